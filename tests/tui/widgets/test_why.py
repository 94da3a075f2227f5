import re
from types import SimpleNamespace

import pytest
from textual.app import App

from lint import document
from lint.decisions.entry import Entry
from lint.decisions.ledger import Decision
from lint.decisions.matching import Match
from lint.decisions.settle import Settled
from lint.model import Related
from lint.review.documentation import Documentations
from lint.review.session import Session
from lint.run import Options, Runner
from tests.review.flags import edit, finding_at, fix, flag_of
from tests.tui.screen import drive, screen_text
from tui.widgets.why import WhyPane

TEXT = "The pilot slept.\n\nTwo gas carriers (there is one — ed.) left the harbour at dawn.\n\nNobody waved at the gas carrier."
ENTRY = Entry("e1", "keep", "Ann", "2026-02-03T10:15:00.5Z", "TRM901", "f1", "gas carriers", "Two ", " (there", rule="v1")
RULE = Documentations().of("TRM431")


class Pane(App):
    """The right pane alone."""

    def compose(self):
        yield WhyPane()


def shown(*what, size=(60, 70), compact=False):
    """The screen of the pane that is shown something."""

    async def script(pilot):
        pane = pilot.app.query_one(WhyPane)
        pane.compact = compact
        pane.show(*what)
        await pilot.pause()
        return screen_text(pilot.app)

    return drive(Pane(), script, size)


def flagged(*edits, settled=None, text=TEXT, quote="gas carriers", path="a.txt", safe=False, **fields):
    """A flag of a phrase with a fix of the edits, and the article it is in."""
    article = document.of_text(text, path)
    fixes = [fix(*(edit(article, *e) for e in edits), title="Replace with “tankers”", safe=safe)] if edits else []
    flag = flag_of(article, finding_at(article, quote, *fixes, **fields), settled)
    return flag, SimpleNamespace(path=path, document=article, version=lambda code: "v1")


def decided(entry, how="exact", likeness=1.0, against=()):
    return Settled("kept", Decision(entry, against), Match(0, 0, how, likeness))


def flat(screen):
    """The screen's words without its line ends."""
    return re.sub(r"\s+", " ", screen)


def test_the_whole_pane_of_a_flag():
    flag, article = flagged(("gas carriers", "LNG tankers"), evidence="газовоз", safe=True, confidence=0.62)
    related = (Related("variant", TEXT.rindex("gas carrier"), len(TEXT) - 1, "gas carrier", "the same again"),)
    flag = flag._replace(finding=flag.finding._replace(related=related))
    assert (
        shown(flag, article, None, SimpleNamespace(kept=41, fixed=3, later=0)).rstrip()
        == """\
● major TRM901 planted-phrase
0.62 ▮▮▮▯▯  author, line 3

“gas carriers” is planted

Evidence
газовоз

Other places
variant line 5: “gas carrier” · the same again

Fixes
1 Replace with “tankers” (safe)
Two [-gas carriers-]{+LNG tankers+} (there is one — ed.)
left the harbour at dawn.

this rule here: 41 kept, 3 fixed

No rule file has it: calque says so itself, or the file
cannot be read."""
    )


def test_nothing_to_show_is_said():
    assert shown(None, None, None, None).strip() == "No flag is shown."


def test_a_flag_without_its_article_names_the_fixes():
    flag, _ = flagged(("gas carriers", "tankers"))
    screen = shown(flag, None, None, None)
    assert "1 Replace with “tankers”" in screen
    assert "[-" not in screen


def test_compact_is_what_it_is_its_evidence_and_its_fixes():
    flag, article = flagged(("gas carriers", "tankers"), evidence="газовоз", settled=decided(ENTRY))
    screen = shown(flag, article, RULE, SimpleNamespace(kept=4, fixed=3, later=2), compact=True)
    assert "газовоз" in screen
    assert "{+tankers+}" in screen
    for left_out in ("Ann", "this rule", "silence", "In the source"):
        assert left_out not in screen


def test_compact_can_be_switched_while_a_flag_is_shown():
    flag, article = flagged()

    async def script(pilot):
        pane = pilot.app.query_one(WhyPane)
        pane.show(flag, article, RULE, None)
        screens = []
        for compact in (True, False):
            pane.compact = compact
            await pilot.pause()
            screens.append("silence it here" in flat(screen_text(pilot.app)))
        return screens

    assert drive(Pane(), script, (60, 70)) == [False, True]


