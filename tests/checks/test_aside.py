import pytest

from lint import document, engine, rules
from lint.checks.signature import signatures

PACK = rules.load()
MATCHER = engine.Matcher(PACK, rules.select(PACK, ["ASD001"]))
AROUND = "The council met on Monday in the old town hall.\n" * 4


def findings(text, form=None):
    result = engine.check(document.of_text(text, form=form), MATCHER)
    assert not result.problems
    return result.findings


def shown(text):
    return [finding.text for finding in findings(text) if finding.confidence >= 0.5]


def one(text):
    (finding,) = findings(text)
    return finding


# What arrives in machine English, by the language that it comes from.

ENGLISH = {
    "ru": [
        "approx. ed.",
        "Approx.ed.",
        "approx. per.",
        "approx. lane",
        "approx. auth.",
        "approx. editors",
        "approx. In other words",
        "approx. InoSMI",
        "Prim. ed.",
        "a reception. TASS",
        "note from the editorial office",
        "note of the edition",
        "Note. ed.",
        "editor's approx.",
        "from the editorial board",
        "TASS note",
        "note Sputnik",
        "approx. “Tapes.ru”",
        "approx. vesti-gory.ru",
        "approx. Vestnik Gory",
        "per. note",
        "red.",
        "ed.",
        "trans.",
        "NEWS.ru",
    ],
    "uk": ["approx. transl.", "ed. UNIAN", "note ed.", "from the editors", "editor"],
    "bg": ["white ed.", "bel. ed.", "b. pr."],
    "sr": ["app. ed.", "prim. trans."],
    "de": ["note d. Red.", "by the right note", "note d. R.", "d. Red.", "note d. Übers.", "note of the editorial staff"],
    "fr": ["N.D.E.", "editor's note", "translator's note"],
    "es": ["N. of the R.", "N. of the T."],
    "pt": ["N. from the R.", "N. of T."],
    "nl": ["note of the editorial board", "nut of the editor"],
    "pl": ["footnote of the editorial board", "footnote ed.", "przyp. ed."],
    "cs": ["pozn. ed.", "note red."],
    "sv": ["reds. note", "editorial note"],
    "hu": ["ed. remark"],
    "fi": ["ed. huom."],
    "tr": ["env. note", "editor's rating"],
    "el": ["S.t.M."],
    "zh": ["editor's annotation", "note by the translator", "compilation note"],
    "ja": ["editorial department note", "translator annotation"],
    "ko": ["editor week", "translator's state", "reverse note"],
    "ar": ["note of the liberator", "editor's observation"],
    "fa": ["translator's memo"],
    "he": ["system comment", "note of the system"],
    "id": ["ed. remark"],
}


@pytest.mark.parametrize(("language", "signature"), [(lang, sig) for lang, sigs in ENGLISH.items() for sig in sigs])
def test_a_signature_in_machine_english_is_found_after_a_dash(language, signature):
    note = f"(a narrow valley in the north — {signature})"
    assert shown(f"They drove through the gorge {note} before dawn.") == [note]


# What is left as it was.

