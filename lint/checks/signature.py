"""Signatures under notes: who speaks, and how sure that is, from a few words such as “approx. ed.” or “N. de la R.”.

    signature = marker? role? outlet?

A signature is read word by word: every word is a marker (note, approx.), a role (ed., translator), a link (of the) or the
rest, which must be the name of an outlet. What engines leave untranslated or turn into something else altogether
(“by the right note”, Anm. d. R.) is looked up as a whole.
"""

from functools import lru_cache

from lint.kept import kept
from lint.pack import Rule
from lint.record import Record
from lint.types import Any

FULL, GARBLED, BOARD, MARKED, MARK = "full", "garbled", "board", "marked", "mark"
SHORT, ROLE, OUTLET, UNKNOWN = "short", "role", "outlet", "unknown"
LONGEST = 60
"""Code points of the longest signature."""
MOST_WORDS = 9
SPACED = 6
"""Code points up to which the spaces of a signature count: “D. R.” is not “Dr”."""
PUNCTUATION = str.maketrans(
    {**dict.fromkeys(".,·:/", " "), **dict.fromkeys('"“”„«»*_‹›()[]', ""), "’": "'", "‘": "'", "ʼ": "'", "｡": " ", "。": " "}
)
SITES = frozenset("ru su by ua рф kz com net org info name tv news media eu de fr pl cz rs bg".split())
OWN_SITES = frozenset("ru su by ua рф kz".split())


class Signature(Record):
    """Who signs. `plain`: an English paper may write it; `bare`: it needs no content; `meaning`: what it was in the source."""

    form: str
    who: str
    confidence: float
    plain: bool = False
    meaning: str = ""
    bare: bool = False


