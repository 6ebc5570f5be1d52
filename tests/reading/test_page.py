"""What is read of a page: the article and what its head tells, and nothing that stands around it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.bare import parseable, without_scripts
from briefing.reading.page import LONGEST, read_page

URL = "https://post.example/bridge"


def text(page) -> str:
    return "\n".join(page.paragraphs)


def test_the_article_is_found_among_everything_else(site):
    """Navigation, teasers, advertisements, captions, bylines, the cookie banner and the footer are left out."""
    page = read_page(site(weight=100).encode(), URL)
    assert page.paragraphs[0].startswith("The harbour bridge in Port Amel will stay closed")
    assert page.paragraphs[-1].endswith("The council will decide about it on Thursday.")
    assert len(page.paragraphs) == 5
    for waste in ("Section", "kettles", "Advertisement", "Photo:", "Anna Writer", "cookies", "newsletter", "rights"):
        assert waste not in text(page)


def test_words_are_kept_apart_and_together_as_a_reader_sees_them(site):
    """A line break parts words, emphasis does not; quoted paragraphs and the points of a list are each their own."""
    marked = site(article=[
        "The <b>H</b>arbour office wrote a letter about the bridge<br>to the <a href='/c'>council</a>, it is said.",
        "Its second part tells how long the work goes on, and who has to wait for it in the cold.",
    ]).replace("<div class='newsletter'>", "<blockquote><p>We are sorry for the wait, the letter says.</p><p>We"
        " shall be done by spring, it goes on.</p></blockquote><ul><li>Cars wait at the north gate.</li><li>Boats go"
        " from the old quay.</li></ul><div class='newsletter'>")  # fmt: skip
    page = read_page(marked.encode(), URL)
    assert page.paragraphs[0].startswith(
        "The Harbour office wrote a letter about the bridge to the council, it is said."
    )
    assert "We are sorry for the wait, the letter says." in page.paragraphs
    assert "We shall be done by spring, it goes on." in page.paragraphs
    assert "Boats go from the old quay." in page.paragraphs


def test_the_head_is_read(site):
    """Headline, language, date and whether it is open come from the page's own words."""
    told = {"datePublished": "2031-03-03T18:30:00+01:00", "isAccessibleForFree": "False"}
    page = read_page(site(told=told).encode(), URL)
    assert page.title == "Harbour bridge closes for a year after cracks are found"
    assert (page.language, page.open) == ("en", False)
    assert page.published == datetime(2031, 3, 3, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(("open_to_all", "read"), [(True, 5), (False, 0)])
def test_an_article_that_a_script_would_show_is_read_from_its_data(open_to_all, read):
    """Where the page holds only a place for the text, JSON-LD has it; behind a paywall it is not ours to take."""
    told = {"@type": "NewsArticle", "headline": "Bridge", "isAccessibleForFree": open_to_all}
    told["articleBody"] = "\n\n".join(
        f"Sentence {n} of the article tells something of the bridge. " * 3 for n in range(5)
    )
    source = f"<script type='application/ld+json'>{json.dumps(told)}</script><p>Please enable JavaScript.</p>"
    paragraphs = read_page(source.encode(), URL).paragraphs
    assert sum(words.startswith("Sentence") for words in paragraphs) == read


def test_a_page_for_telephones_is_read_like_any_other(site):
    """AMP marks the same words up in elements of its own."""
    source = site().replace("<html ", "<html amp ").replace("<img ", "<amp-img layout='responsive' ")
    assert len(read_page(source.encode(), URL).paragraphs) == 5


@pytest.mark.parametrize(
    "said", ["2031-03-03", "yesterday", "", "9999-99-99T00:00:00Z", "0001-01-01T00:00:00+14:00", "2031-03-03T18:30:00"]
)
def test_a_date_that_names_no_moment_is_none(site, said):
    """Without a time zone, or written in words, it could be a day off."""
    head = f"<meta property='article:published_time' content='{said}'>"
    assert read_page(site(head=head).encode(), URL).published is None


@pytest.mark.parametrize(
    ("declared", "written", "header"),
    [
        ("utf-8", "utf-8", ""),
        ("iso-8859-1", "cp1252", ""),
        ("utf-8", "cp1252", "text/html; charset=windows-1252"),
        ("iso-8859-1", "utf-8", "text/html; charset=iso-8859-1"),
        ("no-such-charset", "cp1252", "text/html; charset=rot13"),
        ("utf-16", "utf-16", ""),
    ],
)
def test_letters_are_read_whatever_the_page_says_of_them(site, declared, written, header):
    """A page in the wrong charset, or with none, still has its umlauts and quotes."""
    source = site(title="Brücke “gesperrt”").replace("charset='utf-8'", f"charset='{declared}'")
    assert read_page(source.encode(written), URL, header).title == "Brücke “gesperrt”"


def test_a_page_without_an_article_has_no_paragraphs():
    """Nothing is made of an empty page, a picture or a document."""
    for body in (b"", b"\0" * 999, b"%PDF-1.7 \xff\xfe", b"<html><body><img src=x></body></html>"):
        assert read_page(body, URL).paragraphs == ()


def test_an_endless_article_is_read_to_a_bound(site):
    """What is kept of a page is bounded."""
    page = read_page(site(article=[f"{n} sentences are said of it here. " * 20 for n in range(400)]).encode(), URL)
    assert 0 < len(text(page)) <= LONGEST + len(page.paragraphs)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
        "<b>x</b>" * 60_000,
        "word " * 500_000,
        "<span><i>" * 2000,
    ],
)
def test_what_would_keep_a_parser_busy_is_left_unread(source):
    """Depth, attributes, tags and length are counted before anything is parsed."""
    assert not parseable(f"<html><body>{source}")
    assert read_page(f"<html><body>{source}".encode(), URL).paragraphs == ()


@pytest.mark.parametrize("opening", ["<script>", "<!--", "<svg></style>", "<script <style "])
def test_an_opening_without_an_end_is_left_as_it_is(opening):
    """However often it comes, it is walked over once."""
    source = opening * 100_000
    assert without_scripts(source) == (source, [])


def test_scripts_go_and_their_data_is_kept_apart():
    """Code, styles and comments are taken out; JSON-LD is handed over."""
    source = (
        "<p>a<script>if (a < b) {}</script><!-- c --><STYLE>d</STYLE><script type='application/ld+json'>{}</script>e"
    )
    assert without_scripts(source) == ("<p>ae", ["{}"])


@pytest.mark.parametrize(
    "linked", ["[" * 90_000, "{", "null", '{"@type": 3}', '{"@graph": [[[[[[{"@type": "Article"}]]]]]]}']
)
def test_nonsense_in_json_ld_is_passed_over(linked):
    """Data that is broken or deep tells nothing."""
    page = read_page(f"<title>Hello</title><script type='application/ld+json'>{linked}</script>".encode(), URL)
    assert page.title == "Hello"


@given(st.binary(max_size=300), st.text(max_size=30))
def test_no_bytes_make_it_stumble(body, content_type):
    """Whatever a server sends is read as a page, perhaps an empty one."""
    read_page(b"<html><p>" + body, URL, content_type)
    assert parseable(without_scripts(body.decode("latin-1"))[0]) in {True, False}
