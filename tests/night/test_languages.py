"""Whole nights in other languages than English, from feeds of invented news."""

import json
import re
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

_DAY = tomllib.loads((Path(__file__).parents[1] / "data" / "foreign-day.toml").read_text("utf8"))
NEWS, ENGLISH = _DAY["news"], _DAY["english"]
NOW = "2026-03-04T06:00:00Z"
OWN = re.compile(
    r"\b(?:the|and|of|is|are|this|that|was|were|report|reports|according|news|story|stories|by|for|with|"
    r"brief)\b",
    re.IGNORECASE,
)


def feeds(folder, language, *, extra=()):
    """Write a feed for each publisher, and the list of them."""
    items = [*NEWS[language], *extra]
    outlines = []
    for at, publisher in enumerate(dict.fromkeys(item[0] for item in items)):
        entries = []
        for place, (name, title, text) in enumerate(items):
            if name == publisher:
                when = datetime(2026, 3, 4, 5, tzinfo=UTC) - timedelta(minutes=7 * place)
                entries.append(
                    f"<item><title>{escape(title)}</title><link>https://blatt{at}.example/{place}</link>"
                    f"<pubDate>{when:%a, %d %b %Y %H:%M:%S} "
                    f"+0000</pubDate><description>{escape(text)}</description></item>"
                )
        feed = folder / f"feed{at}.xml"
        feed.write_text(
            f'<?xml version="1.0"?><rss '
            f'version="2.0"><channel><title>{escape(publisher)}</title><link>https://blatt{at}.example/</link>'
            f"<description>x</description>{''.join(entries)}</channel></rss>",
            "utf8",
        )
        outlines.append(f'<outline type="rss" text="{escape(publisher)}" xmlUrl="{feed}"/>')
    opml = folder / "blatt.opml"
    opml.write_text(f'<opml version="2.0"><head><title>x</title></head><body>{"".join(outlines)}</body></opml>', "utf8")
    return opml


def station_in(station, language, minutes, *, extra=()):
    """Make a station whose show is in a language."""
    title = {"de": "Kurzlage", "fr": "Le Point du matin", "es": "La Hora breve"}[language]
    opml = feeds(station.folder, language, extra=extra)
    (station.folder / "briefing.toml").write_text(
        f'[show]\nid = "lage"\ntitle = "{title}"\nlanguage = "{language}"\nminutes = {minutes}\n'
        f'[feeds]\nlists = ["{opml}"]\n[reading]\nfull_text = false\n',
        "utf8",
    )
    return station


def script_of(station):
    """Read the script of the only day."""
    (file,) = (station.folder / "days").rglob("4-script.json")
    return json.loads(file.read_text("utf8"))


@pytest.fixture(scope="module")
def german(new_station):
    """A whole German night, and what its build said."""
    pytest.importorskip("espeakng_loader")
    station = station_in(new_station(), "de", 2, extra=(ENGLISH,))
    return station, station.build("--now", NOW)


def episode_of(station):
    """Read the episode of the only day."""
    (file,) = (station.folder / "days").rglob("episode.json")
    return json.loads(file.read_text("utf8"))


def test_a_german_night_is_on_time_in_german(german):
    """Twelve German items become two minutes of German, within two seconds."""
    station, said = german
    episode = episode_of(station)
    assert said["state"] == "published"
    assert abs(episode["enclosure"]["seconds"] - 120) <= 2
    assert episode["voice"] == "eSpeak NG (Deutsch)"


def test_a_german_script_holds_no_english(german):
    """No word of the house's English is left in a German script, and no call to subscribe."""
    script = script_of(german[0])
    text = " ".join(sentence["text"] for segment in script["segments"] for sentence in segment["sentences"])
    assert script["language"] == "de"
    assert not OWN.search(text), OWN.search(text)
    assert "Abonnieren" not in text
    assert "Wir empfehlen" not in text
    assert "Mittwoch, den 4. März" in text


def test_a_german_episode_says_its_language(german):
    """Feed and transcript carry the show's language."""
    station, _ = german
    assert "<language>de</language>" in (station.folder / "public" / "feed.xml").read_text("utf8")
    assert (station.folder / "public" / episode_of(station)["transcript_path"]).read_text("utf8").startswith("WEBVTT")


def test_an_english_item_is_spiked_with_its_language(german):
    """A story that is only told in another language than the show's is left out, and an editor sees why."""
    (file,) = (german[0].folder / "days").rglob("3-rundown.json")
    spiked = {spike["title"]: spike["reason"] for spike in json.loads(file.read_text("utf8"))["spiked"]}
    assert spiked[ENGLISH[1]] == "in another language (en)"


@pytest.mark.parametrize("language", ["fr", "es"])
def test_a_night_to_the_script(station, language):
    """French and Spanish nights are written in their language, without first person or a call to subscribe."""
    station_in(station, language, 1).run("build", "--now", NOW, "--until", "script")
    script = script_of(station)
    text = " ".join(sentence["text"] for segment in script["segments"] for sentence in segment["sentences"])
    assert not OWN.search(text), OWN.search(text)
    assert not re.search(r"[Aa]bonnez|[Ss]uscríb|Nous avons|Visitamos", text)
    assert len([segment for segment in script["segments"] if segment.get("slug")]) >= 2


def test_a_language_without_wording_is_refused(station):
    """A show in a language the style does not have ends before its feeds are asked, with what to do."""
    (station.folder / "briefing.toml").write_text('[show]\nlanguage = "fi"\n', "utf8")
    said = station.build("--now", NOW, code=2)
    assert "fi" in said["error"]["message"] if isinstance(said.get("error"), dict) else "fi" in str(said)
