"""The room as a whole, against a site on loopback: what improves a story, and what costs nothing but its text."""

from __future__ import annotations

import gzip
import threading
from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from briefing.config import FeedSettings, ReadingSettings
from briefing.feeds import clean
from briefing.model import Story
from briefing.reading import Shelf, fetching, read
from briefing.web import Web

NOW = datetime(2031, 3, 4, 6, tzinfo=UTC)
QUICK = ReadingSettings(delay_seconds=0, seconds=5)


@pytest.fixture
def web(server):
    settings = FeedSettings(connect_seconds=1, total_seconds=0.6, megabytes=1)
    with Web(settings, frozenset({("127.0.0.1", server.port)})) as client:
        yield client


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "pages", date(2031, 3, 4))


@pytest.fixture
def stub(server, item):
    """Make the item of a page on the test's site."""
    return lambda path="/bridge", **more: replace(item, id=path, link=server.url(path), **more)


@pytest.fixture
def page(say, site):
    return say(site(weight=100).encode(), Content_Type="text/html; charset=utf-8")


def story(*items) -> Story:
    return Story(slug=items[0].id.strip("/") or "front", items=items, publishers=("post.example",))


@pytest.fixture
def room(web, shelf):
    def walk(*items, settings=QUICK, now=NOW, **more):
        stories = tuple(story(one) for one in items)
        web.vouch(one.link for one in items)  # as their feed on the same host does
        return read(stories, items, web=web, shelf=shelf, settings=settings, at_once=4, now=now, clean=clean, **more)

    return walk


def test_a_shelf_that_another_build_clears_is_opened_all_the_same(tmp_path):
    """Two shows that are built at the same time clear away the same old nights."""
    for day in range(1, 8):
        (tmp_path / f"2031-02-0{day}").mkdir()
    (tmp_path / "2031-01-01").symlink_to(tmp_path / "gone")  # listed, and away when it is looked at
    assert Shelf(tmp_path, date(2031, 3, 4)).recall("https://post.example/bridge") is None


def test_a_stub_gets_the_text_of_its_page(server, room, stub, page):
    """Whole paragraphs take the place of the feed's one sentence, and the item says where they came from."""
    server.answers["/bridge"] = page
    done = room(stub(cut=True))
    (item,) = done.stories[0].items
    assert item.text.count("\n\n") == 4
    assert item.text.endswith("The council will decide about it on Thursday.")
    assert (item.read, item.cut, done.unread, done.summary()) == (True, False, (), "")


def test_nothing_else_of_a_story_changes(server, room, stub, page):
    """Slug, order, headline, link and date stay what the feeds made them."""
    server.answers["/bridge"] = page
    before = stub(published=NOW)
    (after,) = room(before).stories
    assert replace(after, items=(replace(after.items[0], text=before.text, read=False),)) == story(before)


def test_stories_that_are_not_on_the_shortlist_pass_through(web, shelf, stub):
    """Without pages to read the same stories come out, in the same order, and nobody is asked."""
    stories = (story(stub("/b")), story(stub("/a")))
    done = read(stories, (), web=web, shelf=shelf, settings=QUICK, at_once=4, now=NOW, clean=clean)
    assert (done.stories, done.pages, done.summary()) == (stories, 0, "")


def test_a_page_s_date_is_believed_where_the_feed_has_none(server, room, stub, say, site):
    """A moment that has come is taken over; one that lies ahead, or beside the feed's own, is not."""
    told = {"datePublished": "2031-03-03T18:30:00+01:00"}
    server.answers["/bridge"] = say(site(told=told).encode())
    assert room(stub()).stories[0].items[0].published == datetime(2031, 3, 3, 17, 30, tzinfo=UTC)
    assert room(stub(published=NOW)).stories[0].items[0].published == NOW
    assert room(stub(), now=datetime(2031, 3, 1, tzinfo=UTC)).stories[0].items[0].published is None


