"""The client of one night."""

import pytest

from briefing.config import FeedSettings
from briefing.errors import FetchError
from briefing.web import Tonight


@pytest.fixture
def web(server):
    with Tonight(FeedSettings(total_seconds=2), frozenset({("127.0.0.1", server.port)})) as opened:
        yield opened


def asked(server, path):
    return [one for one, _ in server.asked].count(path)


def test_an_address_is_asked_once(server, say, web):
    """Whatever is kept of it meanwhile, the next show is told the same."""
    server.answers["/a"] = say(b"news", ETag='"1"')
    first = web.get(server.url("/a"))
    assert web.get(server.url("/a"), etag='"1"') == first
    assert asked(server, "/a") == 1


def test_a_failure_is_told_again(server, web):
    """A dead feed does not cost its time twice."""
    for _ in range(2):
        with pytest.raises(FetchError, match="404"):
            web.get(server.url("/a"))
    assert asked(server, "/a") == 1


def test_not_modified_says_nothing_to_who_has_kept_nothing(server, say, web):
    """It is told again to who has, and the others ask for the whole."""
    server.answers["/a"] = say(status=304)
    for _ in range(2):
        assert web.get(server.url("/a"), etag='"1"').status == 304
    assert asked(server, "/a") == 1
    server.answers["/a"] = say(b"news")
    assert web.get(server.url("/a")).body == b"news"
    assert asked(server, "/a") == 2


def test_who_knows_of_a_move_is_told_what_the_old_address_said(server, say, web):
    """The first show learns that a feed has moved, the second asks its new address: one call."""
    server.answers |= {"/a": say(status=301, Location="/b"), "/b": say(b"news")}
    assert web.get(server.url("/a")) == web.get(server.url("/b"))
    assert asked(server, "/b") == 1


def test_another_feed_s_not_modified_is_not_told_of_its_target(server, say, web):
    """Whoever redirects to a feed and guesses its ETag cannot freeze it for the next show."""
    server.answers |= {"/evil": say(status=302, Location="/a"), "/a": say(status=304)}
    assert web.get(server.url("/evil"), etag='"1"').status == 304
    server.answers["/a"] = say(b"news")
    assert web.get(server.url("/a"), etag='"0"').body == b"news"


def test_a_private_address_may_be_named_by_a_later_show(server, say):
    """What one show's list may not call, the next one's own list may."""
    server.answers["/a"] = say(b"news")
    with Tonight(FeedSettings(total_seconds=2)) as web:
        with pytest.raises(FetchError, match="private"):
            web.get(server.url("/a"))
        web.trust([server.url("/a")])
        assert web.get(server.url("/a")).body == b"news"
