"""The check as the writers use it: the table of claims, and what holds of any sentence."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.script.checks import FaultKind, unsupported, verdict

_TABLE = tomllib.loads((Path(__file__).parents[2] / "data" / "support.toml").read_text("utf8"))
_SENTENCES = [one.strip() + "." for text in _TABLE["sources"].values() for one in text.split(". ") if "“" not in one]


def _judge(row):
    return verdict(
        row["claim"],
        [_TABLE["sources"][row["source"]]],
        published=[row.get("published")],
        airs=row.get("airs"),
    )


@pytest.mark.parametrize("row", _TABLE["claims"], ids=lambda row: row["claim"])
def test_the_table_of_claims(row):
    """What a reader would call supported passes, the rest is held back with a fault of the right kind."""
    judged = _judge(row)
    assert judged.passes == row["supported"], judged
    if not row["supported"]:
        assert row["fault"] in {fault.kind for fault in judged.faults}, judged


def test_every_kind_of_fault_is_in_the_table():
    """The table has all kinds of faults, and enough of them."""
    assert {row["fault"] for row in _TABLE["claims"] if not row["supported"]} == set(FaultKind)
    assert len(_TABLE["claims"]) >= 80


@given(st.sampled_from(sorted(_TABLE["sources"].values())), st.data())
def test_a_sentence_of_a_source_passes(source, data):
    """What stands in a source word for word passes, whatever other sources are cited."""
    sentence = data.draw(st.sampled_from([one for one in _SENTENCES if one in source] or [""]))
    others = data.draw(st.lists(st.sampled_from(sorted(_TABLE["sources"].values())), max_size=2))
    if sentence:
        assert verdict(sentence, [source, *others]).passes


@given(st.text(max_size=60), st.lists(st.text(max_size=80), max_size=3))
def test_any_text_gets_a_verdict(sentence, sources):
    """No text breaks the check, and a sentence that is held back has a reason in words."""
    judged = verdict(sentence, sources, publishers=["The Tide"])
    assert 0 <= judged.score <= 1
    assert judged.passes != bool(judged.faults)
    assert all(fault.what is not None and fault.why.endswith(".") for fault in judged.faults)


@pytest.mark.parametrize("sentence", [_row["claim"] for _row in _TABLE["claims"]])
def test_no_source_no_claim(sentence):
    """Without a source nothing passes."""
    assert not verdict(sentence, []).passes
    assert not verdict(sentence, [""]).passes


def test_faults_come_in_the_order_of_the_sentence():
    """An editor reads the faults as the sentence goes."""
    faults = unsupported("Pellow paid $9 million to 4,000 oysters.", ["Pellow paid $3 million to 200 oysters."])
    assert [fault.what for fault in faults][:2] == ["$9 million", "4,000"]


_SOURCE = "Pellow bought the map maker Tollgate. It paid 300 million crowns."


@pytest.mark.parametrize(
    "sentence",
    [
        "According to The Tide and Wharf News, Pellow bought the map maker Tollgate.",
        "The Tide reports that Pellow bought the map maker Tollgate.",
        "Pellow bought the map maker Tollgate, Wharf News reports.",
        "Pellow bought the map maker Tollgate, according to The Tide and two others.",
        "In the headlines: Pellow bought the map maker Tollgate.",
        "There is more on this from The Tide and Wharf News.",
        "The Tide and three others have the story as well.",
        "That is according to The Tide.",
    ],
)
def test_a_credit_is_no_claim(sentence):
    """Who reports a story may be named where it is cited, and is a name like any other where it is not."""
    assert verdict(sentence, [_SOURCE], publishers=["The Tide", "Wharf News"]).passes
    if "Tide" in sentence:
        assert not verdict(sentence, [_SOURCE]).passes


def test_a_credit_hides_nothing():
    """A false claim after a credit is still held back."""
    judged = verdict("According to The Tide, Pellow sold Tollgate for 900 crowns.", [_SOURCE], publishers=["The Tide"])
    assert {fault.kind for fault in judged.faults} == {FaultKind.MONEY}
