"""HTML counted before it is parsed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.bounds import ATTRIBUTES, within


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{number}" for number in range(ATTRIBUTES + 1)),
        "/".join(f"a{number}" for number in range(ATTRIBUTES + 1)),
        "".join(f"a{number}='>'" for number in range(ATTRIBUTES + 1)),
        "".join(f"a{number}='<'" for number in range(ATTRIBUTES + 1)),
        "= " * 3 * (ATTRIBUTES + 1),
    ],
)
def test_a_tag_with_too_many_attributes_ends_what_is_read(attributes):
    """However they are kept apart, and whatever stands in them."""
    assert within(f"<p>before</p><p {attributes}>after</p>", 10_000) == "<p>before</p>"


def test_the_first_tags_are_read():
    """What stands before the first tag too many stays."""
    assert within("a<b>c</b>d<i>e</i>", 2) == "a<b>c</b>d"


@pytest.mark.parametrize("text", ["", "3 < 4 and 5 > 2", "<p class='a' id=b data-x>hello</p>", "<a href='a>b'>c</a>"])
def test_what_people_write_is_left_whole(text):
    """An article's HTML, and text that is none."""
    assert within(text, 100) == text


@given(st.text(st.sampled_from("<>/='\" ab"), max_size=200), st.integers(0, 20))
def test_it_is_always_a_beginning(text, tags):
    """Nothing is added or changed, and no more tags are left than were asked for."""
    kept = within(text, tags)
    assert text.startswith(kept)
    assert kept.count("<") <= tags