UNTRANSLATED = {
    "ru": ["прим. ред.", "Прим. пер.", "прим. авт.", "от ред.", "ред.", "прим. ИноСМИ", "прим. ТАСС"],
    "uk": ["прим. ред.", "від ред.", "прим. перекл."],
    "be": ["заўв. рэд."],
    "bg": ["бел. ред.", "б. пр.", "бел. прев."],
    "sr": ["прим. ур.", "nap. prev."],
    "hr": ["nap. ur.", "op. prev."],
    "pl": ["przyp. red.", "przyp. tłum."],
    "cs": ["pozn. red.", "pozn. překl."],
    "sk": ["pozn. prekl."],
    "de": ["Anm. d. Red.", "Anm. d. Übers.", "Anm. d. Verf.", "Anm. d. R."],
    "fr": ["NDLR", "NdT", "N.D.L.R.", "note de la rédaction"],
    "es": ["N. de la R.", "N. del T.", "N. de la E."],
    "pt": ["N. do T.", "N. da R."],
    "it": ["NdR", "ndt", "n.d.r."],
    "nl": ["noot v.d. red.", "noot vert."],
    "sv": ["reds. anm.", "övers. anm."],
    "ro": ["n. red.", "n. tr."],
    "hu": ["a szerk.", "a ford."],
    "tr": ["ed. notu", "çev. notu", "ç.n."],
    "el": ["Σ.τ.Μ.", "Σ.τ.Ε."],
    "fi": ["toim. huom.", "suom. huom."],
    "zh": ["编者按", "译者注", "译注", "编注"],
    "ja": ["編注", "訳注", "編集部注", "訳者注"],
    "ko": ["편집자 주", "역자 주", "옮긴이"],
    "ar": ["ملاحظة المحرر", "ملاحظة المترجم"],
    "fa": ["یادداشت مترجم"],
    "he": ["הערת המערכת", "הערת העורך"],
    "vi": ["ghi chú của biên tập viên"],
    "ka": ["რედ. შენიშვნა"],
}


@pytest.mark.parametrize(("language", "signature"), [(lang, sig) for lang, sigs in UNTRANSLATED.items() for sig in sigs])
def test_a_signature_left_untranslated_is_found_after_a_dash(language, signature):
    note = f"(a narrow valley in the north – {signature})"
    assert shown(f"They drove through the gorge {note} before dawn.") == [note]


@pytest.mark.parametrize(
    "note",
    [
        "(a kind of flat bread – approx. ed.)",
        "[a kind of flat bread – approx. ed.]",
        "（a kind of flat bread——编者注）",
        "（a kind of flat bread。编者注）",
        "【a kind of flat bread，译者注】",
        "〔a kind of flat bread・訳注〕",
        "(a kind of flat bread (unleavened) — approx. ed.)",
        "(a kind of flat bread. — Approx. ed.)",
        "(a kind of flat bread; approx. trans.)",
        "(a kind of flat bread, approx. InoSMI)",
        "(a kind of flat bread approx. ed.)",
        "(a kind of flat bread Anm. d. Red.)",
        "(approx. ed.: a kind of flat bread)",
        "(Note. Editorial: a kind of flat bread)",
        "(编者注：a kind of flat bread)",
        "（訳注：a kind of flat bread）",
        "(N. de la R.: a kind of flat bread)",
        "(a kind of flat bread, NDLR)",
        "(a kind of flat bread - Ed. note: irony)",
        "(прим. ред.)",
        "(approx. per.)",
    ],
)
def test_a_note_stands_in_brackets_of_any_sort(note):
    assert shown(f"The baker sold lavash {note} to soldiers.") == [note]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("“Bad, very bad” - approx. Ed.", "- approx. Ed."),
        ("The dam is old — approx. InoSMI. It was built in 1931.", "— approx. InoSMI"),
        ("He calls the strait a lake – прим. пер.", "– прим. пер"),
        ("“We shall see,” he said. — Anm. d. Red.", "— Anm. d. Red."),
        ("The dam is old — note of the liberator. It leaks.", None),
        ("“The dam is old.” — Translator's note.", "— Translator's note."),
    ],
)
def test_a_signature_after_a_dash_ends_a_sentence_outside_brackets(text, note):
    assert shown(text) == ([note] if note else [])


@pytest.mark.parametrize(
    "line",
    [
        "Approx. ed.: the hotel burnt down in 2009.",
        "Editor's note. — The hotel burnt down in 2009.",
        "Note of the translator: the hotel burnt down.",
        "Прим. ред.: the hotel burnt down in 2009.",
        "编者按：the hotel burnt down in 2009.",
        "* Approx. InoSMI",
        "* Прим. пер.",
        "1) Approx. per.: a Soviet measure of land.",
        "* Anm. d. Red.: a weekly.",
    ],
)
def test_a_note_is_a_line_of_its_own(line):
    assert shown(f"{AROUND}{line}\n{AROUND}") == [line]


