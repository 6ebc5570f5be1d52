"""`briefing stories`, and all about one of them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from click.testing import CliRunner

from briefing import rundown
from briefing.cli import briefing
from briefing.config import RundownSettings
from briefing.model import Edits, Item, Story, encode

NOW = datetime(2031, 4, 2, 6, tzinfo=UTC)
DEEDS = (
    "Court orders {} to open its archive", "Scientists map a reef off {}", "{} airline raises $90 million",
    "Ransomware stops the port of {}", "{} unveils a folding radio", "Satellites reach {}", "Teachers of {} strike",
)  # fmt: skip
PLACES = (
    "Kessin",
    "Vardolen",
    "Issera",
    "Halden",
    "Orrin",
    "Tarl",
    "Brevick",
    "Sorn",
    "Mellow",
    "Quarn",
    "Wick",
    "Ull",
)


def story(number: int, title: str, publishers: int, sentences: int = 3) -> Story:
    """Make a story told by so many publishers."""
    slug = title.lower().replace(" ", "-").replace("$", "")
    text = " ".join(f"The harbour board told {slug.title()} reporters all about it on Monday morning." for _ in "123")
    items = tuple(
        Item(
            id=f"{number}-{each}", source=f"feed{each}", publisher=f"Paper {each}", domain=f"p{each}.example",
            title=title, text=text if sentences else "", link=f"https://p{each}.example/{number}", siblings=20,
            published=NOW - timedelta(hours=3 + each), seen=NOW,
        )
        for each in range(publishers)
    )  # fmt: skip
    return Story(slug=slug, items=items, publishers=tuple(item.domain for item in reversed(items)))


def night() -> tuple[Story, ...]:
    """Make a night of forty stories, one of them mute and one of them bare."""
    told = [
        story(n, DEEDS[n % 7].format(PLACES[n % 12]) + f" in year {2000 + n}", max(6 - n // 2, 1)) for n in range(40)
    ]
    return (*told, story(40, "Crypto kettle boils in Sorn", 4), story(41, "Bare link from Ull", 5, sentences=0))


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs a command in a station where a night was planned, with a mute and a kill."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "briefing.toml").write_text('[rundown]\nmutes = ["crypto"]\n', "utf8")
    planned = rundown.plan(
        night(), settings=RundownSettings(mutes=("crypto",)), seconds=300.0, date=date(2031, 4, 2), now=NOW,
        history=(), edits=Edits(kill=("court-orders-kessin-to-open-its-archive-in-year-2000",), pin=("nobody",)),
    )  # fmt: skip
    day = tmp_path / "days" / "briefing" / "2031-04-02"
    day.mkdir(parents=True)
    (day / "2-stories.json").write_bytes(encode(night()))
    (day / "3-rundown.json").write_bytes(encode(planned))
    return lambda *words: CliRunner().invoke(briefing, ["stories", "--date", "2031-04-02", *words])


def why(run, word):
    """Give what --why says of a story as JSON."""
    ran = run("--why", word, "--json")
    assert ran.exit_code == 0, ran.output
    return json.loads(ran.stdout)


def test_the_plan_can_be_read_before_it_is_written(run):
    """Without a script the full stories and the reserve are shown as planned, with what the editor should know."""
    ran = run()
    assert ran.exit_code == 0
    assert ran.stdout.startswith("Planned, not written yet: Wednesday, 2031-04-02")
    assert "lead" in ran.stdout
    assert "killed by the editor" in ran.stdout
    assert "“nobody”" in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 100


def test_every_story_is_in_the_json(run):
    """The JSON holds each story with its role, best first, and the notices."""
    told = json.loads(run("--json").stdout)
    assert len(told["stories"]) == len(night())
    assert {row["role"] for row in told["stories"]} == {"lead", "body", "brief", "spiked"}
    scores = [row["score"] for row in told["stories"]]
    assert scores == sorted(scores, reverse=True)
    assert len(told["notices"]) == 1


def test_a_taken_story_is_explained(run):
    """The decision, terms that add up, who reported when, its neighbours, and what would have dropped it."""
    told = why(run, "ransomware-stops-the-port-of-halden")
    assert told["decision"].startswith("Taken")
    assert round(sum(term["points"] for term in told["terms"]), 1) == told["score"]
    assert told["items"][0]["part"] == "reported first"
    assert told["items"] == sorted(told["items"], key=lambda item: item["published"])
    assert told["apart"]
    assert any("points ahead of" in change for change in told["changes"])
    assert any("of its 5 publishers" in change or "first publisher alone" in change for change in told["changes"])


def test_a_spiked_story_is_explained(run):
    """A story without time says by how much it missed and which change would have carried it; and it would."""
    rows = json.loads(run("--json").stdout)["stories"]
    told = next(
        told
        for row in rows
        if row["role"] == "brief"
        and "missed the last full slot by" in " ".join((told := why(run, row["slug"]))["changes"])
    )
    assert told["decision"].startswith("Kept ready for the items in brief")
    carried = next(change for change in told["changes"] if "would have carried it" in change)
    more = 1 if carried.startswith("One") else int(carried.split()[0])
    richer = tuple(
        story(int(one.items[0].id.split("-")[0]), one.title, len(one.items) + more) if one.slug == told["slug"] else one
        for one in night()
    )
    planned = rundown.plan(
        richer, settings=RundownSettings(mutes=("crypto",)), seconds=300.0, date=date(2031, 4, 2), now=NOW,
        history=(), edits=Edits(kill=("court-orders-kessin-to-open-its-archive-in-year-2000",)),
    )  # fmt: skip
    assert told["slug"] in {slot.story.slug for slot in planned.slots}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("crypto", "Take “crypto” out of `mutes`"),
        ("court-orders-kessin", "Take it out of `kill`"),
        ("Bare link", "A source that gives whole sentences"),
        ("https://p0.example/41", "A source that gives whole sentences"),
    ],
)
def test_what_bars_a_story_is_named_with_its_remedy(run, word, said):
    """A mute, a kill and a bare link each say what would lift them."""
    assert any(said in change for change in why(run, word)["changes"])


def test_the_page_is_readable_and_safe(run):
    """In a terminal of 100 columns nothing is wider, and every part has its heading."""
    out = run("--why", "scientists-map-a-reef-off-vardolen").stdout
    assert max(map(len, out.splitlines())) <= 100
    for heading in ("Score:", "Reported independently by 6 publishers", "kept apart from", "What would have changed"):
        assert heading in out
    assert "\x1b" not in out


def test_an_unknown_slug_is_met_with_the_nearest(run):
    """No such story: the nearest; several: some of them."""
    ran = run("--why", "ransomwear-stops-the-port-of-halden-in-year-2003")
    assert ran.exit_code == 2
    assert "Did you mean `ransomware-stops-the-port-of-halden-in-year-2003`?" in ran.stderr
    assert "Write more of it" in run("--why", "court").stderr


def test_other_settings_than_the_night_s_are_said(run, tmp_path):
    """Where the settings changed since, nothing is computed, and it says so."""
    (tmp_path / "briefing.toml").write_text("[rundown]\nstories = 3\n", "utf8")
    assert "cannot be computed" in why(run, "ransomware-stops-the-port-of-halden")["changes"][0]
