"""Negation in either text: words that deny what the sentence says, and words that may have become or come from one."""

import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from lint.align.features import Word
from lint.align.lexicon import Lexicon
from lint.patterns import compiled, pattern
from lint.record import Record

UNSPACED = frozenset(("zh", "ja", "ko", "th"))
ENGLISH = pattern(
    r"(?i)\b(?:not(?!hing but)|cannot|(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca|must|need"
    r"|ai)n['’]t|never|nobody"
    r"|no[ -]one|none|nothing|nowhere|neither|nor|without|no)\b"
)
NOT_DENYING = {
    "en": r"(?i)\b(?:not (?:only|just|merely|simply|solely|least|to mention|so much|all|every|always|necessarily|unlike"
    r"|without)|no (?:doubt|wonder|less|fewer|more than|later|sooner"
    r"|matter)|nothing (?:but|less|short)|none other|why not|whether or not|if not|or not|can(?:not|['’]t) (?:but"
    r"|help)|no\.? ?\d|no longer|not yet|never mind|never before|never again)\b",
    "ru": r"(?i)\b(?:не (?:только|просто|столько|менее|более|раз\b|раз[уа]|один|одн[аоуи]\w*|без|меньше|больше|позднее"
    r"|позже|ранее|раньше|говоря|считая|исключено|исключил\w*"
    r"|исключа\w+|смотря|до конца|хуже|лучше|то чтобы|зря|случайно|вс[её]|всегда|вполне|очень|слишком|так)|(?:чуть"
    r"|едва|вряд ли|пока|покуда|если|лишь бы|что ни|как ни|кто ни|где ни|сколько ни|бы|бы ни) (?:было )?(?:не|ни)"
    r"|ли не"
    r"|тем не менее|как бы то ни было|во что бы то ни стало|не мо(?:гу|жет|гут|г|гла|гли) не|нельзя не|нет сомнени\w+"
    r"|ничего кроме|как нельзя|ни с того)\b",
    "uk": r"(?i)\b(?:не (?:тільки|лише|просто|стільки|менш\w*|більш\w*|раз|один|одн[аоеуі]\w*|без|пізніше|раніше|кажучи"
    r"|рахуючи|виключено|виключ\w+|все|завжди|дуже|так)"
    r"|(?:мало|ледь|поки|якщо|якби|хоч|що б|як би) (?:то )?(?:не|ні)|чи не|тим не менше|проте не менш|не мож\w+ не"
    r"|немає сумнів\w+)\b",
    "pl": r"(?i)\b(?:nie (?:tylko|mniej|więcej|raz|jeden|jedna|bez|później|wcześniej|mówiąc|licząc|wyklucz\w+|wszyst\w+"
    r"|zawsze|zbyt|tak)|(?:dopóki|póki|o mało|omal|jeśli|czy) nie|niemniej)\b",
    "cs": r"(?i)\b(?:nejen\w*|ne(?:jmén|ust|obvykl|návist|závisl|dávn|děl|předpis|mocn|moc|bezp|hod|štěst|vyluč)\w*|než"
    r"|nebo|neboť|nebezpeč\w*|dokud ne\w*|div ne\w*|jestli ne\w*)\b",
    "de": r"(?i)\b(?:nicht (?:nur|allein|weniger|zuletzt|mehr als|zuletzt|immer|alle|jeder|ganz|zwangsläufig|ohne)"
    r"|kein(?:e[rns]?)? (?:geringerer|anderer|zweifel)|ohne zweifel|wenn nicht|ob nicht|bevor \w+ nicht|mit nichten)\b",
    "fr": r"(?i)(?:\bne\b|\bn['’])\s?(?:\w+\s){1,4}qu(?:e\b|['’])|\bpas (?:seulement|moins|mal|uniquement|toujours|tous)"
    r"|\bnon (?:seulement|loin|sans)|\bsans (?:doute|cesse|fil)|\bpas à pas|\b(?:avant|moins|peur"
    r"|crainte)\b.{0,20}\bne\b|\bplus\b.{0,30}\bne\b(?!.{0,20}\bpas\b)",
    "es": r"(?i)\bno (?:solo|sólo|solamente|menos|obstante|más de|es que|siempre|todos|sin)\b|\bsin (?:embargo|duda"
    r"|cesar)\b|\bnada más\b|\bsi no\b|\bhasta que no\b|\bno \w+ (?:más que|sino)\b",
    "it": r"(?i)\bnon (?:solo|soltanto|meno|appena|più di|tutti|sempre|che|senza)\b|\bsenza (?:dubbio|sosta)\b|\bse non\b"
    r"|\bfinché non\b|\bnon \w+ (?:che|altro che)\b|\b(?:più|meglio|peggio)\b.{0,30}\bnon\b",
    "pt": r"(?i)\bnão (?:só|apenas|somente|menos|obstante|mais de|todos|sempre|sem)\b|\bsem (?:dúvida|cessar)\b|\bse não\b"
    r"|\bnada mais\b",
    "zh": r"不仅|不僅|不但|不只|不止|不光|不过|不過|不断|不斷|不少|不同|不久|不得不|不足|不幸|不安|不满|不滿"
    r"|不管|不论|不論|差不多|不错|不錯|不禁|不惜|不由|不一|不断|不乏|不等|不等于|不亚于"
    r"|不无|不可避免|不可思议|不妨|不如|不如说|不外|不料|不平|不明|不法|不良|不当|无论|無論|无线|無線"
    r"|无人机|無人機|无疑|無疑|无非|无辜|无数|無數|无关|未来|未來|未必|没错|没收|沒收|淹没|埋没"
    r"|是不是|能不能|有没有|会不会|要不要|非但|不得已|从不|好不容易",
    "ja": r"だけで(?:は|も)?な(?:い|く|かった)|に違いな|かもしれな|なければなら|なくてはなら|ざるを得な|しかな"
    r"|少なくな|ほかなら|に過ぎな|問題ない|のみならず|てはならな|じゃないか|ではないか|ないか"
    r"|ようとしない|やむを得ない|間もな|まもな|ほど(?:では)?な|未来|無料",
    "hi": r"न (?:केवल|सिर्फ|सिर्फ़)|नहीं (?:तो|बल्कि)|न ही|या नहीं|ही नहीं|इतना ही नहीं|जब तक",
    "ko": r"뿐만? ?아니라|뿐 아니라|지 않을까|아니라|없이는|다름 ?없|틀림 ?없|안전|안정|안보|제안|불안|평안|편안"
    r"|방안|보안|안내|대안|치안",
    "ar": r"لا (?:يزال|تزال|زال|سيما|بد|شك|يقل|تقل)|لم يعد|ليس فقط|ليس هذا فحسب|من دون شك|غير أن|لا سيما|ما لم|ليس وحد",
}
"""Where a word of negation denies nothing, or not plainly."""
LIKE_DENYING = pattern(
    r"(?i)\b(?:un(?!i(?!m)|der|til|less|cle|it)[a-z]{4,}|non-?[a-z]{3,}|[a-z]{3,}less|im(?:possib|patien|perfec"
    r"|probab|mobil|polit|moral|matur)\w+|in(?:capab|adequat|suffici"
    r"|valid|appropriat|complet|effectiv|accurat|correct|secur|visib|evitab|dispens|toler|action|activ|compat|compet"
    r"|consist|convenien|defin|different|direct|efficien|equal|evit"
    r"|experienc|flexib|hospit|justice|offens|sane|signific|stab|toleran|vulnerab|exact|conclus|accessib|ability)\w*"
    r"|il(?:legal|legitim|literat|logic)\w*|ir(?:regular|relevan|respons|revers)\w*"
    r"|dis(?:agree|approv|lik|obey|satisf|appear|regard|continu|miss|put|honest|trust|connect|qualif|respect|order"
    r"|advantag|comfort|credit)\w*|de(?:n(?:y|ie[sd]|ial|ying)|clin\w+|void|priv\w+|"
    r"fault\w*)|fail\w*|refus\w*|lack\w*|stop\w*|ceas\w*|avoid\w*|reject\w*|prevent\w*|ban(?:s|ned|ning)?|prohibit\w*"
    r"|forb\w+|block\w*|halt\w*|exclu\w+|rul(?:e|ed|es|ing) out|miss\w*|absen\w+"
    r"|hardly|barely|scarcely|rarely|seldom|few|little|only|except\w*|instead|rather|until|unless|against|far from"
    r"|beyond|away|los[est]\w*|lost|withdr\w+|cancel\w*|abandon\w*|oppos\w*"
    r"|doubt\w*|too|difficult\w*|remain\w*|yet|ignor\w*|neglect\w*|contrary|wrong\w*|false\w*|anything|anyone|any"
    r"|ever|minus|zero|nil|spar(?:e|ed|ing)"
    r"|resist\w*|escap\w*|skip\w*|omit\w*|forg[eo]t\w*|quit\w*|delay\w*|postpon\w*|suspen\w*|other than|apart from"
    r"|regardless|despite|less|fewer|least)\b"
)
"""English words that say what other languages say with a negation."""
SOFT = {
    "ru": r"(?i)\b(?:не(?!го|дел|фт|кот|мец|меч|скол|бо|рв)\w{3,}|без\w{3,}|бес\w{3,}|анти\w+|кроме|только|лишь|едва|вряд"
    r"|мало|против|вместо|перестал\w*|отказ\w*|запре\w+|против\w*|лиш\w+|отриц\w+|опров\w+|исключ\w+|отсутств\w+"
    r"|прекра\w+|трудно|сложно|редко|хватит|избеж\w+|избег\w+|никак\w*|ни)\b",
    "uk": r"(?i)\b(?:не(?!го|діл|щод|бо|рв)\w{3,}|без\w{3,}|анти\w+|крім|тільки|лише|ледь|навряд|мало|проти|замість"
    r"|переста\w*|відмов\w*|забор\w+|запереч\w+|позбав\w+|виключ\w+|відсутн\w+|припин\w+|важко|рідко|уник\w+|жод\w+"
    r"|ні)\b",
    "pl": r"(?i)\b(?:nie(?!go|mi|dziel|któr|b)\w{3,}|bez\w{3,}|anty\w+|oprócz|tylko|jedynie|ledwie|ledwo|mało|przeciw\w*"
    r"|zamiast|przesta\w*|odm[oó]w\w*|zakaz\w*|zaprzecz\w+|pozbaw\w+|wyklucz\w+|brak\w*|trudno|rzadko|unik\w+)\b",
    "cs": r"(?i)\b(?:ne(?!j|bo|ž|dáv|děl)\w{2,}|bez\w{2,}|proti\w*|kromě|jen\w*|pouze|sotva|málo|místo toho|přesta\w*"
    r"|odmít\w*|zákaz\w*|zak[aá]z\w*|popř\w+|zbav\w+|vylouč\w+|chyb\w*|ztěží|zřídka|vyhnou\w*|postrád\w+)\b",
    "de": r"(?i)\b(?:un(?!ter|ser|gefähr|iv|ion)[a-zäöü]{4,}|miss\w+|außer|nur|kaum|wenig\w*|gegen|statt\w*|weiger\w*"
    r"|verbot\w*|verb[io]et\w*|fehl\w*|selten|\w+los\w*|\w+frei\w*|ablehn\w*|lehn\w*|bestr\w+|verhinder\w*|vermei\w*"
    r"|mangel\w*|anstatt)\b",
    "fr": r"(?i)\b(?:in(?:cap|[uú]til|suf|ade|just|giust|seg|sic|cert|cier|ef[ií]|compl|comp[ea]t|corr|v[aá]l|act|att|fund"
    r"|satis|soport|toler|vis|exist|esist|égal|quiet|habit|connu|adapt|occup|déf|prév|dispon|doc)\w*|im(?:pos|pru|per"
    r"|pag|par|pop|pro[bp]|puis|mob|muab)\w*|ir(?:reg|resp|rég)\w*|non\w*|peu|sauf|seul\w*|contre|refus\w*|interdi\w*"
    r"|manqu\w*|rare\w*|difficile\w*|empêch\w*|évit\w*|loin|faute|absen\w*|personne|hors|jusqu)\b",
    "es": r"(?i)\b(?:in(?:cap|[uú]til|suf|ade|just|giust|seg|sic|cert|cier|ef[ií]|compl|comp[ea]t|corr|v[aá]l|act|att|fund"
    r"|satis|soport|toler|vis|exist|esist|égal|quiet|habit|connu|adapt|occup|déf|prév|dispon|doc)\w*|im(?:pos|pru|per"
    r"|pag|par|pop|pro[bp]|puis|mob|muab)\w*|ir(?:reg|resp|rég)\w*|des(?:con|emp|apar|hac|mient|ment|igual|fav)\w*"
    r"|solo|sólo|poco\w*|salvo|excepto|contra|rechaz\w*|prohib\w*|falt\w*|apenas|difícil\w*|imped\w*|evit\w*|carec\w*"
    r"|neg\w+|hasta|dej\w+)\b",
    "it": r"(?i)\b(?:in(?:cap|[uú]til|suf|ade|just|giust|seg|sic|cert|cier|ef[ií]|compl|comp[ea]t|corr|v[aá]l|act|att|fund"
    r"|satis|soport|toler|vis|exist|esist|égal|quiet|habit|connu|adapt|occup|déf|prév|dispon|doc)\w*|im(?:pos|pru|per"
    r"|pag|par|pop|pro[bp]|puis|mob|muab)\w*|ir(?:reg|resp|rég)\w*|dis(?:acc|app|occ|ord|um|inform)\w*|s(?:conosc"
    r"|content|favor|fiduc|propor)\w*|solo|poc\w+|tranne|salvo|contro|rifiut\w*|viet\w*|manc\w*|appena|difficil\w*"
    r"|imped\w*|evit\w*|fino)\b",
    "pt": r"(?i)\b(?:in(?:cap|[uú]til|suf|ade|just|giust|seg|sic|cert|cier|ef[ií]|compl|comp[ea]t|corr|v[aá]l|act|att|fund"
    r"|satis|soport|toler|vis|exist|esist|égal|quiet|habit|connu|adapt|occup|déf|prév|dispon|doc)\w*|im(?:pos|pru|per"
    r"|pag|par|pop|pro[bp]|puis|mob|muab)\w*|ir(?:reg|resp|rég)\w*|des(?:con|emp|apar|hac|mient|ment|igual|fav)\w*|só"
    r"|apenas|pouc\w+|exceto|salvo|contra|recus\w*|rejeit\w*|proib\w*|falt\w*|difícil\w*|imped\w*|evit\w*|deix\w+"
    r"|até)\b",
    "zh": r"[不没沒无無未非否莫勿别免拒禁缺少难難除仅僅只]",
    "ja": r"な[いかくさけ]|ぬ|ず|ません|まい|[不無未非否禁拒難欠]|だけ|のみ|しか|以外|なし|なく|困難|避け|やめ|止め",
    "hi": r"अन\w+|अस\w+|अव\w+|बे\w+|नाका\w+|गैर\w*|ग़ैर\w*|सिवा\w*|केवल|सिर्फ|सिर्फ़|मुश्किल|इनकार|रोक|कम|बग़?ैर",
    "ko": r"않|못|없|아니|안|말|불|미|비|무|거부|금지|어렵|만",
    "ar": r"\b\w*(?:غير|عدم|دون|رفض|منع|نف[يى]|حظر|فقط|إلا|سوى|ضد|قل|صعب|ما|لا|لم|لن|ليس)\w*",
    "tr": r"(?i)\w*(?:m[ae]z|m[ae]d|m[ae]y|m[ıiuü]yor|s[ıiuü]z|m[ae]m|m[ae]k?s[ıi])\w*|\b(?:ancak|sadece|yalnız\w*|karşı"
    r"|ret|red\w+|yasak\w*)\b",
    "fa": r"\bن\w+|\bبی\w*|\bغیر\w*|\bعدم|\bفقط|\bضد\w*|\bرد\b|\bمنع\w*",
}
"""Words of the source that may become an English negation."""
LETTER = r"\w\u0900-\u0963\u064b-\u0652\u200c"
"""Signs of a word, vowel signs among them."""
WINDOW = {
    "ru": (0, 2),
    "uk": (0, 2),
    "pl": (0, 2),
    "cs": (0, 2),
    "en": (0, 2),
    "es": (0, 2),
    "it": (0, 2),
    "pt": (0, 2),
    "ar": (0, 2),
}
"""How many content words before and after a negation it may deny; by default three either side."""