def test_the_stations_of_a_name_stand_out_and_a_graver_flag_has_its_sign():
    flag, article = flagged(evidence="Bessent → Бессент → Bessant", severity="critical")
    screen = shown(flag, article, None, None)
    assert "▲ critical" in screen
    assert "Bessent → Бессент → Bessant" in screen


def test_evidence_that_the_message_has_is_not_said_again():
    flag, article = flagged(evidence="planted")
    assert "Evidence" not in shown(flag, article, None, None)


def test_the_form_in_the_source_language_comes_from_the_rule_when_the_evidence_is_another():
    flag, article = flagged(evidence="said by ear")
    rule = RULE._replace(source="газовоз", languages=("ru",))
    assert "In the source газовоз (ru)" in flat(shown(flag, article, rule, None))
    again, article = flagged(evidence="газовоз")
    assert "In the source" not in shown(again, article, rule, None)


def test_related_places_in_other_articles_and_many_of_them():
    flag, article = flagged()
    places = [Related("variant", i, i + 3, "The", "", f"b{i}.txt") for i in range(12)]
    screen = shown(flag._replace(finding=flag.finding._replace(related=tuple(places))), article, None, None)
    assert "variant b0.txt: “The”" in screen
    assert "… and 4 more" in screen
    assert "b9.txt" not in screen


def test_fixes_are_numbered_and_the_chosen_one_is_marked():
    flag, article = flagged(
        ("gas carriers", "tankers"), settled=decided(ENTRY._replace(verdict="fix", title="Replace with “ten”"))
    )
    offered = [flag.finding.fixes[0]._replace(title=f"Replace with “{word}”") for word in "one two ten".split()]
    screen = shown(flag._replace(finding=flag.finding._replace(fixes=tuple(offered * 4))), article, None, None)
    assert "1 Replace with “one”" in screen
    assert "3✎ Replace with “ten”" in screen
    assert "… and 3 more" in screen


def test_a_decision_says_who_when_what_and_why():
    entry = ENTRY._replace(verdict="later", note="ask the author", second=True)
    flag, article = flagged(settled=decided(entry))
    screen = flat(shown(flag, article, None, None))
    assert "Decided … later by Ann, second reader, 2026-02-03 10:15 note: ask the author" in screen
    assert "changed since" not in screen


def test_a_rule_that_changed_since_the_decision_is_told():
    flag, article = flagged(settled=decided(ENTRY))
    article.version = lambda code: "v2"
    assert "the rule has changed since" in shown(flag, article, None, None)


def test_own_words_are_shown_in_their_sentence():
    flag, article = flagged(settled=decided(ENTRY._replace(verdict="fix", replacement="three ships")))
    screen = flat(shown(flag, article, None, None))
    assert "own words: “three ships”" in screen
    assert "Two [-gas carriers-]{+three ships+} (there is one" in screen


def test_a_disagreement_shows_both_sides():
    other = ENTRY._replace(id="e2", verdict="fix", by="Bob", title="Replace with “tankers”", note="no: ships")
    flag, article = flagged(settled=decided(ENTRY, against=(other,)))
    screen = flat(shown(flag, article, None, None))
    assert "✓ keep by Ann, 2026-02-03 10:15 ✎ fix by Bob" in screen
    assert "note: no: ships" in screen
    assert "≠ disagreement: keep by Ann, fix by Bob" in screen


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (ENTRY._replace(quote="gas carrier"), "then and now: gas [-carrier-]{+carriers+}"),
        (ENTRY._replace(before="Ten ", after=" (there is one — ed.) left the harbour at dawn."), "[-Ten-]{+Two+} gas carriers"),
    ],
)
def test_a_question_shows_what_was_decided_then_and_what_is_other_now(entry, said):
    flag, article = flagged(settled=decided(entry, "similar", 0.92))
    screen = flat(shown(flag, article, None, None))
    assert "Decided before ✓ keep by Ann" in screen
    assert "≈ looks like one that Ann decided (keep), 92% the same: confirm it" in screen
    assert said in screen