def test_a_page_is_fetched_once_a_night(server, room, stub, page, say):
    """A second walk uses what was read, and what was refused; another night asks again."""
    server.answers |= {"/bridge": page, "/gone": say(status=410)}
    first = room(stub(), stub("/gone"))
    assert room(stub(), stub("/gone")) == first
    assert sorted(path for path, _ in server.asked) == ["/bridge", "/gone"]


def test_what_failed_for_the_moment_is_asked_again(server, room, stub, page):
    """A connection that broke off is no reason to do without the page on the next walk."""
    server.answers["/bridge"] = lambda handler: handler.connection.close()
    assert room(stub()).unread
    server.answers["/bridge"] = page
    assert not room(stub()).unread


def test_a_spoilt_shelf_is_no_shelf(server, room, stub, page, tmp_path):
    """A file that cannot be read is fetched anew; a folder that cannot be written costs nothing."""
    server.answers["/bridge"] = page
    first = room(stub())
    for file in (tmp_path / "pages").rglob("*.json"):
        file.write_bytes(b"{")
    assert room(stub()) == first
    (tmp_path / "taken").write_bytes(b"")
    Shelf(tmp_path / "taken", date(2031, 3, 4)).keep("x", fetched := Shelf(tmp_path, date(2031, 1, 1)).recall("x"))
    assert fetched is None


def test_the_shelf_keeps_three_nights(tmp_path):
    """Older nights are cleared away; whatever else lies there is left."""
    for day in range(1, 7):
        (tmp_path / f"2031-03-0{day}").mkdir()
    (tmp_path / "mine").mkdir()
    Shelf(tmp_path, date(2031, 3, 6))
    assert {path.name for path in tmp_path.iterdir()} >= {"mine", "2031-03-06"}
    assert len(list(tmp_path.iterdir())) == 4


def _drip(gone):
    def answer(handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "9999")
        handler.end_headers()
        while not gone.wait(0.02):
            handler.wfile.write(b" ")

    return answer


def test_a_page_that_fails_costs_nothing_but_its_text(server, room, stub, say, site):
    """Missing, closed, busy, dripping, cut, huge, packed to burst, elsewhere, private: each tells why, and no more."""
    gone = threading.Event()
    html = site().encode()
    server.answers |= {
        "/good": say(html),
        "/closed": say(html, status=403),
        "/broken": say(html, status=500),
        "/drip": _drip(gone),
        "/cut": say(html, length=len(html) + 9),
        "/huge": say(b"<p>" + b"word " * 400_000),
        "/bomb": say(gzip.compress(b" " * (50 << 20)), Content_Encoding="gzip"),
        "/login-first": say(status=302, Location="/login"),
        "/login": say(html),
        "/inside": say(status=302, Location=f"http://127.0.0.2:{server.port}/good"),
        "/soft": say(site(title="Page not found", article=["The page could not be found."]).encode()),
    }
    paths = [*list(server.answers), "/missing"]
    done = room(*(stub(path, domain=f"{path[1:]}.example") for path in paths))
    gone.set()
    reasons = {one.link.removeprefix(server.url("")): one.reason for one in done.unread}
    assert "/good" not in reasons
    assert "/login" not in reasons  # asked for by its own address it is an article like any other
    for path, words in {
        "/closed": "does not let programs in", "/broken": "500", "/drip": "answer within", "/cut": "broke off",
        "/huge": "larger than 1 MiB", "/bomb": "larger than 1 MiB", "/login-first": "sends its readers elsewhere",
        "/inside": "private network", "/soft": "sign-in, a consent", "/missing": "no page at this address",
    }.items():  # fmt: skip
        assert words in reasons.pop(path), path
    assert reasons == {}
    assert sum(one.items[0].read for one in done.stories) == 2


