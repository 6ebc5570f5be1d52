"""`briefing feeds`, as a person at a terminal meets it."""

from __future__ import annotations

import http.server
import json
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing import resources
from briefing.cli import briefing

HOSTILE = "Bad</script><img src=x onerror=alert(1)>\u202e"


def rss(title: str = "The Pelican", days: float = 0.5) -> bytes:
    date = format_datetime(datetime.now(UTC) - timedelta(days=days))
    item = f"<item><title>x</title><link>https://pelican.example/x</link><pubDate>{date}</pubDate></item>"
    title = title.replace("<", "&lt;")
    return f"<rss version='2.0'><channel><title>{title}</title>{item}</channel></rss>".encode()


PAGE = b"""<!doctype html><html><head><title>x</title>
<link rel="alternate" type="application/rss+xml" title="All" href="/pelican.xml">
<link rel="alternate" type="application/atom+xml" title="Comments &#27;[2J" href="/comments.xml"></head></html>"""


@pytest.fixture(scope="module")
def site():
    """Serve a page, two feeds, a list and a move on loopback."""
    answers = {
        "/": PAGE,
        "/pelican.xml": rss(),
        "/hostile.xml": rss(HOSTILE),
        "/old.xml": rss(days=90),
        "/list.opml": b"<opml><body><outline text='B' xmlUrl='https://b.example/'/></body></opml>",
    }

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_):
            """Keep quiet."""

        def do_GET(self):
            body = answers.get(self.path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run `briefing feeds` in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def running(*words, code: int = 0) -> str:
        result = CliRunner().invoke(briefing, ["feeds", *words])
        assert result.exit_code == code, result.output
        return result.output

    return running


@pytest.fixture
def mine(tmp_path) -> Path:
    """Give the station a list of its own."""
    path = tmp_path / "feeds/ai.opml"
    path.parent.mkdir()
    path.write_text("<opml><!-- mine --><body>\n<outline text='Heron' weight='2' xmlUrl='heron.xml'/>\n</body></opml>")
    (tmp_path / "feeds/heron.xml").write_bytes(rss("Heron"))
    return path


def test_a_page_is_enough(run, mine, site):
    """Adding a page adds its first feed, says what it holds, and names the others."""
    said = run("add", site)
    assert f"Added the_pelican: The Pelican, {site}/pelican.xml" in said
    assert "It holds 1 item, the newest of 2" in said
    assert f"{site}/comments.xml  (Comments [2J)" in said
    assert "<!-- mine -->" in mine.read_text()
    assert "the_pelican" in run("list")


def test_what_the_owner_says_counts(run, mine, site):
    """Id, name, weight and spoken name are written as given."""
    run("add", f"{site}/pelican.xml", "--id", "bird", "--name", "My Bird", "--weight", "1.5", "--spoken", "the bird")
    line = next(line for line in mine.read_text().splitlines() if "pelican" in line)
    assert (
        line
        == f'<outline type="rss" id="bird" text="My Bird" spoken="the bird" weight="1.5" xmlUrl="{site}/pelican.xml"/>'
    )


def test_adding_twice_changes_nothing(run, mine, site):
    """Whether by the feed's address or by its page's."""
    run("add", f"{site}/pelican.xml")
    before = mine.read_bytes()
    for again in (f"{site}/pelican.xml/", site):
        assert "listed already, as the_pelican" in run("add", again)
    assert mine.read_bytes() == before


def test_a_taken_id_is_refused(run, mine, site):
    """Two feeds never share an id."""
    assert "the id of another feed" in run("add", site, "--id", "heron", code=2)
    assert "no letter or digit" in run("add", site, "--id", "!", code=2)


def test_the_shipped_list_is_copied_before_it_changes(run, tmp_path):
    """What came with the package stays as it is, and the copy is announced."""
    shipped = (resources.packaged() / "feeds/ai.opml").read_bytes()
    said = run("remove", "the_decoder")
    assert "is a copy of" in said
    assert b"the_decoder" not in (tmp_path / "feeds/ai.opml").read_bytes()
    assert (resources.packaged() / "feeds/ai.opml").read_bytes() == shipped
    assert b"<!-- Artificial intelligence" in (tmp_path / "feeds/ai.opml").read_bytes()


def test_a_new_list_says_that_nobody_uses_it(run, mine, site, tmp_path):
    """A list outside the settings is written, and the owner is told what is missing."""
    assert "put “mine” into `lists`" in run("add", site, "--list", "mine")
    assert "pelican" in (tmp_path / "feeds/mine.opml").read_text()


def test_a_mistyped_id_is_met_with_the_nearest(run, mine):
    """For every command that takes one."""
    for words in (("remove", "heorn"), ("check", "heorn")):
        assert "Did you mean `heron`?" in run(*words, code=2)
    assert "briefing feeds list" in run("remove", "zzzzz", code=2)


def test_the_last_feed_can_go_and_come_back(run, mine, site):
    """An empty list is still a list."""
    run("remove", "heron")
    run("add", site)
    assert "1 feed in ai." in run("list")


def test_what_stands_in_a_list_on_the_web_is_left_there(run, site, tmp_path):
    """The owner is told where it comes from and what can be done."""
    (tmp_path / "briefing.toml").write_text(f'[feeds]\nlists = ["{site}/list.opml"]\n')
    assert "comes with a list on the web" in run("remove", "b", code=2)
    assert "--list mine" in run("add", site, code=2)


def test_an_id_means_the_same_feed_to_every_command(run, mine, site, tmp_path):
    """Where a list on the web has a feed of the same name, the one that `list` calls so is removed, and no other."""
    mine.write_text("<opml><body><outline text='B' xmlUrl='https://z.example/'/></body></opml>")
    (tmp_path / "briefing.toml").write_text(f'[feeds]\nlists = ["ai", "{site}/list.opml"]\n')
    assert "comes with a list on the web" in run("remove", "b", code=2)
    assert "https://z.example/" in run("remove", "b_2")


def test_a_list_on_the_web_that_fails_does_not_stop_the_owner(run, mine, site, tmp_path):
    """Their own list can be changed on a bad day, too."""
    (tmp_path / "briefing.toml").write_text(f'[feeds]\nlists = ["ai", "{site}/gone.opml"]\n')
    assert "Added the_pelican" in run("add", site)
    assert "Took out heron" in run("remove", "heron")


def test_the_list_is_told_as_json(run, mine, tmp_path):
    """One object, every key there."""
    (feed,) = json.loads(run("list", "--json"))["feeds"]
    assert feed == {
        "id": "heron",
        "name": "Heron",
        "url": str(tmp_path / "feeds/heron.xml"),
        "site": "",
        "spoken": "",
        "weight": 2.0,
        "aggregator": False,
        "health": {
            "known": None,
            "asked": None,
            "answered": None,
            "failing": None,
            "nights": 0,
            "reason": "",
            "kind": "",
            "aside": None,
            "moved": "",
        },
        "last_30_days": {"gathered": 0, "aired": 0, "newest": None},
    }


def test_a_check_tells_the_well_from_the_dead(run, mine, site):
    """Exit code 1 where any is dead; a feed that is only odd does not count."""
    run("add", f"{site}/old.xml", "--id", "old")
    assert "2 feeds: 1 well, 1 odd." in run("check")
    mine.write_text(mine.read_text().replace("old.xml", "gone.xml"))
    said = run("check", code=1)
    assert "404" in said
    assert "`briefing feeds remove old` takes it out." in said
    assert "1 feed: 1 well." in run("check", "heron")
    found = json.loads(run("check", "--json", code=1))["feeds"]
    assert [(one["id"], one["state"]) for one in found] == [("heron", "well"), ("old", "dead")]


def test_lists_go_in_and_out(run, mine, site, tmp_path):
    """An export can be imported, and brings nothing twice."""
    assert "Added 1; 0 were there already." in run("import", f"{site}/list.opml")
    assert "Wrote 2 feeds to out.opml." in run("export", "-o", "out.opml")
    before = mine.read_bytes()
    assert "Added 0; 2 were there already." in run("import", "out.opml")
    assert mine.read_bytes() == before
    assert run("export").encode() == (tmp_path / "out.opml").read_bytes()


def test_a_hostile_title_is_only_text(run, mine, site):
    """On the terminal, in the list, and in JSON."""
    for said in (run("add", f"{site}/hostile.xml"), run("list"), run("list", "--json"), run("check"), mine.read_text()):
        assert not set(said) & set("\x1b\x9b\u202e")
        assert "<img" not in said


def test_help_names_every_subcommand(run):
    """A newcomer sees what can be done, and a mistyped word is met."""
    said = run("--help")
    assert [word for word in ("list", "add", "remove", "check", "import", "export") if word not in said] == []
    assert "list" in run("lst", code=2)
