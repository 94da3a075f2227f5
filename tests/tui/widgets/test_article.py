import pytest

from lint.errors import UserError
from lint.report.terminal import UNSAFE
from tests.tui.screen import drive, screen_text
from tests.tui.widgets.shown import Pane, article, flag, see, unread

LONG = "".join(f"Paragraph {n} says that nothing much has happened since the one before it did.\n" for n in range(1, 201))


def screen(app: Pane, script=None, size=(60, 10)) -> list[str]:
    async def look(pilot):
        if script:
            await script(pilot)
            await pilot.pause()
        return screen_text(pilot.app).splitlines()

    return drive(app, look, size)


def test_the_file_is_shown_as_it_is_with_its_markup():
    text = "# Title\n\nThey *signed* the [treaty](a.html) and left the hall in a good mood.\n"
    flags = [flag(text, "signed", "critical"), flag(text, "mood", "minor", "keep")]
    assert screen(Pane(article(text, flags, "article.md")), size=(50, 5)) == [
        "  1  # # Title",
        "  2",
        "  3 ▲  They *signed* the [treaty](a.html) and",
        "    ✓  left the hall in a good mood.",
        "  4",
    ]


def test_nothing_of_an_article_reaches_the_terminal_raw():
    text = "a\x00b\x1b[31mc\u202ed\u2028e\x85f\tg\u200bh\x07\x9b1m 👩\u200d👧 漢字 cafe\u0301 שלום\n" * 3
    seen = "".join(screen(Pane(article(text)), size=(40, 20)))
    assert not UNSAFE.search(seen)
    assert "\t" not in seen
    for part in ("␀", "␛", "⟨U+202E⟩", "⟨U+2028⟩", "👩\u200d👧", "漢"):
        assert part in seen


@pytest.mark.parametrize("size", [(80, 24), (24, 6), (12, 3), (5, 2)])
def test_it_is_painted_at_any_size(size):
    assert screen(Pane(article("שלום " * 30 + "漢字" * 30 + "\u2028" * 9)), size=size)


def test_the_current_flag_is_brought_into_sight_with_text_above_it():
    flags = [flag(LONG, f"Paragraph {n} ") for n in (1, 100, 101)]

    async def script(pilot):
        view = pilot.app.view
        tops = []
        for current in flags:
            view.mark(flags, current)
            tops.append(view.top)
        return tops

    first, second, third = see(Pane(article(LONG, flags), flags, flags[0]), script, (100, 20))
    assert first == 0
    assert second == LONG.index("Paragraph 95 ")
    assert third == second


def test_marks_alone_do_not_scroll():
    async def script(pilot):
        pilot.app.view.scroll_to_offset(LONG.index("Paragraph 50 "))
        pilot.app.view.mark([], None)
        return pilot.app.view.top

    assert see(Pane(article(LONG)), script) == LONG.index("Paragraph 50 ")


def test_the_text_at_the_top_stays_there_when_the_width_changes():
    place = LONG.index("much", LONG.index("Paragraph 50 "))

    async def script(pilot):
        view = pilot.app.view
        view.scroll_to_offset(place)
        tops = []
        for width in (30, 90, 60):
            await pilot.resize_terminal(width, 10)
            await pilot.pause()
            tops.append((view.top, screen_text(pilot.app).splitlines()[0]))
        return tops

    tops = see(Pane(article(LONG)), script)
    assert {top for top, _ in tops} == {place}
    assert all("much" in line for _, line in tops)


def test_where_it_was_is_found_again_before_there_is_a_layout():
    flags = [flag(LONG, "Paragraph 1 ")]
    place = LONG.index("Paragraph 50 ")
    assert see(Pane(article(LONG, flags), flags, flags[0], top=place)) == place


def test_an_article_that_was_written_stays_where_it_was_and_another_begins_at_its_top():
    async def script(pilot):
        view = pilot.app.view
        place = LONG.index("Paragraph 50 ")
        view.scroll_to_offset(place)
        view.show(article(LONG.replace("Paragraph 199", "Section 199")), [], None)
        kept = view.top
        view.show(article(LONG, path="other.txt"), [], None)
        return kept == place, view.top

    assert see(Pane(article(LONG)), script) == (True, 0)


def test_a_click_on_a_flag_says_so():
    text = "漢字 and some words, as one says in an article."
    flags = [flag(text, "some"), flag(text, "words")]

    async def script(pilot):
        for column in (7, 7 + 9, 7 + 14):
            await pilot.click("ArticleView", offset=(column, 0))
        return pilot.app.picked

    assert see(Pane(article(text, flags)), script) == flags


def test_a_click_is_understood_after_scrolling_and_within_a_border():
    flags = [flag(LONG, "Paragraph 100 ")]

    class Framed(Pane):
        CSS = "ArticleView { border: round white; padding: 1 2; }"

    async def script(pilot):
        await pilot.click("ArticleView", offset=(3 + 8, 2 + 5))
        return pilot.app.picked

    assert see(Framed(article(LONG, flags), flags, flags[0]), script, (100, 24)) == flags


def test_what_is_found_is_gone_to_and_round_again():
    async def script(pilot):
        view = pilot.app.view
        count = view.find("paragraph 1\\d0 ")
        assert count == view.next_match() == 0
        assert view.find("/paragraph 1\\d0 /") == 10
        tops = [(view.next_match(1), view.top) for _ in range(2)]
        tops.append((view.next_match(-1), view.top))
        tops.append((view.next_match(-1), view.top))
        view.clear_find()
        return tops, view.next_match()

    def top(n):
        return LONG.index(f"Paragraph {n} ")

    tops, after = see(Pane(article(LONG)), script, (100, 20))
    assert tops == [(1, top(95)), (2, top(95)), (1, top(95)), (10, top(182))]
    assert after == 0


def test_a_wrong_pattern_is_told_and_what_was_found_stays():
    async def script(pilot):
        view = pilot.app.view
        view.find("nothing much")
        with pytest.raises(UserError):
            view.find("/(/")
        return view.next_match()

    assert see(Pane(article(LONG)), script) == 1


def test_what_cannot_be_shown_is_said():
    assert "article.txt cannot be read: not UTF-8␛ at byte 3" in "".join(screen(Pane(unread("not UTF-8\x1b at byte 3"))))
    assert "No article." in "".join(screen(Pane(None)))
    unchecked = article("")
    unchecked.checked = None
    assert "article.txt is not checked yet." in "".join(screen(Pane(unchecked)))


def test_another_theme_paints_anew():
    flags = [flag(LONG, "Paragraph 1 ")]

    async def script(pilot):
        view = pilot.app.view
        before = view.render_line(0)
        pilot.app.theme = "textual-light"
        await pilot.pause()
        return [s.style for s in before] != [s.style for s in view.render_line(0)]

    assert see(Pane(article(LONG, flags)), script)


def test_severity_and_state_are_told_without_colours():
    flags = [flag(LONG, "Paragraph 1 "), flag(LONG, "nothing", "critical"), flag(LONG, "happened", "minor", "keep")]

    async def script(pilot):
        styles = {s.text: s.style for s in pilot.app.view.render_line(0)}
        return [
            styles["Paragraph 1 "].reverse and styles["Paragraph 1 "].bold,
            styles["nothing"].underline and styles["nothing"].bold,
            styles["happened"].dim and not styles["happened"].underline,
        ]

    assert see(Pane(article(LONG, flags), flags, flags[0]), script, (100, 10)) == [True] * 3