def test_a_note_is_a_sentence_of_its_own():
    assert shown(f"{AROUND}The hotel was full. Approx. ed.: it has two rooms. The band played.\n{AROUND}") == [
        "Approx. ed.: it has two rooms."
    ]


# What the note does, and who speaks.


@pytest.mark.parametrize(
    ("note", "does", "severity"),
    [
        ("(this is not true — approx. ed.)", "denies or corrects the author", "critical"),
        ("(in reality the port is open — approx. InoSMI)", "denies or corrects the author", "critical"),
        ("(who would doubt it! — approx. ed.)", "comments on the author", "critical"),
        ("(sic — approx. ed.)", "comments on the author", "critical"),
        ("(read more in the channel — approx. ed.)", "advertises", "major"),
        ("(an organisation banned in Russia — approx. ed.)", "labels somebody", "major"),
        ("(the lower house — approx. ed.)", "explains", "minor"),
        ("(the building was opened in the year of the flood — approx. ed.)", "explains", "major"),
        ("(approx. ed.)", "signs", "major"),
        ("(capital of Croatia — ed.)", "explains", "minor"),
        ("(the Vienna talks — TASS note)", "explains", "minor"),
    ],
)
def test_the_message_says_what_the_note_does(note, does, severity):
    finding = one(f"The harbour is closed {note}, the report says.")
    assert (finding.severity, finding.message.endswith(does)) == (severity, True)


@pytest.mark.parametrize(
    ("signature", "who"),
    [
        ("approx. ed.", "the editor"),
        ("прим. пер.", "the translator"),
        ("N.d.A.", "the author"),
        ("approx. lane", "the translator"),
        ("approx. auth.", "the author"),
        ("approx. Tapes.ru", "an outlet, Tapes.ru"),
        ("approx. Vestnik Gory", "an unknown outlet, Vestnik Gory"),
        ("ed. note InoSMI", "the editor of InoSMI"),
        ("approx.", "nobody named"),
    ],
)
def test_the_message_says_who_speaks(signature, who):
    assert f"a note of {who} inside" in one(f"The harbour (a small bay in the north — {signature}) is closed.").message


def test_the_evidence_says_what_the_signature_was():
    assert "Anm. d. R." in one("The bar (another club in the town, by the right note) is closed.").evidence
    assert "прим." in one("The bar (another club in the town — approx. ed.) is closed.").evidence


def test_a_note_in_a_quotation_is_said_to_be_there():
    assert "inside a quotation" in one("“The bay (it is a lake — approx. ed.) froze,” she said.").message


@pytest.mark.parametrize("signature", ["ed.", "Ed.", "ed. note", "editor's note", "trans.", "editor"])
def test_a_gloss_in_square_brackets_is_the_practice_of_outlets(signature):
    text = f"“He praised [the minister of culture – {signature}] for it,” she said."
    assert all(finding.confidence < 0.5 for finding in findings(text))


def test_a_denial_in_square_brackets_is_not():
    assert shown("“He left [this is not true – ed.] in May,” she said.") == ["[this is not true – ed.]"]


def test_the_fixes_remove_the_note_or_keep_a_gloss():
    titles = [fix.title for fix in one("The bread (a flat loaf — approx. ed.) is stale.").fixes]
    assert titles == ["Remove the note", "Keep as [a flat loaf]"]


def test_every_whole_signature_passes_the_cheap_question():
    known = signatures(PACK.by_code("ASD001"))
    options = known.options
    forms = [*options["garbled"], *(form for forms in options["untranslated"].values() for form in forms)]
    assert [form for form in forms if form.isascii() and not known.opens(form.split()[0])] == []


# Texts that must stay silent.