class Negation(Record):
    """A word that denies, and its place."""

    text: str
    start: int
    end: int


def negations(text: str, lexicon: Lexicon) -> list[Negation]:
    """What plainly denies in a text, in order."""
    shape = ENGLISH if lexicon.language == "en" else _shape(lexicon)
    if shape is None:
        return []
    idle = compiled(NOT_DENYING[lexicon.language]).finditer(text) if lexicon.language in NOT_DENYING else ()
    barred = [match.span() for match in idle]
    return [
        Negation(match.group(), *match.span())
        for match in shape.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in barred)
    ]


def denies(text: str, lexicon: Lexicon) -> bool:
    """May a text deny something, plainly or not? Only of a text that does not can it be said that a negation was lost or won."""
    if lexicon.language == "en":
        return bool(ENGLISH.search(text) or LIKE_DENYING.search(text))
    shape = _shape(lexicon)
    soft = SOFT.get(lexicon.language)
    return shape is None or soft is None or bool(shape.search(text) or compiled(soft).search(text))


def denied(negation: Negation, words: Sequence[Word], language: str) -> Iterator[Word]:
    """The content words near a negation, of which it may deny one."""
    before, after = WINDOW.get(language, (3, 3))
    left = [word for word in words if word.token.end <= negation.start]
    right = [word for word in words if word.token.start >= negation.start and word.token.end != negation.end]
    yield from right[:after]
    yield from reversed(left[len(left) - before :] if before else [])


_known: "WeakKeyDictionary[Lexicon, re.Pattern[str] | None]" = WeakKeyDictionary()


def _shape(lexicon: Lexicon) -> re.Pattern[str] | None:
    """What finds the negations that a lexicon lists; None when it lists none."""
    if lexicon not in _known:
        listed = sorted(map(str, lexicon.listed("negation")), key=len, reverse=True)
        if lexicon.language in UNSPACED:
            parts = [re.escape(form.removesuffix("*")) for form in listed]
            _known[lexicon] = compiled("|".join(parts)) if parts else None
        else:
            parts = [
                re.escape(f).replace(r"\*", rf"[{LETTER}]*") + ("" if f[-1] in "'’*" else rf"(?![{LETTER}])") for f in listed
            ]
            _known[lexicon] = compiled(rf"(?i)(?<![{LETTER}])(?:{'|'.join(parts)})") if parts else None
    return _known[lexicon]
