import os
import threading

from lint import cache


def test_what_was_made_once_is_read_again(monkeypatch, tmp_path):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    made = []
    for _ in range(3):
        assert cache.cached("x", lambda: made.append(1) or {"a": ["é", 1]}) == {"a": ["é", 1]}
    assert len(made) == 1


def test_without_the_cache_everything_is_made_again(monkeypatch, tmp_path):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    made = []
    for _ in range(2):
        cache.cached("x", lambda: made.append(1), use=False)
    assert len(made) == 2
    assert os.listdir(tmp_path) == []


def test_a_broken_or_missing_file_is_made_again(monkeypatch, tmp_path):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    (tmp_path / "x").write_text('{"half')
    assert cache.cached("x", lambda: 1) == 1
    os.unlink(tmp_path / "x")
    assert cache.cached("x", lambda: 2) == 2


def test_a_folder_that_cannot_be_written_is_done_without(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert cache.cached("x", lambda: 5) == 5


def test_writers_at_once_leave_one_whole_file(monkeypatch, tmp_path):
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(tmp_path))
    threads = [threading.Thread(target=cache.cached, args=("x", lambda: list(range(1000)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cache.cached("x", lambda: None) == list(range(1000))
    assert os.listdir(tmp_path) == ["x"]


def test_keys_depend_on_every_part_and_its_border():
    assert len({cache.key("a", "b"), cache.key("ab"), cache.key("a", b"c"), cache.key("b", "a")}) == 4
