"""From a name in its own spelling to what Russian practical transcription and an engine on the way back make of it.

The table joins the rules of practical transcription into Russian (Gilyarevsky and Starostin, *Inostrannye imena i nazvaniya
v russkom tekste*, 1985) for English, French, German, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Hungarian, Turkish,
Scandinavian and Arabic names: which language a name is from is seldom known. What
behind a bar is rarer; a dash is silence.
"""

import unicodedata
from functools import lru_cache
from itertools import product

from lint.names.keys import LETTERS as PLAIN
from lint.names.sounds import FIRM
from lint.patterns import pattern

RARE = 0.5
VOWEL = 1.0
FAR = 9.0
VOWELS = frozenset("aeiou")

TABLE = """
a: a e ei o | ai i u
aa: a o
ae: e a ai ei - | i
ai: ei ai e a | i
ay: ei ai e a i
ais: e es
aix: e
aille: ai
au: o au | ou a
augh: o
aw: o ou av | au
b: b | p
c: k | c s
ce: s se C Ce ce ke
ch: C S k h | CZ cz
che: S C Se Ce ke he
chr: kr hr
chs: ks hs
ck: k
cz: C c
cs: C ks
d: d | t J
dg: J
dj: J d
dz: dz c
dzh: J
e: e i a | o
ea: i e ei a ia ea ie
eau: o
ee: i
ei: ei ai i e
eigh: ei
en: en an in
em: em am
er: er e or r ir
es: es is s z
et: e et
eu: e oi eu o | u iu ei
ew: u iu ev
ey: i ei
eye: ei ai
ez: es e ez
f: f | v
g: g J Z h
ge: Z J ge Je Ze he Ji
gg: g J
gh: g h - | f
gi: J gi Ji Z Zi hi
gli: l li gli
gn: n gn in
gu: g gu gv
h: h g
hn: n in
i: i ai e
ia: ia a i
ie: i e ie ai
ier: e ier ir ie er
ieu: e iu ie
igh: ai
ille: i il
in: in en ain
ing: ing
io: io o
ij: ei ai i
j: J Z h i cz dz - | C
k: k
kh: h k kh
kn: n kn
l: l
ll: l i
le: l le el
m: m
mac: mak mk
mc: mak mk m
n: n
ng: ng n
o: o ou u a
oa: ou o
oe: o e u oe iu
oi: oi ua
oo: u
ou: u au o ou a
ough: o ou of au
ow: ou au ov o
oy: oi ua
p: p
ph: f v p ph
q: k c
qu: kv k
r: r | Z
rz: Z S rz rc
rh: r
s: s z S
sc: sk S s
sce: Se se ske S s
sci: S Si si ski
sch: S sk sh
sh: S s
si: si zi S Z
ss: s
sp: sp Sp
st: st St
su: su zu Z
sz: S s
t: t
tch: C
th: t th s z f
ti: ti S Si ci
ts: c ts
tz: c
tsch: C S
tzs: c
tsh: S C
u: u a iu | i o
ue: u iu ue
ui: ui ei oi u vi
um: am um om
ur: er or ur
uy: ai ei ui
v: v f
w: v u
wh: u v h
wr: r
x: ks h S z gz s
y: i ai | e
z: z c s dz cz
zz: c dz z
hs: s
chi: Ci ti Si ki hi
wu: u vu
drz: J dZ
ly: li l i -
gy: d J gi
ny: n ni
zs: Z
yo: o io e
yu: u iu
ya: a ia
ye: e ie
iu: iu u
ø: e o u
zh: Z CZ
ɛ: en em e
ɔ: on om a o
"""
SILENT_AT_END = frozenset("e d t s x z p r c g h b l es ts ds ps nt lt".split())
SILENT = frozenset("h e g w".split())
CARONS = {
    "đ": "dj", "ž": "zh", "ż": "zh", "š": "sh", "č": "ch", "ć": "ch", "ş": "sh", "ș": "sh", "ç": "s", "ț": "ts", "ţ": "ts",
    "ę": "ɛ", "ą": "ɔ", "ö": "ø", "ő": "ø", "ø": "ø", "å": "aa",
}  # fmt: skip
ARTICLES = frozenset(("al", "el"))
"""Arabic articles, whose consonant becomes that of the noun: al-Zawahiri is аз-Завахири."""
ENDINGS = ("a", "u", "om", "em", "e", "i", "oi", "im", "ogo", "omu", "ei", "ii")
"""Russian case endings that an engine may leave on a name."""
LOST = pattern(
    r"ɛ|ɔ|drz|ly|chi|j|z|ph|tch|tsch|tzs|tsh|dzh|d(?=[gj]e?)|t(?=[sz])|t(?=i[aeou])|th|ll|r(?=z)|"
    r"[rdtplb]{1,2}(?=[es]?s?$)|[rdtpl](?=e?x?z?$)"
)
"""Firm consonants that may be silent, or belong to another sound, where they stand so."""
GIVEN = {
    "drz": ("", "d", "dr"), "ly": ("l", ""), "chi": ("", "t"), "j": ("", "d"), "z": ("", "d"), "ph": ("",), "dzh": ("",),
    "ɛ": ("n", "m", ""), "ɔ": ("n", "m", ""),
}  # fmt: skip
MOST_FRAMES = 16


