import subprocess
import sys

import pytest

HEAVY = {
    "textual",
    "rich",
    "langdetect",
    "ruamel.yaml",
    "dataclasses",
    "logging",
    "pathlib",
    "charset_normalizer",
    "importlib.metadata",
}
ARTICLE = "The harbour is open again, the port authority said on Tuesday, and ferries will run until midnight. They carry cars.\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_warm_check_imports_nothing_heavy(tmp_path, name):
    path = tmp_path / name
    path.write_text(ARTICLE)
    code = (
        "import sys; from lint.cli import main; code = main(['check', sys.argv[1]]);"
        f"print(code, sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    for _ in range(2):  # the first fills the cache
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "0 []", done
