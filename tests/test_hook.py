import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """A repository with two articles, and the hook tried in it from this checkout."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("the hook is tried from a git checkout")
    folder = tmp_path_factory.mktemp("articles")
    run("git", "init", "-q", cwd=folder)
    (folder / "dirty.md").write_text("The START III treaty expires, both sides said.\n")
    (folder / "clean.md").write_text("The harbour is open again, the port authority said.\n")
    (folder / "code.py").write_text("START_III = 'START III'\n")
    run("git", "add", ".", cwd=folder)
    return folder


def tried(repository, *files):
    import sys

    return run(
        sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "calque", "--verbose", "--files", *files, cwd=repository
    )


def test_the_hook_checks_articles_and_changes_nothing(repository):
    done = tried(repository, "dirty.md", "code.py")
    if "pip" in done.stdout + done.stderr and "An unexpected error" in done.stdout + done.stderr:
        pytest.skip("packages cannot be installed here")
    assert done.returncode == 1
    assert "TRM420" in done.stdout
    assert "code.py" not in done.stdout.split("hook id")[-1]
    assert (repository / "dirty.md").read_text().startswith("The START III")


def test_the_hook_passes_a_clean_article(repository):
    done = tried(repository, "clean.md")
    if "pip" in done.stdout + done.stderr and "An unexpected error" in done.stdout + done.stderr:
        pytest.skip("packages cannot be installed here")
    assert done.returncode == 0
