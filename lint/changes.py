"""Which lines of an article changed since a git revision."""

import os
import re
import subprocess

from lint.errors import UserError
from lint.patterns import pattern

HUNK = pattern(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.M)


def changed_lines(path: str, revision: str) -> list[tuple[int, int]] | None:
    """`(first, last)` lines of the working file that differ from `revision`; None when git does not know the file.

    Raises UserError when there is no git, no repository or no such revision.
    """
    folder = os.path.dirname(os.path.abspath(path))
    if revision.startswith("-"):
        raise UserError(f"--diff-from {revision}: not a git revision")
    name = os.path.basename(path)
    _git(
        folder,
        "rev-parse",
        "--verify",
        "--quiet",
        f"{revision}^{{commit}}",
        remedy=f"--diff-from {revision}: not a git revision",
    )
    known = _git(folder, "ls-files", "--", name)
    if not known.strip():
        return None
    out = _git(folder, "diff", "--no-color", "--no-ext-diff", "-U0", revision, "--", name)
    spans = []
    for match in HUNK.finditer(out):
        first, count = int(match.group(1)), int(match.group(2) or 1)
        if count:
            spans.append((first, first + count - 1))
    return spans


def _git(folder: str, *args: str, remedy: str = "") -> str:
    try:
        done = subprocess.run(["git", *args], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise UserError(f"--diff-from needs git: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UserError(remedy or f"git: {said[-1] if said else 'failed'}")
    return done.stdout.decode(errors="replace")