def test_failures_are_one_sentence(server, room, stub, say):
    """However many pages fail, a person is told how many and why, once."""
    server.answers |= {f"/{n}": say(status=403) for n in range(5)}
    done = room(*(stub(f"/{n}") for n in range(7)))
    assert done.summary() == "7 of 7 pages are told from the feed alone: 7 refused by their servers."
    assert len(done.unread) == 7
    assert room(stub("/0")).summary() == "1 of 1 page is told from the feed alone: 1 refused by their servers."


def test_a_closed_site_is_not_asked_for_its_pages(server, room, stub, page, say):
    """robots.txt is honoured for pages, and said in the sentence."""
    server.answers |= {"/robots.txt": say(b"User-agent: *\nDisallow: /bridge\n"), "/bridge": page}
    done = room(stub())
    assert done.summary().endswith("1 closed to programs by robots.txt.")
    assert server.asked == []


def test_a_site_that_asks_to_wait_is_left_alone(server, room, stub, page, say):
    """After 429 with Retry-After its other pages are not asked for, nor remembered as refused."""
    server.answers |= {"/busy": say(status=429, Retry_After="60"), "/bridge": page}
    done = room(stub("/busy"), stub())
    assert [path for path, _ in server.asked] == ["/busy"]
    assert "Retry-After" in {one.link: one.reason for one in done.unread}[server.url("/bridge")]
    server.answers["/busy"] = page
    assert not room(stub("/busy"), stub()).unread


def test_a_site_that_does_not_answer_is_asked_once(server, room, stub, page):
    """Where the first page shows that a server is dead or asleep, its others are not waited for."""
    gone = threading.Event()
    server.answers |= {"/slow": _drip(gone), "/bridge": page}
    done = room(stub("/slow"), stub())
    gone.set()
    assert [path for path, _ in server.asked] == ["/slow"]
    assert done.summary() == "2 of 2 pages are told from the feed alone: 2 not answered in time."


def test_one_site_is_asked_for_one_page_at_a_time(server, room, stub, say, site):
    """Pages of one site wait for each other; other sites do not wait for it."""
    here, most, lock = 0, 0, threading.Lock()

    def answer(handler) -> None:
        nonlocal here, most
        with lock:
            here += 1
            most = max(most, here)
        threading.Event().wait(0.02)
        with lock:
            here -= 1
        say(site().encode())(handler)

    server.answers |= {f"/{n}": answer for n in range(4)}
    assert not room(*(stub(f"/{n}") for n in range(4))).unread
    assert most == 1


def test_between_two_pages_a_site_is_left_alone(server, room, stub, say, monkeypatch):
    """The setting's pause is kept, or the longer one that robots.txt asks for, up to a bound."""
    pauses = []
    monkeypatch.setattr(threading.Event, "wait", lambda _, timeout=None: pauses.append(timeout))
    server.answers |= {"/robots.txt": say(b"User-agent: *\nCrawl-delay: 900\n"), "/a": say(), "/b": say()}
    room(stub("/a"), stub("/b"), settings=ReadingSettings(seconds=60, delay_seconds=0.5))
    assert fetching.LONGEST_DELAY in pauses
    assert max(pause or 0 for pause in pauses) <= fetching.LONGEST_DELAY


def test_what_is_not_there_in_time_is_left(server, room, stub, page, monkeypatch):
    """When the room's time is up, the rest is told from the feeds."""
    monkeypatch.setattr(fetching, "GRACE", 0.05)
    gone = threading.Event()
    server.answers |= {"/slow": _drip(gone), "/bridge": page}
    done = room(stub("/slow"), stub(), settings=ReadingSettings(seconds=0.2, delay_seconds=0))
    gone.set()
    assert {one.kind for one in done.unread} == {"timeout"}
    assert len(done.stories) == 2


def test_each_page_moves_the_bar_on(server, room, stub, page):
    """Whoever watches hears of every page, read or not."""
    server.answers["/bridge"] = page
    heard = []
    room(stub(), stub("/missing"), on_page=lambda: heard.append(1))
    assert len(heard) == 2