def _read(table: str) -> dict[str, tuple[tuple[str, float], ...]]:
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for line in table.strip().splitlines():
        grapheme, _, outputs = line.partition(":")
        usual, _, rare = outputs.partition("|")
        priced = [(o, 0.0) for o in usual.split()] + [(o, RARE) for o in rare.split()]
        found[grapheme] = tuple((output.strip("-"), price) for output, price in priced)
    return found


GRAPHEMES = _read(TABLE)
LONGEST = max(map(len, GRAPHEMES))


def spelling(word: str) -> str:
    """A word as the table reads it: lower case, without diacritics but for those that change the sound."""
    low = "".join(CARONS.get(c) or PLAIN.get(c, c) for c in word.lower())
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c) and c.isalpha())


@lru_cache(maxsize=4_096)
def cost(name: str, sounded: str) -> float:
    """How far a sound is from what may become of a name: 0 when the table gives it, FAR when it is another name."""
    if name in ARTICLES and len(sounded) in (2, 3):
        return 0.0 if sounded[0] in "ae" else FAR
    memory: dict[tuple[int, int], float] = {}

    def rest(i: int, j: int) -> float:
        if i == len(name) and j == len(sounded):
            return 0.0
        known = memory.get((i, j))
        if known is not None:
            return known
        best = FAR
        for size in range(1, LONGEST + 1):
            part = name[i : i + size]
            if len(part) < size:
                break
            end = i + size
            for output, price in GRAPHEMES.get(part, ()):
                if sounded.startswith(output, j):
                    best = min(best, price + rest(end, j + len(output)))
                elif output and j and sounded[j - 1] == output[0] and sounded.startswith(output[1:], j):
                    best = min(best, price + rest(end, j + len(output) - 1))  # doubled sounds are one
            if end == len(name) and part in SILENT_AT_END:
                best = min(best, rest(end, j))
        if i < len(name) and name[i] in SILENT:
            best = min(best, (0.0 if name[i] == "h" else RARE) + rest(i + 1, j))
        if i < len(name) and j < len(sounded) and name[i] in "aeiouy" and sounded[j] in VOWELS:
            best = min(best, VOWEL + rest(i + 1, j + 1))
        if i == len(name) and j and sounded[j:] in ENDINGS:
            best = min(best, RARE)
        memory[i, j] = best
        return best

    return rest(0, 0)


def frames(name: str) -> list[str]:
    """The frames (see `sounds.frame`) that a spelling may come back with."""
    if name in ARTICLES:
        return ["l", "", "n", "r", "d", "t"]
    pieces: list[tuple[str, ...]] = []
    done = 0
    for match in LOST.finditer(name):
        pieces.append((_firm(name[done : match.start()]),))
        lost = match.group()
        pieces.append(GIVEN.get(lost) or tuple(dict.fromkeys((_firm(lost), _firm(lost)[:-1], ""))))
        done = match.end()
    pieces.append((_firm(name[done:]),))
    return list(dict.fromkeys("".join(choice) for choice in product(*pieces)))[:MOST_FRAMES]


def _firm(letters: str) -> str:
    kept = [sign for place, sign in enumerate(letters) if sign in FIRM and letters[place - 1 : place] != sign]
    return "".join(kept)
