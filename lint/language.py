"""Which script and language a stretch of text is in: letters are counted first; langdetect is asked only about Latin text
that has too few English function words."""

import os
from collections import Counter
from collections.abc import Sequence

from lint.patterns import compiled, pattern

LETTERS = pattern(r"[^\W\d_]+")
FUNCTION_WORDS = frozenset(
    """the of and to in a an is are was were be been has have had for on that with by at from it its he she his her they
    their as not but this which who will would said after before more than into about over up out or if when we you i""".split()
)
OTHERS_WORDS = frozenset(
    """der das und ist nicht mit von den dem auf für ein eine sich auch wird dass im zu le la les des du et est que qui dans
    pour une sur pas sont au avec el los las del por con para como más su lo se al il che di della per non sono gli nel una
    o os um uma não com dos na da em nie się jest że oraz przez po jak ve bir bu için ile da olarak het een van dat niet zijn
    och att som är på av ett og det er ikke til ja on ei että oli es și cu din pe este az és egy nem hogy je se su od za yang
    dan di dengan untuk ini""".split()
) - frozenset("on di da na".split())
"""What other languages in Latin letters can hardly do without; few of them stand in an English headline."""
ACCENTED = pattern(r"[\u00c0-\u024f]")
FIRST = 70
"""Words of a text that are looked at first."""
ENGLISH_SHARE = 0.12
SHORTEST = 20
"""Letters under which no language is told."""
SCRIPTS = {
    "Latn": "A-Za-z\u00c0-\u024f",
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0600-\u06ff\u0750-\u077f",
    "Hebr": "\u0590-\u05ff",
    "Kana": "\u3040-\u30ff",
    "Hang": "\uac00-\ud7af",
    "Hani": "\u4e00-\u9fff\u3400-\u4dbf",
    "Grek": "\u0370-\u03ff",
    "Deva": "\u0900-\u097f",
    "Geor": "\u10a0-\u10ff",
    "Armn": "\u0530-\u058f",
}
"""ISO 15924 codes."""
BY_SCRIPT = {
    "Arab": "ar",
    "Hebr": "he",
    "Kana": "ja",
    "Hang": "ko",
    "Hani": "zh",
    "Grek": "el",
    "Deva": "hi",
    "Geor": "ka",
    "Armn": "hy",
}
UKRAINIAN, RUSSIAN = frozenset("іїєґІЇЄҐ"), frozenset("ыэёъЫЭЁЪ")
NAMES = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""English names of the languages that articles come from, by ISO 639-1."""
PROFILES = "en ru uk bg de fr es it pt pl cs sk ro hu nl sv tr fi hr".split()
SURE = 0.95

_detector: list[object] = []


def scripts(text: str) -> Counter[str]:
    """Letters by ISO 15924 script, Latin among them."""
    counts: Counter[str] = Counter()
    for name, letters in SCRIPTS.items():
        if name == "Latn" or not text.isascii():
            found = len(compiled(f"[{letters}]").findall(text))
            if found:
                counts[name] = found
    return counts


def opens_english(words: Sequence[str]) -> bool:
    """A quick look: do the first words, in lower case, hold three different English function words?"""
    return len(FUNCTION_WORDS.intersection(words[:FIRST])) >= 3


def looks_english(text: str) -> bool:
    """Does a Latin text have its share of English function words?"""
    words = [word.lower() for word in LETTERS.findall(text)]
    english = sum(word in FUNCTION_WORDS for word in words)
    return bool(words) and english >= ENGLISH_SHARE * len(words) and english > sum(word in OTHERS_WORDS for word in words)


def may_be_foreign(text: str) -> bool:
    """Is it worth asking which language a Latin text is in: two of other languages' small words, or many accents?"""
    words = [word.lower() for word in LETTERS.findall(text)]
    return len(OTHERS_WORDS.intersection(words)) >= 2 or len(ACCENTED.findall(text)) * 20 >= len(words)


def of(text: str) -> str:
    """The language of a text (ISO 639-1), `en` or empty when it cannot be told.

    Never on fewer than 20 letters; the same text gives the same answer.
    """
    counts = scripts(text)
    if sum(counts.values()) < SHORTEST:
        return ""
    script = counts.most_common(1)[0][0]
    if script == "Cyrl":
        return cyrillic(text) or _detected(text)
    if script != "Latn":
        return "ja" if counts["Kana"] > counts["Hani"] / 10 else BY_SCRIPT.get(script, "")
    return "en" if looks_english(text) else _detected(text)


def likeliest(text: str) -> str:
    """The language that a text is most likely in, however short it is; `en` when nothing speaks for another.

    For a text that is known to be in one of PROFILES, or in a script that only one language here is written in.
    """
    found = of(text)
    if found:
        return found
    counts = scripts(text)
    script = counts.most_common(1)[0][0] if counts else "Latn"
    if script == "Cyrl":
        return "ru"
    if script != "Latn":
        return "ja" if counts["Kana"] else BY_SCRIPT.get(script, "en")
    return _ranked(text, 0.0) or "en"


def cyrillic(text: str) -> str:
    """Russian or Ukrainian, by the letters that only one of them has; empty when none stands there."""
    ukrainian, russian = sum(c in UKRAINIAN for c in text), sum(c in RUSSIAN for c in text)
    if ukrainian == russian:
        return "" if not ukrainian else "uk"
    return "uk" if ukrainian > russian else "ru"


def _detected(text: str) -> str:
    return _ranked(text, SURE)


def _ranked(text: str, least: float) -> str:
    """The first of langdetect's answers, if it is as likely as this."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()  # type: ignore[attr-defined]
    detector.append(text)
    try:
        ranked = detector.get_probabilities()
    except LangDetectException:
        return ""
    if not ranked or ranked[0].prob < least:
        return ""
    return str(ranked[0].lang).partition("-")[0]


def _factory() -> object:
    """langdetect with a fixed seed and the profiles of PROFILES alone: loading all takes most of a second."""
    if not _detector:
        import langdetect
        from langdetect.detector_factory import DetectorFactory

        factory = DetectorFactory()
        DetectorFactory.seed = 0
        folder = os.path.join(os.path.dirname(langdetect.__file__), "profiles")
        profiles = []
        for name in PROFILES:
            with open(os.path.join(folder, name), encoding="utf-8") as handle:
                profiles.append(handle.read())
        factory.load_json_profile(profiles)
        _detector.append(factory)
    return _detector[0]
