"""Languages besides English: dates, days, what must not get through, wording that is there."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.errors import StyleError
from briefing.script.house import House, worded
from briefing.script.split import split
from briefing.script.tongues import ENGLISH, of
from briefing.script.tongues.days import on_air
from briefing.script.tongues.pool import why_not

STYLE = Path(__file__).parents[2] / "scripts" / "newsreader"
AIRS = date(2026, 3, 4)  # a Wednesday
FACTS = {
    "show": "Lage", "date": "x", "stories": 3, "briefs": 2, "sources": 4, "sample": False, "thin": True, "grave": False,
    "who": "Blatt", "several": False, "claim": "c", "statement": "S", "others": "o", "count": 3, "headlines": ["A.",
    "B."],
    "titles": ["A", "B"], "when": "gestern", "day": "gestern", "topic": "", "category": "", "before": "",
    "after_grave": True,
    "kicker": False,
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Wednesday, March 4"),
        ("de", "Mittwoch, den 4. März"),
        ("fr", "mercredi 4 mars"),
        ("es", "miércoles, 4 de marzo"),
    ],
)
def test_a_date_is_written_as_the_language_does(language, said):
    """Each language has its weekday, month and order."""
    assert of(language).spoken_date(AIRS) == said


def test_the_first_of_a_month_is_an_ordinal_in_french():
    """French counts the days of a month but for the first."""
    assert of("fr").month_day(date(2026, 3, 1)) == "1er mars"


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("de", "Das Gericht hat heute die Klage abgewiesen.", "Das Gericht hat am Dienstag die Klage abgewiesen."),
        ("de", "Heute hat das Gericht die Klage abgewiesen.", "Am Dienstag hat das Gericht die Klage abgewiesen."),
        ("de", "Das Gericht hat gestern getagt.", "Das Gericht hat am Montag getagt."),
        ("de", "Das Gericht tagt morgen wieder.", "Das Gericht tagt heute wieder."),
        ("de", "Der Morgen war in Lindheim kalt und klar.", "Der Morgen war in Lindheim kalt und klar."),
        ("de", "Das Gericht hat heute Morgen getagt.", ""),
        ("de", "Das Gericht tagt am Mittwoch in Lindheim.", ""),
        ("fr", "Le tribunal a tranché aujourd'hui à Charlieu.", "Le tribunal a tranché mardi à Charlieu."),
        ("fr", "Le tribunal a siégé hier soir.", ""),
        ("es", "El tribunal falló ayer en Robledal.", "El tribunal falló el lunes en Robledal."),
        ("es", "El tribunal se reúne por la mañana.", "El tribunal se reúne por la mañana."),
    ],
)
def test_days_are_made_right_for_the_day_of_airing(language, written, said):
    """What was written the day before names the day it meant, or is not read."""
    tongue = of(language)
    assert on_air(written, datetime(2026, 3, 3, 12, tzinfo=UTC), AIRS, tongue, tongue.limits) == said


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Das Gericht hat heute Morgen getagt."), ("fr", "Le tribunal a siégé hier soir."), ("es", "Hoy llueve.")],
)
def test_what_was_written_on_the_day_keeps_its_days(language, text):
    """Words for today stand as they are where they are true."""
    tongue = of(language)
    assert on_air(text, datetime(2026, 3, 4, 5, tzinfo=UTC), AIRS, tongue, tongue.limits) == text


@pytest.mark.parametrize(
    ("language", "text", "rule"),
    [
        ("de", "Wir haben mit der Leiterin des Werks gesprochen.", "first person"),
        ("de", "Jetzt abonnieren und keine Nachricht aus der Region verpassen.", "call to act"),
        ("de", "Das können Sie in der Übersicht des Amtes nachschlagen.", "second person"),
        ("de", "Foto: Der neue Kran steht im Hafen von Sundwik.", "credit"),
        ("de", "Die Werft entlässt 340 ihrer 1.200 Beschäftigten.", ""),
        ("de", "„Wir schaffen das bis Mai“, sagte der Leiter der Werft.", ""),
        ("fr", "Nous avons visité le laboratoire avec ses auteurs.", "first person"),
        ("fr", "Cliquez ici pour lire tous les articles du journal.", "call to act"),
        ("fr", "Une part du budget de la ville ira aux écoles.", ""),
        ("es", "Visitamos el laboratorio de la mano de sus autores.", "first person"),
        ("es", "Suscríbete al boletín para leer todas las noticias.", "call to act"),
        ("es", "Los últimos tramos de la línea se abrirán en mayo.", ""),
        ("es", "¿Quién paga las obras del tranvía de la ciudad?", "no statement"),
    ],
)
def test_what_must_not_get_through_does_not(language, text, rule):
    """A short list of each language keeps out who speaks of himself, sells or asks."""
    assert why_not(text, of(language).limits) == rule


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_every_template_is_there_in_every_language(language):
    """What English words, each language words; each template can be said, and none is left in English."""
    names = {path.name for path in STYLE.glob("*.j2")}
    assert {path.name for path in (STYLE / language).glob("*.j2")} == names
    house = House(STYLE, show="lage", date=AIRS, language=language)
    for name in sorted(names):
        lines = house.said(name.removesuffix(".txt.j2"), **FACTS)
        assert lines, name
        assert not any(re.search(r"\b(?:the|and|is|report|reports|news)\b", line) for line in lines), lines


def test_a_style_without_the_language_is_refused():
    """The refusal names the languages there are and what to do."""
    with pytest.raises(StyleError, match=r"has no wording for a show in 'fi'.*It has en, de, es, fr; copy one"):
        worded(STYLE, "fi")


def test_english_lies_in_the_style_itself():
    """Styles that people made before there were languages stay English."""
    assert worded(STYLE, "en-GB") == STYLE
    assert of("en-GB") is ENGLISH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das war am 4. März in Lindheim der Fall."),
        ("de", "Das kostet 5 Mio. Euro im Jahr."),
        ("fr", "Le maire, M. Dupont, a signé."),
        ("es", "La Sra. Pérez ha firmado."),
    ],
)
def test_an_abbreviation_ends_no_sentence(language, text):
    """Ordinals, titles and magnitudes with their full stop part nothing."""
    assert split(text, language) == [text]
