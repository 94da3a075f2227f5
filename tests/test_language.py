import pytest

from lint import language


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge is open again, the city said on Monday, and buses run across it.", "en"),
        ("To nie jest most, a i do tego nie ma go na mapie, choć jest on już gotowy.", "pl"),
        ("A raíz de la tormenta, el puente no se abre a los que van a pie por las noches.", "es"),
        ("Le pont est fermé depuis lundi, et il ne sera pas ouvert avant la fin du mois de mai.", "fr"),
        ("Мост закрыт с понедельника, и открыть его обещают лишь в конце мая, сообщили в мэрии.", "ru"),
        ("Міст закритий з понеділка, і його обіцяють відкрити лише наприкінці травня, повідомили в мерії.", "uk"),
        ("大桥从星期一起关闭，市政府表示五月底才能重新开放，公交车改道。", "zh"),
        ("橋は月曜日から閉鎖されており、五月の末まで開かないと市は発表した。", "ja"),
        ("पुल सोमवार से बंद है और मई के अंत तक नहीं खुलेगा, नगर ने कहा।", "hi"),
        ("أغلق الجسر منذ يوم الاثنين ولن يفتح قبل نهاية شهر مايو.", "ar"),
    ],
)
def test_the_language_of_a_sentence(text, found):
    assert language.of(text) == found
    assert language.likeliest(text) == found


@pytest.mark.parametrize("text", ["", "123", "OK", "№ 5", "Привет"])
def test_too_little_to_tell(text):
    assert language.of(text) == ""


@pytest.mark.parametrize(("text", "found"), [("Привет", "ru"), ("東京です", "ja"), ("北京", "zh"), ("", "en"), ("123", "en")])
def test_the_likeliest_is_always_one(text, found):
    assert language.likeliest(text) == found


def test_the_same_text_gives_the_same_answer():
    text = "Il ponte è chiuso da lunedì e non sarà aperto prima della fine di maggio."
    assert len({language.of(text) for _ in range(5)}) == 1
