"""Which language a text is in."""

import pytest

from briefing import language

TEXTS = {
    "en": "The town of Selvane has closed its last coal furnace after ninety years, and the company will move its "
          "workers to a plant that makes glass.",
    "de": "Die Werft Harlund entlässt bis Ende Juni ein Drittel ihrer Beschäftigten, weil ihr nach eigenen Angaben "
          "die Aufträge für Fähren fehlen.",
    "fr": "La ville de Brévillon va prolonger son tramway jusqu'à l'aéroport et le conseil a voté mardi un budget "
          "pour les travaux de la ligne.",
    "es": "La ciudad de Miralbosque ampliará su tranvía hasta el aeropuerto y el ayuntamiento aprobó el martes un "
          "presupuesto para las obras.",
    "pt": "A cidade de Vale Verde vai ampliar o seu metro até ao aeroporto e a câmara não disse quanto é que os "
          "trabalhos vão custar.",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_the_small_words_tell(code):
    """A text of twenty words tells its language, whatever its feed says."""
    assert language.of(TEXTS[code]) == code
    assert language.of(TEXTS[code], "xx") == code


def test_a_short_text_is_its_feeds():
    """Where the text is too short to tell, the tag of its feed counts, and nothing where there is none."""
    assert language.of("Werft Harlund", "de-AT") == "de"
    assert not language.of("Werft Harlund")


def test_names_alone_are_no_language():
    """A list of names is not taken for a language."""
    assert not language.of(
        "Harlund Bellisk Corvandel Dunmarrow Eskerith Fenlowe Garrowick Hestrel Jossamar "
        "Kelbright Lorvane Norvask Pellow"
    )
