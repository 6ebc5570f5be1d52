"""How a robots.txt is read: the examples of RFC 9309, and whatever else a server may send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.web.robots import LARGEST, decisive, read

SIMPLE = b"""User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
"""
LONGEST = b"""User-Agent: foobot
Allow: /example/page/
Disallow: /example/page/disallowed.gif
"""


def lets(body: bytes, path: str, token: str = "briefing") -> bool:
    rule = decisive(read(body, token).rules, f"https://news.example{path}")
    return rule is None or rule.allow


@pytest.mark.parametrize(
    ("token", "path", "allowed"),
    [
        ("foobot", "/example/page.html", True),
        ("foobot", "/example/allowed.gif", True),
        ("foobot", "/", False),
        ("foobot", "/publications/a", False),
        ("barbot", "/example/page.html", False),
        ("bazbot", "/example/page.html", False),
        ("bazbot", "/example/other.html", True),
        ("quxbot", "/example/page.html", True),
        ("otherbot", "/example/page.html", False),
        ("otherbot", "/a/picture.gif", False),
        ("otherbot", "/a/picture.gif?size=1", True),
        ("otherbot", "/publications/a", True),
    ],
)
def test_the_simple_example_of_the_rfc(token, path, allowed):
    """RFC 9309, 5.1: each crawler obeys its own group, and who has none obeys `*`; an empty group allows all."""
    assert lets(SIMPLE, path, token) is allowed


@pytest.mark.parametrize(("path", "allowed"), [("/example/page/a.gif", True), ("/example/page/disallowed.gif", False)])
def test_the_longest_match_example_of_the_rfc(path, allowed):
    """RFC 9309, 5.2: the rule that fits the most octets decides."""
    assert lets(LONGEST, path, "foobot") is allowed


@pytest.mark.parametrize(
    ("rule", "path"),
    [
        ("/foo/bar?baz=quz", "/foo/bar?baz=quz"),
        ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar"),
        ("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar"),
        ("/foo/bar/ツ", "/foo/bar/%E3%83%84"),
        ("/foo/bar/%E3%83%84", "/foo/bar/ツ"),
        ("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84"),
        ("/foo/bar/%62%61%7A", "/foo/bar/baz"),
    ],
)
def test_two_spellings_of_a_path_are_equal(rule, path):
    """RFC 9309, 2.2.2: percent-encoding is brought to one form before it is compared."""
    assert not lets(f"User-agent: *\nDisallow: {rule}\n".encode(), path)


@pytest.mark.parametrize(
    ("rule", "path", "allowed"),
    [
        ("/this/path/exactly$", "/this/path/exactly", False),
        ("/this/path/exactly$", "/this/path/exactly/not", True),
        ("/this/*/exactly", "/this/long/way/exactly/so", False),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", False),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-star.html", True),
        ("/path/foo-%24", "/path/foo-$", False),
        ("/a$b", "/a$b", False),
        ("*", "/", False),
        ("/*.php", "/index.php?page=1", False),
        ("/*.php$", "/index.php?page=1", True),
        ("/x*a*a$", "/xa", True),
        ("/a%2Fb", "/a/b", True),
        ("/Case", "/case", True),
        ("/a?", "/a", True),
        ("", "/", True),
    ],
)
def test_special_characters_mean_what_the_rfc_says(rule, path, allowed):
    """RFC 9309, 2.2.3: a star is any text, a dollar at the end is the end; encoded they stand for themselves."""
    assert lets(f"User-agent: *\nDisallow: {rule}\n".encode(), path) is allowed


def test_an_allowing_rule_wins_over_one_as_long():
    """RFC 9309, 2.2.2: of two rules that fit as much, the one that allows counts."""
    assert lets(b"User-agent: *\nDisallow: /page\nAllow: /page\n", "/page")


def test_robots_txt_itself_may_always_be_fetched():
    """RFC 9309, 2.2.2: the address of robots.txt is allowed without a rule."""
    assert lets(b"User-agent: *\nDisallow: /\n", "/robots.txt")


@pytest.mark.parametrize(
    "name", ["briefing", "Briefing", "BRIEFING", "Briefing/1.0", "Briefing (our friend)", "briefing # us"]
)
def test_we_know_our_name_in_every_spelling(name):
    """RFC 9309, 2.2.1: the product token is compared without case, and its version left aside."""
    assert not lets(f"User-agent: {name}\nDisallow: /\n\nUser-agent: *\nAllow: /\n".encode(), "/")


@pytest.mark.parametrize("name", ["brief", "briefingbot", "b", "not-briefing", "Briefing-News", ""])
def test_another_s_name_is_not_ours(name):
    """A group for a crawler whose name begins or ends like ours is not for us."""
    assert lets(f"User-agent: {name}\nDisallow: /\n".encode(), "/")


def test_groups_for_the_same_name_are_one():
    """RFC 9309, 2.2.1: the rules of several groups for one token are put together."""
    body = b"User-agent: briefing\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: briefing\nDisallow: /b\n"
    assert [lets(body, path) for path in ("/a", "/b", "/c")] == [False, False, True]


def test_other_records_do_not_end_a_group():
    """RFC 9309, 2.2.4: a sitemap between the names and the rules changes nothing."""
    body = b"User-agent: a\nSitemap: https://news.example/map.xml\n\nUser-agent: briefing\nDisallow: /\n"
    assert not lets(body, "/")


def test_rules_without_a_name_are_nobody_s():
    """What stands before the first name is passed over."""
    assert lets(b"Disallow: /\nUser-agent: x\nDisallow: /\n", "/")


def test_a_page_in_place_of_a_robots_txt_forbids_nothing():
    """A server that answers everything with a page is read as one without a robots.txt."""
    assert read(b"<!doctype html><title>Not found</title><p>User-agent: none of this<p>Disallow: /").rules == ()


def test_the_rule_knows_its_line_and_its_words():
    """The refusing rule can be found again by whoever reads the robots.txt."""
    rule = decisive(
        read(b"\xef\xbb\xbf# hello\r\nuser-agent: *\r\n\r\ndisallow : /Private/*x # all\r\n").rules, "/Private/x"
    )
    assert rule is not None
    assert (str(rule), rule.line) == ("Disallow: /Private/*x", 4)


@pytest.mark.parametrize(
    ("words", "delay"),
    [("5", 5.0), ("0.5", 0.5), ("-1", 0.0), ("soon", 0.0), ("9" * 30, 0.0), ("nan", 0.0), ("1e9", 0.0), ("", 0.0)],
)
def test_a_crawl_delay_is_read_where_it_is_a_number(words, delay):
    """Seconds are taken, nonsense asks for nothing."""
    assert read(f"User-agent: *\nCrawl-delay: {words}\nDisallow: /x\n".encode()).delay == delay


def test_half_a_kibibyte_beyond_the_limit_is_not_read_and_no_rule_is_cut_in_half():
    """RFC 9309, 2.5: what lies beyond 500 KiB is left unread; a rule that the limit cuts says nothing."""
    begin = b"User-agent: *\nDisallow: /early\n"
    filler = b"# " + b"x" * (LARGEST - len(begin) - 2 - 15) + b"\n"
    body = begin + filler + b"Disallow: /late/and/long\nDisallow: /later\n"
    assert len(begin + filler) < LARGEST < len(body)
    assert [lets(body, path) for path in ("/early", "/late/and/long", "/la", "/later")] == [False, True, True, True]


def test_a_rule_of_a_thousand_stars_is_weighed_at_once():
    """No pattern takes more than one walk along the address."""
    body = b"User-agent: *\nDisallow: /" + b"*a" * 5000 + b"b$\n"
    assert lets(body, "/" + "a" * 9000)


def test_rules_for_thousands_of_others_are_not_kept():
    """Half a megabyte of names, each with every rule, would be hundreds of millions of them: ours are counted."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [a + b + c for a in letters for b in letters for c in letters]
    body = "\n".join(f"User-agent: {name}" for name in [*names, "briefing"]) + "\n" + "Disallow: /x\n" * 10_000
    assert len(read(body.encode()).rules) == 10_000


@given(st.binary(max_size=400), st.text(max_size=60))
def test_no_bytes_and_no_address_make_it_stumble(body, path):
    """Whatever comes is read, and gives rules or none."""
    for rule in read(b"User-agent: *\nDisallow: " + body).rules:
        assert rule.octets >= 0
    decisive(read(body).rules + read(b"User-agent: *\nDisallow: " + body).rules, f"https://news.example/{path}")


@given(st.text(st.sampled_from("ab/*$%2?="), max_size=8), st.text(st.sampled_from("ab/%2?="), max_size=8))
def test_a_rule_fits_every_continuation_unless_it_names_the_end(rule, path):
    """A path that begins with what is forbidden is forbidden, whatever follows."""
    body = f"User-agent: *\nDisallow: /{rule.rstrip('$%2')}\n".encode()
    if not lets(body, f"/{path}x"):
        assert not lets(body, f"/{path}xb/")
