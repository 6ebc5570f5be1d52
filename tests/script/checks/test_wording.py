"""The score: what it must hold to, and how near it comes to people's judgements."""

import itertools
import json

from hypothesis import given
from hypothesis import strategies as st

from briefing.script.checks import support

_WORDS = st.sampled_from(
    "Corvandel Bellisk opened sold a the mill in near not may forty 4,300 kettles $3m river Pell said and while".split()  # noqa: SIM905
)
_TEXT = st.lists(_WORDS, min_size=2, max_size=14).map(" ".join)


@given(_TEXT, _TEXT, _TEXT)
def test_word_for_word_is_one(before, sentence, after):
    """A sentence that stands in a source is supported in full, wherever it stands."""
    assert support(f"{sentence}.", [f"{before}. {sentence}. {after}."]) == 1


@given(_TEXT)
def test_nothing_supports_nothing(sentence):
    """Without words on either side there is no support."""
    assert support(sentence, []) == support(sentence, ["", "…"]) == support("", [sentence]) == 0


@given(_TEXT, st.lists(_TEXT, max_size=3), _TEXT)
def test_another_source_never_lowers(sentence, sources, more):
    """One more source can only help, and the order of sources does not matter."""
    least = support(sentence, sources)
    assert least <= support(sentence, [*sources, more])
    assert support(sentence, [more, *sources]) == support(sentence, [*sources, more])


@given(_TEXT, _TEXT)
def test_spelling_does_not_matter(sentence, source):
    """Capitals, quotation marks and accents change nothing."""
    told = support(sentence, [source])
    assert support(sentence.upper(), [source]) == told
    assert support(f"“{sentence}”", [source.replace("a", "á")]) == told


def test_pieces_of_two_sentences_count_less():
    """Words of one sentence are worth more than the same words of two."""
    sentence = "The wharf opened with forty kettles near the river."
    whole = "Today the wharf opened, at last, with forty kettles near the river."
    parts = "The wharf opened, and Pell sang. Bellisk sold tea with forty kettles near the river."
    assert support(sentence, [whole]) > support(sentence, [parts])


def test_a_not_left_out_counts_more_than_a_colour():
    """To leave out "not" costs more than to leave out another word."""
    sentence = "The wharf will open before the winter."
    assert support(sentence, ["The wharf will not open before the winter."]) < support(
        sentence, ["The wharf will soon open before the winter."]
    )


def test_people_agree(shared):
    """On people's judgements of news summaries the score separates at least as well as was promised."""
    files = sorted((shared / "material" / "support").glob("*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text("utf8").splitlines()]
    scores = [(support(row["sentence"], [row["article"]]), row["supported"]) for row in rows]
    good, bad = ([score for score, supported in scores if supported is wanted] for wanted in (True, False))
    pairs = [(one > other) + (one == other) / 2 for one, other in itertools.product(good, bad)]
    assert sum(pairs) / len(pairs) >= 0.87
