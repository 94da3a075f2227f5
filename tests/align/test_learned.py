from lint.align import features, lexicon
from lint.align.beads import Bead
from lint.align.learned import learned, taught
from tests.align.articles import aligned

EN, NONE = lexicon.load("en"), lexicon.load("xx")
KAPAL = ["Kapal itu tenggelam dekat Surabaya pada tahun 1998.", "Nelayan menemukan kapal itu di pantai Madura 14 hari kemudian."]
SHIP = ["The ship sank near Surabaya in the year 1998.", "Fishermen found the ship close to Madura 14 days later."]
BEADS = [Bead(0, 1, 0, 1, 0.5), Bead(1, 2, 1, 2, 0.5)]


def words(lines, foreign=True):
    return [features.foreign(line, NONE) if foreign else features.english(line, EN) for line in lines]


def test_words_that_keep_company_are_each_others_translation():
    assert learned(words(KAPAL), words(SHIP, False), BEADS)["kapal"] == "wship"


def test_one_meeting_teaches_nothing():
    assert learned(words(KAPAL[:1]), words(SHIP[:1], False), BEADS[:1]) == {}


def test_pairs_that_are_doubtful_themselves_teach_nothing():
    assert learned(words(KAPAL), words(SHIP, False), [bead._replace(likeness=0.1) for bead in BEADS]) == {}


def test_what_occurs_elsewhere_too_is_not_believed():
    target = [*SHIP, "A ship, a ship, and no more.", "The ship again."]
    beads = [*BEADS, Bead(0, 0, 2, 3, 0.0), Bead(0, 1, 3, 4, 0.5), Bead(1, 2, 2, 3, 0.5)]
    assert "kapal" in learned(words(KAPAL), words(SHIP, False), BEADS)
    assert "tahun" not in learned(words(KAPAL), words(target, False), beads)


def test_two_words_that_claim_one_are_not_believed():
    both = [line.replace(".", " perahu.") for line in KAPAL]
    assert "wship" not in learned(words(both), words(SHIP, False), BEADS).values()


def test_a_lesson_gives_a_word_one_key_more():
    [side] = taught(words(KAPAL[:1]), {"kapal": "wship"})
    assert "wship" in side[0].keys
    assert side[1:] == words(KAPAL[:1])[0][1:]


def test_an_article_with_doubts_teaches_itself():
    ship = aligned([*KAPAL, "Kapal tua sekali."], [*SHIP, "A very old ship."], "xx")
    assert any("wship" in word.keys for word in ship.source_words[2])
    assert ship.beads[2].likeness > 0


def test_without_doubts_nothing_is_asked():
    ship = aligned(KAPAL, SHIP, "xx")
    assert not any("wship" in word.keys for words in ship.source_words for word in words)