class Signatures:
    """The words of signatures, from the options of a rule."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.notes = frozenset(options["notes"])
        self.quantities = frozenset(options["quantities"])
        self.links = frozenset(options["links"])
        self.plain = frozenset(options["plain"])
        self.short = frozenset(options["short"])
        self.english = frozenset(options["english"])
        self.boards = frozenset(options["boards"])
        self.roles = {word: role for role, words in options["roles"].items() for word in words}
        self.lone = frozenset(options["lone"])
        self.options = options
        self._whole: dict[str, dict[str, tuple[str, str]]] = {}
        self.meanings: dict[str, str] = options["meanings"]
        self.openers = self.notes | self.quantities | self.roles.keys() | frozenset(options["openers"])

    @kept
    def outlets(self) -> dict[str, str]:
        """Names of outlets by what they are looked up by."""
        return {bare(name): name for name in self.options["outlets"]}

    def whole(self, key: str) -> tuple[str, str] | None:
        """Whose a signature is that is looked up as a whole, and what it was; those of each first letter are read when met."""
        letter = key[0]
        known = self._whole.get(letter)
        if known is None:
            known = self._whole[letter] = {}
            untranslated, garbled = self.options["untranslated"].items(), self.options["garbled"].items()
            forms = [(form, role, form) for role, forms in untranslated for form in forms if form[0].lower() == letter]
            forms += [(form, *meaning.split(": ", 1)) for form, meaning in garbled if form[0].lower() == letter]
            for form, role, meaning in forms:
                learnt = bare(form)
                known[learnt] = role, meaning
                if len(learnt) > SPACED:
                    known.setdefault(learnt.replace(" ", ""), (role, meaning))
        return known.get(key) or known.get(key.replace(" ", ""))

    def _among(self, kind: str, name: str) -> bool:
        return bare(name) in map(bare, self.options[kind])

    def opens(self, word: str) -> bool:
        """May a signature begin with this word? The cheap question that is asked first."""
        return word.lower().replace("’", "'").partition(".")[0].partition("'")[0].rstrip(",:;") in self.openers

    def read(self, said: str) -> Signature | None:
        """The signature that a text is, if it is one."""
        said = said.strip(" .,:;–—-")
        if not said or len(said) > LONGEST:
            return None
        known = self._known(said)
        if known:
            return known
        words = said.translate(PUNCTUATION).split()
        return self._parsed(words, said) if 0 < len(words) <= MOST_WORDS else None

    def ending(self, text: str) -> tuple[int, Signature] | None:
        """An unmistakable signature that ends a text without a mark before it, and where it begins."""
        last = text[-LONGEST:].rstrip(" .").split(" ")
        for count in range(min(5, len(last) - 1), 0, -1):
            tail = " ".join(last[-count:])
            found = self._known(tail)
            if found is None and count > 1 and last[-count].lower().rstrip(".") in self.quantities:
                found = self.read(tail)
            if found and found.bare:
                return len(text.rstrip(" .")) - len(tail), found
        if text and ord(text[-1]) > 0x2E80:
            for count in range(min(6, len(text) - 1), 1, -1):
                found = self._known(text[-count:])
                if found and found.bare:
                    return len(text) - count, found
        return None

    def _known(self, said: str) -> Signature | None:
        """A signature of another language, or what an engine is known to make of it; an outlet's name may follow."""
        if not said or (said.isascii() and not self.opens(said.partition(" ")[0])):
            return None
        key = bare(said)
        if not key:
            return None
        joined = key.replace(" ", "")
        found = self.whole(key)
        if found is None and not key.isascii():
            words = key.split()
            for count in range(len(words) - 1, 0, -1):
                found = self.whole(" ".join(words[:count])) if self._outlet(words[count:]) else None
                if found:
                    break
        if found is None or _acronym(said):
            return None
        role, meaning = found
        if bare(meaning) != key and bare(meaning).replace(" ", "") != joined and key.isascii():
            return Signature(GARBLED, _whom(role, ""), 0.55 if _initials(joined) else 0.9, _initials(joined), meaning)
        initials = said.isascii() and said.isupper() and _initials(joined)
        return Signature(FULL, _whom(role, ""), 0.95, initials, meaning, not initials)

    def _parsed(self, words: list[str], said: str) -> Signature | None:
        sorts = [self._sort(word) for word in words]
        rest = [i for i, sort in enumerate(sorts) if not sort]
        tail = words[rest[0] : rest[-1] + 1] if rest else []
        marks = [words[i].lower() for i, sort in enumerate(sorts) if sort == "note"]
        roles = [self.roles[_stem(words[i])] for i, sort in enumerate(sorts) if sort == "role"]
        meaning = self._meaning(said)
        outlet = self._outlet(tail) if tail and (tail[0][0].isupper() or tail[-1].lower() in SITES) else ""
        capitalised = bool(tail) and len(tail) <= 4 and all(w[0].isupper() or w.lower() in self.links for w in tail)
        if tail and not outlet and not capitalised:
            return None
        garbled = any(mark in self.quantities for mark in marks)
        if marks and marks[0].endswith("s") and (tail or not any(self._owns(word) for word in words)):
            return None  # “the author notes”, “TASS comments”
        if marks and len(marks) == 1 and words[0].lower() in self.notes and words[1:2] == ["the"] and words[-1].endswith("s"):
            return None  # “note the authors”
        if roles and marks:
            return self._full(words, sorts, roles, said, outlet or " ".join(tail), meaning)
        if marks:
            if not tail:
                alone = marks[0] in self.lone and len(words) - sorts.count("link") == 1
                plain = marks[0] in self.plain or marks[0] in self.english
                return Signature(MARK, "nobody named", 0.8, plain, meaning) if alone else None
            if outlet:
                return Signature(MARKED, f"an outlet, {outlet},", 0.97 if garbled else 0.93, meaning=meaning, bare=garbled)
            lower = sorts[0] != "note" and words[-1][0].islower()  # “Vesti note”, not “Galaxy Note”
            first = sorts[0] == "note" and (garbled or words[0].lower() == "note")
            said_by = sorts[0] == "note" and sorts[1] == "link"
            sure = 0.8 if first or lower else 0.55
            whom = f"an unknown outlet, {' '.join(tail)},"
            return Signature(UNKNOWN, whom, sure, meaning=meaning) if first or lower or said_by else None
        if roles:
            return self._role(words, sorts, roles, said, outlet, meaning)
        if outlet:
            everyday = self._among("everyday", outlet) or not (tail[0][0].isupper() or tail[-1] in OWN_SITES)
            foreign_site = tail[-1] in SITES and tail[-1] not in OWN_SITES and bare(" ".join(tail)) not in self.outlets
            return Signature(UNKNOWN if everyday or foreign_site else OUTLET, f"an outlet, {outlet},", 0.55 if everyday else 0.85)
        native = self._among("native", " ".join(tail))
        return None if native or len(tail) > 3 else Signature(UNKNOWN, f"an unknown outlet, {' '.join(tail)},", 0.55)

    def _full(
        self, words: list[str], sorts: list[str], roles: list[str], said: str, outlet: str, meaning: str
    ) -> Signature | None:
        for i, word in enumerate(words[:-1]):
            if word in ("Ed", "Red", "Per", "Trans") and not sorts[i + 1] and f"{word}." not in said:
                return None  # a person's name
        stems = {_stem(word) for word, sort in zip(words, sorts, strict=True) if sort == "role"}
        notes = {word.lower() for word, sort in zip(words, sorts, strict=True) if sort == "note"}
        quantity = not notes.isdisjoint(self.quantities)
        if (quantity and stems <= {"translation", "editions"}) or set(roles) == {"board"}:
            return None  # an approximate translation; a staff note
        if set(roles) == {"publication"} and sorts[:2] != ["note", "link"]:
            return None  # an agency note
        doubtful = notes <= {"app", "ca", "nb"} and stems.isdisjoint(self.short)
        if doubtful or (words[0].lower() == "per" and said[3:4] != "."):
            return None  # an app's editor; per the note
        plain = not outlet and all(word.lower().replace("'s", "").replace("s'", "s") in self.plain for word in words)
        return Signature(
            FULL, _whom(roles[0], outlet), 0.93 if plain else 0.96, plain, meaning, quantity and not stems <= {"trans", "transl"}
        )

    def _role(
        self, words: list[str], sorts: list[str], roles: list[str], said: str, outlet: str, meaning: str
    ) -> Signature | None:
        stems = [_stem(word) for word, sort in zip(words, sorts, strict=True) if sort == "role"]
        board = any(stem in self.boards for stem in stems)
        if "" in sorts:
            if roles[0] not in ("editor", "board") or (words[0] in ("Ed", "Red", "Edit") and "Ed." not in said):
                return None
            if not outlet:
                rest = " ".join(word for word, sort in zip(words, sorts, strict=True) if not sort)
                return Signature(UNKNOWN, f"an unknown outlet, {rest},", 0.55, meaning=meaning)
            return Signature(BOARD, _whom("editor", outlet), 0.9, meaning=meaning)
        collective = stems[0] in ("editor", "editors", "editorial", "edition", "redaction")
        if (len(stems) > 1 and board) or (words[0].lower() == "from" and collective):
            return Signature(BOARD, _whom("editor", ""), 0.93, meaning=meaning)
        if all(stem in self.short for stem in stems):
            return Signature(SHORT, _whom(roles[0], ""), 0.85, self.plain.issuperset(stems), meaning)
        if len(stems) == 1 and stems[0] in self.lone and (sorts[0] != "link" or stems[0] == "editors"):
            return Signature(ROLE, _whom(roles[0], ""), 0.7, True, meaning)
        return None

    def _owns(self, word: str) -> bool:
        """Is this word a role that a note may belong to: editor's, ed."""
        return word.endswith(("'s", "s'")) or _stem(word) in self.short

    def _sort(self, word: str) -> str:
        low = word.lower()
        if low in self.notes or low in self.quantities or low.removesuffix("'s") in self.quantities:
            return "note"
        if _stem(word) in self.roles:
            return "role"
        return "link" if low in self.links else ""

    def _outlet(self, words: list[str]) -> str:
        """The name of a known outlet or of a site."""
        name = " ".join(words)
        while words and words[0].lower() in ("the", "of", "by"):
            words = words[1:]
        known = self.outlets.get(bare(" ".join(words)).removesuffix("'s").removesuffix("'"))
        return known or (name.replace(" ", ".") if len(words) > 1 and words[-1].lower() in SITES and len(words) < 4 else "")

    def _meaning(self, said: str) -> str:
        low = said.lower()
        return next((f"“{form}” is {what}" for form, what in self.meanings.items() if form in low), "")


def bare(text: str) -> str:
    """A signature without points, marks and capitals: what it is looked up by."""
    return " ".join(text.lower().translate(PUNCTUATION).split())


def _stem(word: str) -> str:
    low = word.lower()
    return low.removesuffix("'s").removesuffix("'")


def _acronym(said: str) -> bool:
    """Three or four capitals with no point among them are a broadcaster, a test or an agreement: NDR, NDT, NDA."""
    return said.isascii() and said.isupper() and "." not in said and said != "NDLR"


def _initials(joined: str) -> bool:
    return len(joined) <= 3


def _whom(role: str, outlet: str) -> str:
    person = {"board": "the editors"}.get(role, f"the {role}")
    return f"{person} of {outlet}" if outlet else person


@lru_cache(maxsize=8)
def signatures(rule: Rule) -> Signatures:
    """The signatures that a rule knows."""
    return Signatures(rule.data["options"])
