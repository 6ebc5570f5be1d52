"""Where materials lie."""

import pytest

from briefing.errors import ResourceMissing
from briefing.resources import every, find, packaged


def test_the_station_s_own_material_comes_first(tmp_path):
    """A file beside briefing.toml hides the package's of the same name."""
    own = tmp_path / "feeds" / "ai.opml"
    own.parent.mkdir()
    own.write_text("<opml/>")
    assert find(tmp_path, "feeds/ai.opml") == own
    assert every(tmp_path, "feeds/*.opml")["ai"] == own


def test_the_package_brings_lists_voices_and_styles(tmp_path):
    """A station without materials of its own finds those of the package."""
    for name in ("feeds/ai.opml", "feeds/sample/feeds.opml", "voices/espeak.toml", "scripts/newsreader"):
        assert find(tmp_path, name) == packaged() / name


def test_what_is_nowhere_is_said_with_the_places(tmp_path):
    """The message names the material and every folder that was looked in."""
    with pytest.raises(ResourceMissing) as caught:
        find(tmp_path, "feeds/none.opml")
    assert "feeds/none.opml" in str(caught.value)
    assert str(tmp_path) in str(caught.value)
