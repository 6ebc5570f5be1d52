"""`briefing serve`."""

import subprocess
import sys

import httpx2
from click.testing import CliRunner

from briefing.cli import briefing


def test_without_a_feed_it_says_what_to_do(tmp_path):
    """An empty folder is not served."""
    told = CliRunner().invoke(briefing, ["serve", str(tmp_path)])
    assert told.exit_code == 2
    assert "briefing build" in told.output


def test_it_prints_where_the_feed_is_and_serves_it(tmp_path):
    """The printed address answers with the feed; for the whole network there is a QR code too."""
    (tmp_path / "feed.xml").write_text("<rss/>")
    words = [sys.executable, "-m", "briefing", "serve", str(tmp_path), "--port", "0", "--host", "0.0.0.0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as server:
        try:
            lines = [server.stdout.readline() for _ in range(6)]
            address = lines[2].split()[1]
            port = address.rsplit(":", 1)[1].split("/")[0]
            assert httpx2.get(f"http://127.0.0.1:{port}/feed.xml").text == "<rss/>"
            assert address.endswith("/feed.xml")
            assert any("█" in line or "▀" in line or "▄" in line or "\x1b[" in line for line in lines[3:])
        finally:
            server.terminate()