def test_what_was_put_off_is_counted_where_there_is_any():
    flag, article = flagged()
    assert "this rule here: 0 kept, 1 fixed, 2 later" in shown(flag, article, None, SimpleNamespace(kept=0, fixed=1, later=2))


def test_the_rules_own_words_end_the_pane():
    screen = flat(shown(*flagged(), RULE, None))
    for said in ("TRM431 translated-vessel-or-carrier", "✗ Two [[gas carriers]]", "Left alone ✓", "calque: ignore TRM431 -- why"):
        assert said in screen
    assert f"{RULE.path}:{RULE.line}" in screen


HOSTILE = "A\x1b[31mred\x07 \u202egnp\u2066 日本 🏳️‍🌈 e\u0301\u2028two\x85gas carriers\x00 שלום\ttab [bold]x[/bold]."


@pytest.mark.parametrize("size", [(30, 60), (60, 70)])
def test_nothing_of_an_article_reaches_the_terminal_raw(size):
    entry = ENTRY._replace(verdict="fix", by=HOSTILE, note=HOSTILE, quote=HOSTILE, replacement=HOSTILE, at=HOSTILE)
    flag, article = flagged(
        ("gas carriers", HOSTILE), settled=decided(entry), text=HOSTILE, message=HOSTILE, evidence=f"{HOSTILE} → {HOSTILE}"
    )
    related = Related("variant", 0, 4, HOSTILE, HOSTILE, HOSTILE)
    finding = flag.finding._replace(related=(related,), fixes=(flag.finding.fixes[0]._replace(title=HOSTILE),))
    screen = shown(flag._replace(finding=finding), article, None, None, size=size)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066]", screen)
    assert "␛[31mred␇" in screen
    assert "[bold]x[/bold]" in flat(screen)


def test_long_quotations_lose_their_middle():
    words = "so they said " * 300
    flag, article = flagged(message=f"start {words} end", evidence=f"first {words} last")
    screen = flat(shown(flag, article, None, None, size=(60, 40)))
    assert "start so they said" in screen
    assert "said end Evidence first so" in screen
    assert "said last No rule" in screen


@pytest.mark.parametrize("width", [30, 20])
def test_a_narrow_pane_wraps_at_words(width):
    flag, article = flagged(("gas carriers", "LNG tankers"), evidence="газовоз")
    lines = shown(flag, article, None, None, size=(width, 60)).splitlines()
    assert max(map(len, lines)) <= width
    assert "at dawn." in flat("\n".join(lines))
    assert all(word in "\n".join(lines) for word in ("harbour", "planted", "Evidence"))


def test_another_flag_is_shown_from_its_top_and_the_same_one_where_it_was():
    flag, article = flagged()
    other = flag._replace(finding=flag.finding._replace(fingerprint="f2"))

    async def script(pilot):
        pane = pilot.app.query_one(WhyPane)
        places = []
        pane.show(flag, article, RULE, None)
        await pilot.pause()
        pane.scroll_to(y=5, animate=False)
        for each in (flag, other):
            await pilot.pause()
            pane.show(each, article, RULE, None)
            await pilot.pause()
            places.append(round(pane.scroll_y))
        return places

    assert drive(Pane(), script, (40, 12)) == [5, 0]


def test_every_flag_of_a_real_check_can_be_shown(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(
        "# Odessa and Kyiv\n\nMinister Scott Bessant spoke of START III in **Odessa**. (There is no such treaty — ed.)\n\n"
        "<!-- calque: ignore XYZ -->\nThe pact is old. Kyiv and Mykolaiv agree.\n",
        encoding="utf-8",
    )
    session = Session(Runner(Options(use_cache=False)), [str(path)], "Ann")
    session.receive(session.check(str(path)))
    known = Documentations()
    assert {"NAM001", "TRM420", "SUP003"} <= {flag.finding.code for flag in session.visible}

    async def script(pilot):
        pane = pilot.app.query_one(WhyPane)
        for flag in session.visible:
            pane.show(flag, session.article, known.of(flag.finding.code), None)
            await pilot.pause()
            assert f"{flag.finding.code} {flag.finding.rule}" in flat(screen_text(pilot.app))

    drive(Pane(), script, (44, 60))
