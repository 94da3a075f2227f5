"""Articles and their sources, written for the tests."""

from lint import document
from lint.align.alignment import Alignment

FERRY = [
    "The ferry sank at noon near the northern lighthouse.",
    "Fourteen passengers are still missing, the coast guard said.",
    "Two days later divers found the wreck at a depth of 60 metres.",
    "The shipping company promised compensation to the families.",
    "Parliament will discuss the safety of old ships in October.",
]
RETOLD = [
    "At noon the ferry went down off the northern lighthouse.",
    "The coast guard said that fourteen of the passengers were still missing.",
    "Divers found its wreck two days later, 60 metres down.",
    "Families will get compensation, the shipping company promised.",
    "In October parliament is to discuss how safe old ships are.",
]
PAROM = [
    "Паром затонул в полдень у северного маяка.",
    "Четырнадцать пассажиров до сих пор не найдены, сообщила береговая охрана.",
    "Через два дня водолазы обнаружили обломки судна на глубине 60 метров.",
    "Судоходная компания пообещала компенсацию семьям.",
    "Парламент обсудит безопасность старых кораблей в октябре.",
]
REMARK = "The newspaper prefers not to mention earlier accidents."


def aligned(source: list[str], target: list[str], language: str = "en", **more) -> Alignment:
    """Lines of a source beside lines of an article."""
    return Alignment(document.of_text("\n".join(source), "source.txt"), document.of_text("\n".join(target)), language, **more)


def texts(runs) -> list[list[str]]:
    """The sentences of runs."""
    return [[unit.text for unit in run.units] for run in runs]
