"""Words by which a text says whose word something is and how sure: hedges, attributions, verbs that jeer at who speaks."""

import re
from weakref import WeakKeyDictionary

from lint.align.lexicon import Lexicon
from lint.align.voice.negation import LETTER, UNSPACED
from lint.patterns import compiled, pattern
from lint.record import Record

STRONG = frozenset("allegedly reportedly supposedly purportedly alleged purported unconfirmed ostensibly".split())
"""English hedges that say a claim is not vouched for."""
SOURCED = frozenset(("according to", "in the words of", "in the opinion of", "citing", "as reported by"))
"""Renderings of words that name whose word it is."""
HEDGED = pattern(
    r"(?i)\b(?:alleg|reported|supposed|purport|suspect|presum|unconfirm|unverif|so-called|so called|apparent"
    r"|seem|appear|ostensibl"
    r"|evident|possib|perhaps|maybe|probab|likel|potential|conceivab|may\b|might|could|would|should|can\b"
    r"|rumou?r|claim|belie[vf]|thought|said to"
    r"|expect|estimat|suggest|think|as if|as though|assum|hypothe|theor|unofficial|prelimin|guess|looks?\b"
    r"|sound|impression|nominal"
    r"|imagin|self-styled|self-proclaimed|would-be|almost|pretend|pretext|false|fake)|[“\"‘]"
)
"""Anything in English by which a hedge may have been rendered."""
ATTRIBUTED = pattern(
    r"(?i)\b(?:accord|in (?:the |his |her |their )?(?:words|view|opinion|estimation|assessment)|per\b|cit(?:es"
    r"|ed|ing)|quot|refer|report|said|say|tell|told"
    r"|stat(?:es|ed|ing)|declar|announc|not(?:es|ed|ing)\b|add(?:s|ed|ing)\b|stress|emphas|explain|claim|assert"
    r"|argu|insist|maintain|believ|think|thought"
    r"|consider|confirm|den(?:y|ied)|admit|acknowledg|recall|remind|remark|observ|comment|point(?:s|ed)? out"
    r"|clarif|specif|inform|reveal|disclos|wr(?:ite|ote)"
    r"|repl(?:y|ied)|warn|promis|suggest|conclu|indicat|shows?\b|showed|found that|finds that|data\b|figures"
    r"|estimat|poll|survey|stud(?:y|ies)|opinion"
    r"|pursuan|based on|in (?:accordance|line) with|as far as|calculat|predict|forecast|learn(?:s|ed|t) |heard"
    r"|mention|described? |put it|feels? |felt|alleg|suppos"
    r"|appreciat|register|as (?:he|she|they) )"
)
"""Anything by which an attribution may have been rendered."""
OF_SOMEBODY = {
    "ru": r"(?i)\bпо (?!крайней|меньшей)(?:\w+ ){1,2}(?:словам|мнению|данным|информации|сведениям|сообщени(?:ю|ям)"
    r"|верси[ия]|оценк(?:е|ам)|утверждени(?:ю|ям))\b",
    "uk": r"(?i)\b(?:за|на) (?:\w+ ){1,2}(?:словами|даними|інформацією|повідомлення(?:м|ми)|версією|оцінк(?:ою|ами)|думку)\b",
    "pl": r"(?i)\b(?:jego|jej|ich) (?:zdaniem|słów)\b|\bwedług (?:niego|niej|nich)\b",
    "cs": r"(?i)\bpodle (?:něho|něj|ní|nich|jeho|jejích?|jejich) ?(?:slov|názoru)?\b",
    "de": r"(?i)\bnach (?:seinen|ihren|eigenen) (?:Worten|Angaben)|\b(?:seiner|ihrer) (?:Meinung|Ansicht"
    r"|Einschätzung) nach\b|\b(?:ihm|ihr|ihnen) zufolge\b",
    "fr": r"(?i)\bselon (?:lui|elle|eux|ses|leurs?)\b|\bà (?:son|leur) avis\b",
    "es": r"(?i)\bsegún (?:él|ella|ellos|sus?)\b|\ben (?:su|sus) (?:opinión|palabras)\b",
    "it": r"(?i)\bsecondo (?:lui|lei|loro)\b|\ba (?:suo|loro) (?:avviso|dire|parere)\b",
    "pt": r"(?i)\bsegundo (?:ele|ela|eles|elas)\b|\b(?:na|em) sua opinião\b",
}
"""Attributions with somebody in the midst: in his words."""
SPOKEN = pattern(
    r"(?i)\b(?:мол|дескать|словно|якобы|вроде|будто|мовляв|ніби\w*|podobno|rzekom\w+|ponoć|prý|údajn\w+"
    r"|soll(?:en|te|ten)?|sei(?:en)?|hab(?:e|en)|wolle?|würde"
    r"|könnte|\w+rai(?:t|ent)|\w+ría[ns]?|\w+rebbe\w*|\w+ria[m]?|suppos\w+|presunt\w+|supuest\w+"
    r"|так называем\w*|так зван\w*|tzv|tak zwan\w*|sogenannt\w*|llamad\w+|cosiddett\w+"
    r"|chamad\w+|dit[es]*|kathit|sözde|iddia\w*|güya|ادعا\w*|زعم\w*|يزعم\w*|مزعوم\w*|المزعوم\w*)\b"
    r"|[«»„“”\"「」‘’]|と(?:され|み|い)|らし|よう|[据稱称所]|कथित|बताया|다고|라고|것으로"
)
"""Signs of the source that what is said is not vouched for, beside the lexicon's."""


class Saying(Record):
    """A hedge, an attribution or a verb of saying, its place, and its English renderings."""

    text: str
    start: int
    end: int
    renderings: tuple[str, ...]


def sayings(text: str, lexicon: Lexicon, section: str) -> list[Saying]:
    """The entries of a section that stand in a text, in order."""
    shape, keys = _shape(lexicon, section)
    found = []
    for match in shape.finditer(text) if shape else ():
        low = match.group().lower()
        value = keys.get(low) or next((v for k, v in keys.items() if k.endswith("*") and low.startswith(k[:-1])), ())
        found.append(Saying(match.group(), *match.span(), tuple(value)))
    named = compiled(OF_SOMEBODY[lexicon.language]) if section == "attribution" and lexicon.language in OF_SOMEBODY else None
    found += [Saying(m.group(), *m.span(), ("according to",)) for m in named.finditer(text)] if named else []
    return sorted(found, key=lambda saying: saying.start)


_known: "WeakKeyDictionary[Lexicon, dict[str, tuple[re.Pattern[str] | None, dict[str, tuple[str, ...]]]]]" = WeakKeyDictionary()


def _shape(lexicon: Lexicon, section: str) -> tuple[re.Pattern[str] | None, dict[str, tuple[str, ...]]]:
    made = _known.setdefault(lexicon, {})
    if section not in made:
        keys = lexicon.data.get(section) or {}
        listed = sorted(keys, key=len, reverse=True)
        if not listed:
            made[section] = None, {}
        elif lexicon.language in UNSPACED:
            made[section] = compiled("|".join(re.escape(key.removesuffix("*")) for key in listed)), keys
        else:
            parts = [re.escape(key).replace(r"\*", f"[{LETTER}]*") for key in listed]
            made[section] = compiled(rf"(?i)(?<![{LETTER}])(?:{'|'.join(parts)})(?![{LETTER}])"), keys
    return made[section]
