"""A program in a real terminal: a tmux server of its own, what is on its screen, and every byte that was sent to it."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

TMUX = shutil.which("tmux")
PATIENCE = 30.0
"""Seconds until what is waited for must have come."""


class Terminal:
    """`calque` with some arguments in a folder; `socket` is a path that nobody else uses."""

    def __init__(self, folder: Path, socket: Path, *arguments: str, size: tuple[int, int] = (120, 40)) -> None:
        self.socket = socket
        self.log = socket.with_suffix(".log")
        self.pid = socket.with_suffix(".pid")
        command = shlex.join([sys.executable, "-m", "lint.cli", *arguments])
        environ = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TMUX")}
        environ |= {"LC_ALL": "C.UTF-8", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        width, height = map(str, size)
        own = shlex.quote(f"echo $$ > {shlex.quote(str(self.pid))}; exec {command}")
        script = f'read -r go; sh -c {own}; echo "exit code $?;"; read -r end'
        start = ["-f", os.devnull, "new-session", "-d", "-x", width, "-y", height, script]
        subprocess.run([TMUX, "-u", "-S", socket, *start], cwd=folder, env=environ, check=True, timeout=PATIENCE)
        self._tmux("pipe-pane", "-O", f"cat > {shlex.quote(str(self.log))}")
        self.press("Enter")

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *error: object) -> None:
        subprocess.run([TMUX, "-S", self.socket, "kill-server"], check=False, capture_output=True, timeout=PATIENCE)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run([TMUX, "-u", "-S", self.socket, *words], check=True, capture_output=True, timeout=PATIENCE)
        return done.stdout.decode()

    def press(self, *keys: str) -> None:
        """Press keys, by tmux's names."""
        self._tmux("send-keys", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._tmux("send-keys", "-l", text)

    @property
    def screen(self) -> str:
        """What is on the screen."""
        return self._tmux("capture-pane", "-p")

    @property
    def sent(self) -> bytes:
        """Every byte that came to the terminal."""
        return self.log.read_bytes()

    def asked(self, name: str) -> str:
        """What tmux knows of the pane."""
        return self._tmux("display-message", "-p", f"#{{{name}}}").strip()

    def until(self, *words: str) -> str:
        """Wait until all words are on the screen."""
        return self.wait(lambda: all(word in self.screen for word in words), f"{words} on the screen")

    def wait(self, holds: Callable[[], bool], what: str) -> str:
        """Wait until something holds, and give the screen."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, f"never came: {what}\n{self.screen}"
            time.sleep(0.05)
        return self.screen

    def kill(self) -> None:
        """End the program as a crash of the machine would."""
        os.kill(int(self.pid.read_text()), signal.SIGKILL)

    def left(self) -> int:
        """Wait until the program has ended; its exit code."""
        return int(self.until("exit code ").rpartition("exit code ")[2].partition(";")[0])
