"""German, French and Spanish as they are said: a table of examples, and what holds for any text."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.speech import normalise

TABLE = tomllib.loads((Path(__file__).parents[1] / "data" / "spoken-languages.toml").read_text("utf8"))
ROWS = [(language, *row) for language, rows in TABLE.items() for row in rows.items()]
DOCS = Path(__file__).parents[2] / "docs" / "languages.md"
_SECTION = re.compile(r"^## How (German|French|Spanish) is said$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_CODES = {"German": "de", "French": "fr", "Spanish": "es"}
EXAMPLES = [
    (_CODES[section[1]], row[1].strip(), row[2].strip())
    for section in _SECTION.finditer(DOCS.read_text("utf8"))
    for row in re.finditer(r"^\|([^|\n]+)\|([^|\n]+)\|$", section[2], re.MULTILINE)
    if row[1].strip() not in {"written", "---"}
]
NEWSY = st.lists(
    st.one_of(
        st.sampled_from(["€", "%", "$", "km/h", ".", ",", ":", "-", "/", " ", "Mio.", "M€", "º", "h", "Uhr", "XIV",
        "1.", "er", "#", "°", "«", "„", "§", "MHz"]),
        st.integers(0, 10**12).map(str),
        st.text(max_size=6),
        st.sampled_from(["der", "los", "les", "Januar", "janvier", "enero", "Ludwig", "NATO", "a", "GPT-5.2",
        "www.x.de", "1/2", "2:1"]),
    ),
    max_size=12,
).map(" ".join)  # fmt: skip
languages = st.sampled_from(sorted(TABLE))


@pytest.mark.parametrize(("language", "written", "said"), ROWS)
def test_the_table(language, written, said):
    """Every row of the table is said as it claims."""
    assert normalise(written, language=language) == said


@pytest.mark.parametrize(("language", "written", "said"), EXAMPLES)
def test_every_example_of_the_docs(language, written, said):
    """Every example in docs/languages.md is said as it claims."""
    assert normalise(written, language=language) == said


def test_the_table_is_long_enough():
    """Each language has at least eighty cases, and the docs show some of each."""
    assert all(len(rows) >= 80 for rows in TABLE.values())
    assert {language for language, *_ in EXAMPLES} == set(TABLE)


@given(languages, NEWSY)
def test_only_words_and_pauses_are_left(language, text):
    """Nothing is left but letters, spaces and the marks an engine pauses at."""
    said = normalise(text, language=language)
    assert all(mark.isalpha() or mark in " ,.;:?!'-" for mark in said), said


@given(languages, NEWSY)
def test_saying_it_again_changes_nothing(language, text):
    """What is said is said the same when it is read again."""
    said = normalise(text, language=language)
    assert normalise(said, language=language) == said


def test_an_unknown_language_is_read_as_english():
    """A language without rules is read with the English ones rather than not at all."""
    assert normalise("20 %", language="fi") == normalise("20 %")


def test_a_region_changes_nothing():
    """Only the first part of a language tag counts."""
    assert normalise("20 %", language="de-AT") == "zwanzig Prozent"
