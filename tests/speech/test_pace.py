from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Pace
from briefing.speech import available, engines, pace, seconds_to_say, voices
from briefing.speech.engines import Spoken

CARDS = {voice.name: voice for voice in voices(Path(__file__).parent)}
PACE = Pace(fixed=0.2, letter=0.06, word=0.03, comma=0.2, spelled=0.1)
NEWS = (
    "The city council voted on Monday to rebuild the old harbor bridge.",
    "Engineers say the work will take two years, and traffic will be slow until then.",
    "A smaller bridge, opened in 1998, carries 12,000 cars a day.",
    "Critics call the plan too expensive: it will cost $45 million.",
    "In other news, the FTC and the EU are looking into an AI company.",
    "Three outlets report that the talks ended without an agreement.",
    "Researchers found that the new battery keeps 80% of its charge after 1,000 cycles.",
    "The update, which fixes a serious flaw, reaches phones next week.",
)


def test_it_adds_up_what_can_be_counted():
    """The estimate is the sum of the sentence, its letters, words, commas and spelled letters."""
    assert pace.seconds(PACE, "Yes, the G P U's.") == pytest.approx(0.2 + 0.06 * 10 + 0.03 * 5 + 0.2 + 0.1 * 3)


def test_nothing_takes_no_time():
    """A text with nothing to say takes no time."""
    assert seconds_to_say(CARDS["espeak"])("…") == 0


@given(st.text())
def test_whatever_is_said_takes_some_time(text):
    """No text takes less than no time."""
    assert pace.seconds(PACE, text) >= 0


def test_it_takes_the_written_form():
    """A number is timed as the words it is said in."""
    stopwatch = seconds_to_say(CARDS["espeak"])
    assert stopwatch("It cost $1.3bn.") == stopwatch("It cost one point three billion dollars.")


@pytest.mark.parametrize("name", sorted(name for name, card in CARDS.items() if card.language.startswith("en")))
def test_a_card_knows_its_voice(name):
    """Eight sentences of news take what the card says, within 5 %."""
    voice = CARDS[name]
    if reason := available(voice):
        pytest.skip(reason)
    stopwatch = seconds_to_say(voice)
    lasted = sum(pace._measured(voice, pace.normalise(text)) for text in NEWS)
    assert sum(map(stopwatch, NEWS)) == pytest.approx(lasted, rel=0.05)


OTHER_NEWS = {
    "de": (
        "Die Bahn hat am Montag den Bau von 21 neuen Bahnhöfen in Bayern beschlossen.",
        "Ein Sprecher des Ministeriums nannte die Kosten von 3,5 Mio. Euro angemessen.",
        "Nach Angaben der Polizei wurden bei dem Brand in Lindheim zwei Menschen leicht verletzt.",
        "Die Gewerkschaft fordert sechs Prozent mehr Lohn, die Arbeitgeber bieten die Hälfte.",
        "Das Gericht gab der Klage eines Vereins statt, der sich für den Datenschutz einsetzt.",
        "Im vergangenen Jahr wurden in der EU rund 1.200 neue Windräder errichtet.",
    ),
    "fr": (
        "La région a décidé lundi la construction de 21 gares, malgré l'opposition de plusieurs maires.",
        "Une porte-parole du ministère juge raisonnable le coût de 3,5 millions d'euros.",
        "Selon la police, deux personnes ont été légèrement blessées dans l'incendie de Charlieu.",
        "Le syndicat demande une hausse de 6 % des salaires, la direction en propose la moitié.",
        "Le tribunal a donné raison à une association qui défend la vie privée.",
        "L'an dernier, environ 1 200 éoliennes ont été installées dans l'UE.",
    ),
    "es": (
        "La región aprobó el lunes la construcción de 21 estaciones, pese a la oposición de varios alcaldes.",
        "Una portavoz del ministerio considera razonable el coste de 3,5 millones de euros.",
        "Según la policía, dos personas resultaron heridas leves en el incendio de Robledal.",
        "El sindicato pide una subida del 6 % de los salarios, y la empresa ofrece la mitad.",
        "El tribunal dio la razón a una asociación que defiende la intimidad.",
        "El año pasado se instalaron en la UE unos 1.200 aerogeneradores.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(OTHER_NEWS))
def test_a_card_knows_its_voice_in_its_language(language):
    """Six sentences of news in the voice's own language take what its card says, within 5 %."""
    voice = CARDS[f"espeak-{language}"]
    if reason := available(voice):
        pytest.skip(reason)
    stopwatch = seconds_to_say(voice)
    lasted = sum(pace._measured(voice, pace.normalise(text, language=language)) for text in OTHER_NEWS[language])
    assert sum(map(stopwatch, OTHER_NEWS[language])) == pytest.approx(lasted, rel=0.05)


def test_a_fit_finds_the_pace_of_a_voice(monkeypatch):
    """Fitted to a voice that keeps a pace exactly, the fit returns that pace."""

    class Clockwork:
        def speak(self, utterance):
            samples = np.full(round(pace.seconds(PACE, utterance.text) * 1e5), 5000, np.int16)
            return Spoken(samples=samples, rate=100_000)

    monkeypatch.setattr(engines, "opened", lambda _: Clockwork())
    found = pace.fit(NEWS, CARDS["espeak"])
    assert [found.fixed, found.letter, found.word, found.comma, found.spelled] == pytest.approx(
        [PACE.fixed, PACE.letter, PACE.word, PACE.comma, PACE.spelled], abs=0.001
    )


@pytest.mark.parametrize("name", CARDS)
def test_a_voice_s_speed_is_told_as_people_measure_it(name):
    """News readers speak between 140 and 190 words a minute, and so do the built-in voices."""
    assert 140 <= pace.words_a_minute(CARDS[name]) <= 190
