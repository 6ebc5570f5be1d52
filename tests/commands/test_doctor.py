"""`briefing doctor`."""

import json

from click.testing import CliRunner

from briefing.cli import briefing

_FEED = """<rss version="2.0"><channel><title>Harbour</title><item><title>Harbour opens</title>
<link>https://harbour.example/1</link></item></channel></rss>"""


def _station(folder, *feeds):
    outlines = "".join(f'<outline type="rss" text="{name}" xmlUrl="{name}.xml"/>' for name in feeds)
    (folder / "mine.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    (folder / "briefing.toml").write_text('[feeds]\nlists = ["mine.opml"]\n')
    return str(folder / "briefing.toml")


def test_it_tells_which_feeds_answer(tmp_path):
    """A feed that answers is ok; one that does not is named with its reason, and is no disaster."""
    (tmp_path / "harbour.xml").write_text(_FEED)
    told = CliRunner().invoke(briefing, ["doctor", "--config", _station(tmp_path, "harbour", "gone"), "--json"])
    found = {finding["what"]: finding for finding in json.loads(told.output)["findings"]}
    assert found["feed harbour"]["state"] == "ok"
    assert found["feed gone"]["state"] == "could be better"
    assert "There is no file" in found["feed gone"]["says"]
    assert "briefing feeds remove gone" in found["feed gone"]["says"]
    assert told.exit_code == 0


def test_it_tells_where_listeners_find_the_feed(tmp_path):
    """The public address where one is set; else how the feed gets onto the local network."""
    config = _station(tmp_path, "x")
    assert (
        "briefing serve --host 0.0.0.0"
        in CliRunner().invoke(briefing, ["doctor", "--offline", "--config", config]).output
    )
    (tmp_path / "briefing.toml").write_text('[publish]\nbase_url = "https://news.example.org/pod/"\n')
    told = CliRunner().invoke(briefing, ["doctor", "--offline", "--config", config])
    assert "https://news.example.org/pod/feed.xml" in told.output


def test_no_feed_at_all_is_broken(tmp_path):
    """Where nothing answers, the report says so and ends with 1."""
    told = CliRunner().invoke(briefing, ["doctor", "--config", _station(tmp_path, "gone")])
    assert told.exit_code == 1
    assert "Not one feed answers" in told.output


def test_voices_and_ffmpeg_are_looked_at(tmp_path):
    """The built-in voice and ffmpeg are always there."""
    told = CliRunner().invoke(briefing, ["doctor", "--offline", "--config", _station(tmp_path, "x"), "--json"])
    states = {finding["what"]: finding["state"] for finding in json.loads(told.output)["findings"]}
    assert states["ffmpeg"] == "ok"
    assert states["voice espeak"] == "ok"


def test_it_tells_whether_the_model_can_write(tmp_path, server, say):
    """With script.writer at `llm` the endpoint is asked for its models; one that is missing is no disaster."""
    config = _station(tmp_path, "x")
    with (tmp_path / "briefing.toml").open("a") as file:
        file.write(f'[script]\nwriter = "llm"\n[llm]\nmodel = "toy"\nbase_url = "{server.url("/v1")}"\n')
    server.answers["/v1/models"] = say(b'{"data": [{"id": "toy"}]}')

    def writer(*words):
        told = CliRunner().invoke(briefing, ["doctor", "--config", config, "--json", *words])
        return [one for one in json.loads(told.output)["findings"] if one["what"] == "writer"]

    assert writer()[0]["state"] == "ok"
    server.answers["/v1/models"] = say(b'{"data": []}')
    assert writer()[0]["state"] == "could be better"
    assert "does not have the model 'toy'" in writer()[0]["says"]
    assert writer("--offline") == []
