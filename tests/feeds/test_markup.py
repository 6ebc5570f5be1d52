"""HTML down to words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.feeds.markup import line, paragraphs


def words(source: str) -> str:
    return " ¶ ".join(paragraphs(source)[0])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain  text", "plain text"),
        ("one\n\ntwo\nthree", "one ¶ two three"),
        ("<p>One <b>bold</b> word.</p><p>Two.</p>tail", "One bold word. ¶ Two. ¶ tail"),
        ("One.<br>Two.<br/>Three.", "One. ¶ Two. ¶ Three."),
        ("<ul><li>a</li><li>b</li></ul>", "a ¶ b"),
        ("<p>Text.</p><figure><img alt='x'><figcaption>A caption</figcaption></figure>", "Text."),
        ("<p>Text.</p><p class='wp-caption-text'>A caption</p>", "Text."),
        ("<p>Text.</p><script>alert(1)</script><style>p{}</style><table><tr><td>1</td></tr></table>", "Text."),
        ("<h2>Heading</h2><p>Text.</p>", "Text."),
        ("<h2>Everything is a heading</h2>", "Everything is a heading"),
        ("<div class='newsletter-body'><p>All of it.</p></div>", "All of it."),
        ("<p>Like the <a class='no-affiliate-link related' href='x'>Gull</a> before.</p>", "Like the Gull before."),
        ("<p>Text.</p><span class='photo-credit'>Ida Marsh</span>", "Text."),
        ("<p>Shown.</p><p style='display: none'>Hidden.</p>", "Shown."),
        ("Tom &amp; Ann&#8217;s", "Tom & Ann’s"),
        ("Tom &amp;amp; Ann&amp;#8217;s", "Tom & Ann’s"),
        ("&lt;p&gt;Escaped &amp;amp; again.&lt;/p&gt;", "Escaped & again."),
        ("AT&T", "AT&T"),
        ("if x < y and y > z", "if x < y and y > z"),
        ("a vector<int> of them", "a vector<int> of them"),
        ("<p>CO<sub>2</sub></p>", "CO2"),
        ("<img src=x>First part.\n\nSecond part.", "First part. ¶ Second part."),
        ("<p>No\n\nbreak here</p>", "No break here"),
        ("“quoted” — ‘typographic’", "“quoted” — ‘typographic’"),
    ],
)
def test_the_words_of_a_text_are_found(source, expected):
    """Paragraphs stay apart, furniture goes, characters are what they stand for."""
    assert words(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        'Words <a href="https://exam',
        "<p>Words <img",
        "Words &#82",
        "Words </",
        "<p>Words</p><!-- unfinished",
        "Words &hellip",
    ],
)
def test_what_broke_off_inside_a_tag_is_left_off_and_told(source):
    """A tag or entity that was cut off leaves no trace but the note that it was."""
    found, cut = paragraphs(source)
    assert found == ("Words",)
    assert cut


def test_invisible_characters_do_not_survive_however_they_come():
    """Zero-width, bidirectional and control characters go, written out or as entities."""
    assert words("a\u200bb\u202ec\x1bd\ufeffe") == "abcde"
    assert words("<p>a&#8203;b&#x202E;c&#27;d</p>") == "abcd"


def test_a_terminal_s_escape_sequences_go_whole():
    """Nothing is left of a sequence that would clear a terminal, colour it or name its window."""
    assert words("Clear \x1b[2J\x1b[1;31mred\x1b]0;pwned\x07 sky") == "Clear red sky"


def test_nesting_deeper_than_python_may_recurse_is_walked():
    """Nearly two thousand nested elements are no problem."""
    assert words("<b>" * 1_990 + "deep") == "deep"


def test_nesting_beyond_that_costs_only_the_item_s_text():
    """Of what nests so deep that a parser would take minutes, only the beginning is looked at, and that is told."""
    assert paragraphs("<p>Words.</p>" + "<b>" * 60_000 + "deep") == (("Words.",), True)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tom &amp;amp; Ann", "Tom & Ann"),
        ("A <i>new</i> thing\n again", "A new thing again"),
        ("The <script> tag at thirty", "The script tag at thirty"),
        ('</script><img src=x onerror=alert(1)>"]]>&\x1b[2J', '"]]>&'),
    ],
)
def test_a_title_becomes_one_line_of_text(title, expected):
    """Markup, escapes and control characters go; a tag that is spoken of stays as a word."""
    assert line(title) == expected


@given(st.text(max_size=300) | st.text(alphabet="<>&;#/ap=\"'! \n-x", max_size=300))
def test_nothing_invisible_and_no_line_break_ever_survives(text):
    """Whatever comes in, paragraphs are single lines of visible characters, not empty."""
    found, _ = paragraphs(text)
    for part in found:
        assert part == " ".join(part.split())
        assert part
        assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Co"} for letter in part)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One." + " " * 190_000 + "Two.", ("One. Two.",)),
        ("One." + "\u00a0\t" * 95_000 + "Two.", ("One. Two.",)),
        ("One." + "\n" * 190_000 + "Two.", ("One.", "Two.")),
        ("One." + " \n" * 95_000 + "Two.", ("One.", "Two.")),
        ("(" * 190_000, ("(" * 190_000,)),
        ("[" * 190_000, ("[" * 190_000,)),
        (". " * 95_000, (". " * 94_999 + ".",)),
        ("&" * 190_000 + ".", ("&" * 190_000 + ".",)),
        ("<p>One.</p>" + "<p>" * 1900, ("One.",)),
    ],
    ids=["spaces", "hard spaces", "lines", "blank lines", "brackets", "square", "dots", "ampersands", "tags"],
)
def test_long_runs_of_one_sign_come_out_as_they_are(source, expected):
    """Space is folded and nothing else is lost."""
    assert paragraphs(source)[0] == expected


def test_a_very_long_text_and_one_of_very_many_tags_are_cut_and_told():
    """What is beyond the bounds is left off, and the text is said to be cut."""
    parts, cut = paragraphs("word " * 100_000)
    assert (len(parts), cut) == (1, True)
    assert len(parts[0]) <= 200_000
    parts, cut = paragraphs("<p>word</p>" * 20_000)
    assert (set(parts), cut) == ({"word"}, True)


def test_a_title_of_megabytes_is_one_line():
    """It ends in the sign of an omission."""
    assert line("word " * 1_000_000).endswith("word…")
    assert len(line("a" * 5_000_000)) == 301