QUANTITIES = [
    "The trail (approx. 20 km) is closed.",
    "The jug (c. 1900) was sold.",
    "The jug (ca. 1900 - approx. 1910) was sold.",
    "Turnout fell (ca. 40 per cent - approx. a third) in May.",
    "The path (two hours – approx. half a day with children) is steep.",
    "The fee (£40 – approx. $50) is due.",
    "The fee (£40 – approx.) is due.",
    "The fee (forty pounds – approx.) is due.",
    "The fee (£40, approx. per person) is due.",
    "The plot (a field – approx. the size of Wales) is for sale.",
    "The plot (Dover to Calais – approx. Easter 2021) is for sale.",
    "Deliveries (weekly – approx. Monday) resume.",
    "It takes an hour – approx. 60 minutes.",
    "Approx. 30 people came.",
    "Approx. lane width: three metres.",
    "The motto (“Ever upward” – approximate translation) hangs there.",
    "The motto (“Ever upward”, approx. translation) hangs there.",
    "The motto (“Ever upward”, approx. trans.) hangs there.",
]

CLARIFICATIONS = [
    "“Nobody sings before [the bride] nods,” he said.",
    "“He [the mayor] told me,” she said.",
    "“It was [expletive] cold,” he said.",
    "The label on the jar says “strawbery [sic].”",
    "The label on the jar says “strawbery (sic).”",
    "“They were late (laughs),” she said.",
    "She wrote “never again” (emphasis added).",
    "The word (my italics) is his.",
    "“I [Editor's note: the mayor] left,” he said in 2011.",
]

HONEST = [
    "(Editor's note: This story has been changed to correct the spelling of a village.)",
    "[Editor's note: This interview has been edited for length.]",
    "Editor's note: This story was updated on Friday.\nThe mayor resigned.\nHe had served for a year.",
    "The mayor resigned.\nHe had served for a year.\nEditor's note: This story was updated on Friday.",
    "Note to editors: photographs are available.",
    "Notes to editors: the survey was held in May.",
    "Author's note\nThe mayor resigned.",
    "Note: prices include tax.",
    "From the editors: thank you for reading.",
    "Translator's note: the names are as in the original.",
    "Legal note: this is no advice.",
]

PHOTO_CREDITS = [
    "The hall (Photo: Reuters) was full.",
    "The hall (photo: TASS) was full.",
    "The hall (photo by J. Doe — TASS) was full.",
    "The hall (Image courtesy of the zoo – ed. Jane Doe) was full.",
    "The hall (Ivan Petrov — Sputnik) was full.",
    "The hall (AP Photo/Jane Doe) was full.",
    "The hall (Jane Doe – Getty Images) was full.",
    "(Reuters) - The hall was full.",
    "MOSCOW, May 3 (TASS) - The hall was full.",
    "LVIV – Ukrinform – The hall was full.",
    "The figure (which is not official – Reuters) rose.",
    "Tickets (book early, they will sell out — ticketshop.com) are cheap.",
]

NAMES = [
    "The minister (Ed Miliband) left.",
    "The minister (energy, climate – Ed Miliband) left.",
    "The minister is not afraid (he was never shy – notes Ed Balls).",
    "The drink (Red Bull) is sweet.",
    "He won again (Max Verstappen – Red Bull) on Sunday.",
    "The band (lead vocals – Ed) split up.",
    "It was all said – notes Ed.",
    "The phone (a tablet of sorts – Galaxy Note) was hot.",
    "The label (home of jazz – Blue Note) is moving.",
    "Jane Doe (comment editor) left.",
    "Jane Doe (app editor) left.",
    "The panel (Jane Doe – comment editor; Max Roe – author) agreed.",
    "The panel (Jane Doe – editor) agreed.",
    "The panel (Jane Doe, author) agreed.",
    "The panel (Jane Doe – translator) agreed.",
    "A relative (a retired teacher, translator and poet) wept.",
    "The line (Bron — Villeurbanne) reopened.",
    "The car (his second, the Ford) is gone.",
    "The clinic (its head, Dr.) is closed.",
    "The resort (near Punta Cana, D.R.) is closed.",
    "The resort (a hotel in Santo Domingo, D. R.) is closed.",
]

