"""A text of its owner's own."""

import pytest

from briefing.errors import ConfigError
from briefing.model import Pause
from briefing.script import aloud


def test_no_word_of_a_text_is_lost():
    """Headings and unfinished ends stay; a paragraph ends with a longer pause."""
    (segment,) = aloud("The news\n\nIt costs $5, Dr. Marsh said. She\npaid\n\n...\n").segments
    assert [sentence.text for sentence in segment.sentences] == ["The news", "It costs $5, Dr. Marsh said.", "She paid"]
    assert [sentence.pause for sentence in segment.sentences] == [Pause.PARAGRAPH, Pause.SENTENCE, Pause.PARAGRAPH]


def test_a_text_without_a_word_is_refused():
    """There is nothing to say."""
    with pytest.raises(ConfigError):
        aloud(" ... \n\n — ")
