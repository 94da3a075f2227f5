import codecs

import pytest

from lint.decode import decode, encode
from lint.errors import UserError


@pytest.mark.parametrize(
    ("data", "options", "text", "encoding"),
    [
        (b"plain", {}, "plain", "utf-8"),
        ("Донбас".encode(), {}, "Донбас", "utf-8"),
        (codecs.BOM_UTF8 + b"x", {}, "x", "utf-8"),
        (codecs.BOM_UTF16_LE + "é".encode("utf-16-le"), {}, "é", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), {}, "é", "utf-16-be"),
        (codecs.BOM_UTF32_LE + "é".encode("utf-32-le"), {}, "é", "utf-32-le"),
        ("Мир".encode("cp1251"), {"encoding": "cp1251"}, "Мир", "cp1251"),
        (
            b'<meta charset="windows-1251"><p>' + "Мир".encode("cp1251"),
            {"markup": True},
            '<meta charset="windows-1251"><p>Мир',
            "windows-1251",
        ),
        (b'<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', {"markup": True}, None, "koi8-r"),
        (
            b'<?xml version="1.0" encoding="iso-8859-1"?>\x93',
            {"markup": True},
            '<?xml version="1.0" encoding="iso-8859-1"?>“',
            "cp1252",
        ),
        (b'<meta charset="utf-16">x', {"markup": True}, '<meta charset="utf-16">x', "utf-8"),
    ],
)
def test_what_is_declared_is_decoded(data, options, text, encoding):
    decoded = decode(data, **options)
    assert decoded.encoding == encoding
    assert text is None or decoded.text == text


def test_a_declaration_counts_in_markup_only():
    data = b'<meta charset="windows-1251">' + "Мир".encode("cp1251")
    with pytest.raises(UserError) as caught:
        decode(data)
    assert caught.value.kind == "decode"


def test_undecodable_bytes_are_an_error_that_suggests_an_encoding():
    data = ("Переговоры продолжатся в Женеве на следующей неделе, сообщил источник. " * 5).encode("cp1251")
    with pytest.raises(UserError, match=r"not utf-8.*position 0.*--encoding (cp1251|mac_cyrillic|windows)"):
        decode(data)


@pytest.mark.parametrize("encoding", ["no-such-thing", "rot13"])
def test_an_unknown_encoding_is_named(encoding):
    with pytest.raises(UserError, match=encoding):
        decode(b"x", encoding)


def test_encoded_surrogates_are_not_utf8():
    with pytest.raises(UserError, match="not utf-8"):
        decode(b"\xed\xa0\x80")


@pytest.mark.parametrize(
    "data", [codecs.BOM_UTF8 + b"a\r\nb", "é".encode("cp1252"), codecs.BOM_UTF16_LE + "ж".encode("utf-16-le")]
)
def test_bytes_come_back_as_they_were(data):
    decoded = decode(data, "cp1252" if data == b"\xe9" else None)
    assert encode(decoded.text, decoded) == data


def test_a_character_without_a_place_in_the_encoding_is_refused():
    decoded = decode(b"x", "cp1252")
    with pytest.raises(UserError, match="cp1252"):
        encode("Ж", decoded)


def test_nul_and_form_feed_are_text():
    assert decode(b"a\x00b\x0cc").text == "a\x00b\x0cc"
