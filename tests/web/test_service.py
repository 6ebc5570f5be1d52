"""Asking a service of the owner's own, against a server on loopback."""

import pytest

from briefing.config import FeedSettings
from briefing.errors import FetchError, Kind
from briefing.web import Web

_BOUNDS = {"seconds": 0.6, "largest": 1000}


@pytest.fixture
def web(server):
    """Open a client whose owner names the test's server."""
    with Web(FeedSettings(connect_seconds=1)) as client:
        client.trust([server.url("/v1")])
        yield client


def test_a_question_is_posted_and_answered(server, web, say):
    """Body, type and key go there, and what it says comes back; no robots.txt is asked for."""
    server.answers["/v1/chat"] = say(b'{"a": 1}', Content_Type="application/json")
    answer = web.service(server.url("/v1/chat"), key="k-1", body=b'{"q": 2}', **_BOUNDS)
    assert answer.body == b'{"a": 1}'
    assert server.posted == [b'{"q": 2}']
    path, headers = server.asked[0]
    assert (path, headers["authorization"], headers["content-type"]) == ("/v1/chat", "Bearer k-1", "application/json")
    assert headers["accept"] == "application/json"
    assert server.robots_asked == 0


def test_without_a_body_it_only_reads(server, web, say):
    """And without a key none is sent."""
    server.answers["/v1/models"] = say(b"{}")
    web.service(server.url("/v1/models"), **_BOUNDS)
    assert server.posted == []
    assert "authorization" not in server.asked[0][1]


def test_no_redirect_takes_the_key_elsewhere(server, web, say):
    """A service that sends us on is told as a fault, and the other address is not called."""
    server.answers["/v1/chat"] = say(b"", 307, Location=server.url("/thief"))
    with pytest.raises(FetchError, match="another address") as caught:
        web.service(server.url("/v1/chat"), key="k-1", body=b"{}", **_BOUNDS)
    assert caught.value.kind is Kind.REDIRECTS
    assert [path for path, _ in server.asked] == ["/v1/chat"]


@pytest.mark.parametrize(
    ("status", "says"), [(401, "wants a key"), (404, "no such service or model"), (500, "trouble")]
)
def test_a_refusal_speaks_of_a_service(server, web, say, status, says):
    """Its words are not those of a feed, and hold nothing of the key."""
    server.answers["/v1/chat"] = say(b"bad key k-1", status)
    with pytest.raises(FetchError, match=says) as caught:
        web.service(server.url("/v1/chat"), key="k-1", body=b"{}", **_BOUNDS)
    assert caught.value.status == status
    assert "k-1" not in str(caught.value)


def test_the_pause_it_asks_for_is_told(server, web, say):
    """Retry-After comes with the failure, in seconds."""
    server.answers["/v1/chat"] = say(b"", 429, Retry_After="3")
    with pytest.raises(FetchError) as caught:
        web.service(server.url("/v1/chat"), body=b"{}", **_BOUNDS)
    assert caught.value.wait == 3


def test_a_large_answer_is_broken_off(server, web, say):
    """Not a byte more than allowed is kept."""
    server.answers["/v1/chat"] = say(b"x" * 2000)
    with pytest.raises(FetchError) as caught:
        web.service(server.url("/v1/chat"), body=b"{}", **_BOUNDS)
    assert caught.value.kind is Kind.LARGE


def test_a_private_address_that_nobody_named_is_not_called(server, say):
    """The owner's settings must name it."""
    server.answers["/v1/chat"] = say(b"{}")
    with Web(FeedSettings()) as web, pytest.raises(FetchError) as caught:
        web.service(server.url("/v1/chat"), body=b"{}", **_BOUNDS)
    assert caught.value.kind is Kind.PRIVATE
    assert server.asked == []
