"""Addresses in one form."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.feeds.links import canonical, digest, domain, host, key


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("HTTPS://Example.ORG:443/a", "https://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("http://example.org", "http://example.org/"),
        ("https://example.org/a?utm_source=x&id=7&fbclid=y", "https://example.org/a?id=7"),
        ("https://example.org/a?mc_cid=1&gclid=2&ref=feed", "https://example.org/a"),
        ("https://example.org/a?source=rss----12ab", "https://example.org/a"),
        ("https://example.org/a?rss=1", "https://example.org/a"),
        ("https://example.org/a/#ftag=CAD1", "https://example.org/a/"),
        ("https://example.org/a#tk.rss_all", "https://example.org/a"),
        ("https://example.org/a#:~:text=hello", "https://example.org/a"),
        ("https://example.org/a#chapter-2", "https://example.org/a#chapter-2"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/a b\n", "https://example.org/ab"),
        ('https://example.org/ä?q="<x>', "https://example.org/%C3%A4?q=%22%3Cx%3E"),
        ("//example.org/a", "https://example.org/a"),
        ("/a", "https://base.example/a"),
    ],
)
def test_an_address_is_brought_to_its_plain_form(written, plain):
    """Case, port, tracking, credentials and blanks go; what leads to the page stays."""
    assert canonical(written, "https://base.example/feed") == plain


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@b",
        "file:///etc/passwd",
        "http://",
        "http://[x",
        "http://a:x/",
    ],
)
def test_what_a_browser_should_not_follow_is_no_link(url):
    """Only web addresses survive."""
    assert canonical(url) == ""


@given(st.text(max_size=80))
def test_any_text_is_brought_to_a_web_address_or_nothing(text):
    """Whatever a feed writes, the result is empty or a clean http(s) address, and stays as it is."""
    url = canonical(text, "https://base.example/")
    assert url == "" or urlsplit(url).scheme in {"http", "https"}
    assert not set(url) & set(' \t\n"<>\\^`')
    assert canonical(url) == url


@given(st.sampled_from(["http", "https"]), st.sampled_from(["", "www."]), st.sampled_from(["", "/"]))
def test_one_page_has_one_key(scheme, prefix, slash):
    """Scheme, `www.` and a trailing slash make no other page."""
    assert key(canonical(f"{scheme}://{prefix}example.org/news/1{slash}")) == key("https://example.org/news/1")


def test_the_order_of_parameters_makes_no_other_page():
    """Parameters are compared in order; their values count."""
    assert key("https://example.org/?b=2&a=1") == key("https://example.org/?a=1&b=2")
    assert key("https://example.org/?id=1") != key("https://example.org/?id=2")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.news.example.co.uk/a", "example.co.uk"),
        ("https://someone.github.io/", "someone.github.io"),
        ("http://127.0.0.1:8998/", "127.0.0.1"),
        ("http://intranet/", "intranet"),
        ("http://www.pelican.example/", "pelican.example"),
        ("http://[::1]/", "::1"),
        ("", ""),
        ("http://[x", ""),
    ],
)
def test_the_domain_is_the_registrable_one(url, expected):
    """A site is named by what it registered; a number or a bare name by itself."""
    assert domain(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [("http://News.Example.:80/a", "news.example"), ("/a/path", ""), ("http://[", ""), ("http://[::1]/", "::1")],
)
def test_a_host_is_named_or_nothing(url, expected):
    """What is no address has no host, and breaks nothing."""
    assert host(url) == expected


def test_words_are_hashed_apart():
    """What is split otherwise is another id."""
    assert digest("a", "bc") != digest("ab", "c")
    assert len(digest("a")) == 20