ABBREVIATIONS = [
    "The broadcaster (NDR) apologised.",
    "The broadcaster (one of nine in the ARD – NDR) apologised.",
    "The method (non-destructive testing – NDT) is cheap.",
    "She had one (a near-death experience, NDE) in May.",
    "She signed one (a non-disclosure agreement, NDA) in May.",
    "She signed one (a nondisclosure agreement, N.D.A.) in May.",
    "The college (now co-ed) is full.",
    "The camera (infra-red) is new.",
    "The figure (N.A.) is missing.",
    "The figure (n/a) is missing.",
    "She lives there (Nashville, TN).",
    "He wrote it (an essay, op-ed) in May.",
    "The colours (home: white; away: red) are new.",
    "The colour (all of Liverpool's kit – red) is old.",
]

CITATIONS = [
    "The volume (J. Smith, ed.) sold out.",
    "The volume (Smith and Roe, eds.) sold out.",
    "The volume (Penguin, 3rd ed.) sold out.",
    "The volume (rev. ed.) sold out.",
    "The volume (Penguin, 1999, trans. Jane Doe) sold out.",
    "The volume (trans. Jane Doe) sold out.",
    "The volume (ed. Jane Doe) sold out.",
    "The volume (Jane Doe – trans.) sold out.",
    "The case (9th Cir. 2004, per curiam) was cited.",
    "The case (Lord Reid, per Lord Hope) was cited.",
    "The rule (p. 12, editor's note) was cited.",
    "The rule (Foreword; author's note) was cited.",
    "The rule (see translator's note) was cited.",
    "The order (according to a note from the editor) was late.",
    "The order (a private note of the translator) was late.",
    "The order (a binding legal note) was late.",
    "Their case (Editorial, 3 May) is weak.",
    "Their case (Editorial comment, 5 June) is weak.",
    "The file (system note) is empty.",
    "The file (per the note) is empty.",
    "The file (as of May, per note) is empty.",
    "The cause (it is not the heat, the author notes) is unknown.",
    "The cause (it is not the heat, note the authors) is unknown.",
]

PROSE = [
    "The book has one flaw – the author's note.",
    "The book has one flaw – its translator.",
    "He was done – note the past tense.",
    "It was over – comment followed at once.",
    "“It is over,” – TASS notes.",
    "It ended well – a reception at the embassy followed.",
    "It began with drinks (dinner – reception at eight).",
    "The bus (in the fast – lane) stopped.",
    "He read it (his latest – edition).",
    "He read it (the hotel room with sea – view).",
    "The company (it is closed – in other words, bankrupt) is gone.",
    "The company said: “We note the editor's remarks: they are fair.”",
    "The editor added: the paper will close.",
    "Asked by the translator: no, he said.",
    "Remarks by the author: none.",
    "(The key (the spare) is lost.",
    "The key) is ( lost.",
    ":-) and (: and [] and ().",
    "The joke (that is not funny) fell flat.",
    "The joke (I never told it – honestly) fell flat.",
    "The joke (“I am not a crook” – Nixon) fell flat.",
]

SILENT = {
    "quantity": QUANTITIES,
    "clarification": CLARIFICATIONS,
    "honest note": HONEST,
    "photo credit": PHOTO_CREDITS,
    "name": NAMES,
    "abbreviation": ABBREVIATIONS,
    "citation": CITATIONS,
    "prose": PROSE,
}


@pytest.mark.parametrize(("sort", "text"), [(sort, text) for sort, texts in SILENT.items() for text in texts])
def test_silent_on(sort, text):
    assert shown(text) == []


def test_html_brackets_keep_their_places():
    text = "<p>The bay <i>(it is a lake &mdash; approx. ed.)</i> froze.</p>"
    assert [text[f.start : f.end] for f in findings(text, "html")] == ["(it is a lake &mdash; approx. ed.)"]
