"""English words for persons: women, men, and those that may be either; and for ships, which English may call *she*."""

WOMEN = frozenset(
    """woman women girl girls lady ladies mother mum mom daughter sister wife widow aunt grandmother grandma niece queen
    princess duchess empress actress spokeswoman businesswoman policewoman congresswoman chairwoman heroine hostess nun
    bride girlfriend schoolgirl stepmother godmother goddess witch maid midwife waitress mistress mrs ms miss madame madam
    cow mare hen nurse feminist female pregnant""".split()
)
VESSELS = frozenset(
    """ship boat vessel ferry frigate destroyer cruiser yacht submarine flagship warship lifeboat corvette icebreaker trawler
    schooner liner barge""".split()
)
MEN = frozenset(
    """man men boy boys gentleman gentlemen father dad son brother husband widower uncle grandfather grandpa nephew king
    prince duke spokesman businessman policeman congressman chairman fisherman serviceman gunman hero host groom boyfriend
    mr sir lord monk priest bishop pope imam rabbi emperor tsar male cameraman sportsman bull""".split()
)
PEOPLE = frozenset(
    """minister secretary president vice-president chancellor premier ambassador envoy senator governor mayor deputy lawmaker
    leader chief head chair director manager boss analyst expert specialist economist historian professor teacher student
    pupil doctor physician surgeon patient lawyer attorney advocate judge prosecutor officer general commander soldier
    fighter guard pilot captain driver farmer worker employee engineer scientist researcher author writer journalist
    reporter columnist correspondent editor blogger activist candidate official representative spokesperson diplomat
    adviser advisor aide assistant founder owner partner member colleague friend neighbour neighbor child children kid
    baby infant teenager youth person someone somebody human individual citizen victim survivor witness suspect defendant
    politician entrepreneur trader investor coach player athlete champion singer actor artist musician star idol celebrity
    saint spouse twin cousin relative parent pensioner resident guest visitor tourist passenger biologist chemist
    physicist designer architect poet novelist translator speaker heir ruler dictator prisoner refugee migrant volunteer
    veteran philosopher interlocutor source buyer seller client customer user viewer reader listener opponent rival winner
    loser figure personality agent spy killer murderer thief criminal hostage personnel dog cat animal horse creature god
    god's angel soul beauty servant sponsor novice judge's virtuoso beginner applicant model presenter cook chef baker
    hairdresser dancer ballerina gymnast swimmer skater runner boxer footballer trainer believer""".split()
)
"""Words that say of somebody what they are, and not whether they are a woman."""


def kind(words: "tuple[str, ...] | list[str]") -> str:
    """What words of a lexicon's entry are about: `woman`, `man`, `person`, `vessel`, or nothing of the kind (empty).

    Stems catch more than one word (school and pupil): but for women the first, the most usual one, decides.
    """
    said = [part for word in words for part in word.lower().split()]
    if not WOMEN.isdisjoint(said):
        return "woman"
    first = said[:1]
    if not MEN.isdisjoint(first):
        return "man"
    return "person" if not PEOPLE.isdisjoint(first) else "vessel" if not VESSELS.isdisjoint(first) else ""
