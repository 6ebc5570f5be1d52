"""A night of feeds that give one sentence each: what reading the pages is worth."""

import json
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

NOW = datetime(2031, 3, 4, 6, tzinfo=UTC)
NEWS = {
    "Harbour bridge in Port Amel closes for a year after cracks are found": (
        "The harbour bridge in Port Amel will stay closed for a year after inspectors found cracks in four piers.",
        "A diver noticed the first crack on a northern pier on Monday, and by Tuesday engineers had counted eleven.",
        "The repair will cost the city 40 million crowns, a third of which the state has promised to pay.",
        "Some 18,000 people cross the bridge on every working day, most of them on their way to the shipyards.",
        "The ferry company will send its boats every ten minutes from next week, twice as often as it does now.",
        "Shopkeepers on the southern bank have asked the council for a tax holiday, and it will decide on Thursday.",
    ),
    "Velmora court strikes down the night tax on street musicians": (
        "The high court of Velmora struck down the night tax on street musicians on Monday.",
        "Seven judges found that the city may not charge for sound that it does not amplify itself.",
        "The city had collected two million crowns from 900 musicians since the tax was brought in four years ago.",
        "It must pay the money back by the end of June, with interest of three percent a year.",
        "The mayor said that the city will not appeal, and that it will plant trees on the squares instead.",
        "Musicians celebrated the ruling with a concert in front of the court that lasted until midnight.",
    ),
    "Researchers in Orlow grow a battery electrode from seaweed": (
        "Researchers at the university of Orlow have grown a battery electrode from common seaweed.",
        "The electrode kept nine tenths of its capacity after 2,000 charges, the team reports in a journal.",
        "It is made by drying the weed for a week and heating it to 800 degrees without air.",
        "A kilogram costs a fifth of what the usual graphite costs, because the weed grows in the bay.",
        "The team wants to build a battery for a ferry with it and has applied for money from the state.",
        "Other laboratories have not repeated the result yet, and two of them said they are going to try.",
    ),
}


def _page(title, told):
    paragraphs = "".join(f"<p>{words}</p>" for words in told)
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(40))
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head><body><nav><ul>{menu}</ul></nav><main>"
        f"<article><h1>{title}</h1><p class='byline'>By Anna Writer</p>{paragraphs}</article></main>"
        "<footer><p>Sign up for our newsletter. All rights reserved.</p></footer></body></html>"
    )


@pytest.fixture
def stubs(server, say, tmp_path):
    """Serve a feed of first sentences and the pages behind them; give the list that names it."""
    items = []
    for number, (title, told) in enumerate(NEWS.items()):
        server.answers[f"/news/{number}"] = say(_page(title, told).encode(), Content_Type="text/html")
        items.append(
            f"<item><title>{title}</title><link>{server.url(f'/news/{number}')}</link>"
            f"<pubDate>{format_datetime(NOW)}</pubDate><description>{told[0]}</description></item>"
        )
    feed = f"<rss version='2.0'><channel><title>The Post</title><language>en</language>{''.join(items)}</channel></rss>"
    server.answers["/feed.xml"] = say(feed.encode(), Content_Type="application/rss+xml")
    path = tmp_path / "stubs.opml"
    path.write_text(
        f"<opml version='2.0'><body><outline type='rss' text='The Post' xmlUrl='{server.url('/feed.xml')}'/>"
        "</body></opml>"
    )
    return path


def _script(station, stubs, full_text):
    (station.folder / "briefing.toml").write_text(f"[reading]\nfull_text = {full_text}\ndelay_seconds = 0\n")
    outcome = station.build("--feeds", stubs, "--now", NOW.isoformat(), "--until", "script")
    return json.loads((station.folder / outcome["folder"] / "4-script.json").read_text("utf8"))


def _told(script):
    return " ".join(sentence["text"] for segment in script["segments"] for sentence in segment["sentences"])


def test_pages_make_stories_of_stubs(new_station, server, stubs):
    """Read whole, the three stubs are told in three times as many words, with facts that only their pages hold."""
    short, whole = (_told(_script(new_station(), stubs, choice)) for choice in ("false", "true"))
    assert len(whole.split()) > 2 * len(short.split())
    assert "shipyards" not in short
    told = sum(
        fact in whole for fact in ("eleven", "18,000", "40 million", "900 musicians", "three percent", "2,000", "800")
    )
    assert told >= 3
    for waste in ("Section", "newsletter", "Anna Writer", "rights reserved"):
        assert waste not in whole


def test_nobody_is_asked_where_pages_are_not_read(station, server, stubs):
    """With `full_text = false` only the feed is fetched."""
    _script(station, stubs, "false")
    assert [path for path, _ in server.asked] == ["/feed.xml"]


def test_walking_on_from_the_reading_room_asks_nobody_twice(station, server, stubs):
    """What was read lies in the day's folder and in the cache: a second walk fetches nothing."""
    _script(station, stubs, "true")
    asked = len(server.asked)
    station.build("--feeds", stubs, "--now", NOW.isoformat(), "--from", "stories", "--until", "reading", "--force")
    assert len(server.asked) == asked == 1 + len(NEWS)


def test_pages_that_fail_leave_the_night_as_its_feeds_tell_it(station, server, stubs, say):
    """Without one readable page the script is the one of the feeds, and one line says how many failed."""
    server.answers |= {f"/news/{number}": say(status=403) for number in range(len(NEWS))}
    _script(station, stubs, "true")
    process = station.start(
        "build", "--feeds", stubs, "--now", NOW.isoformat(), "--from", "reading", "--until", "reading"
    )
    _, err = process.communicate(timeout=60)
    assert err.count("told from the feed alone") == 1
    assert "3 of 3 pages are told from the feed alone: 3 refused by their servers." in err
