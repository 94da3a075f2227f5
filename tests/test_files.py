import os
import threading

import pytest

from lint.errors import UserError
from lint.files import read_bytes, write_atomic


def test_a_file_is_replaced_whole_with_its_mode(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomic(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["a"]


def test_a_link_is_followed(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write_atomic(str(tmp_path / "link"), b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


def test_when_writing_fails_the_old_file_stays_and_nothing_is_left(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomic(str(path), b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_writers_at_once_do_not_remove_each_others_work(tmp_path):
    path = str(tmp_path / "a")
    failures = []

    def write(number):
        try:
            write_atomic(path, str(number).encode() * 1000)
        except OSError as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize(("name", "kind"), [("missing", "missing"), (".", "unreadable"), ("big", "too-large")])
def test_what_cannot_be_read_says_why(tmp_path, name, kind):
    (tmp_path / "big").write_bytes(b"x" * 20)
    with pytest.raises(UserError) as caught:
        read_bytes(str(tmp_path / name), max_size=10)
    assert caught.value.kind == kind
