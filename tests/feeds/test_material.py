"""Real and hostile feeds from beside the repository, where they are present."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import FetchError
from briefing.feeds.entries import read
from briefing.feeds.items import Night, items
from briefing.model import Source

MATERIAL = Path(__file__).parents[3] / "shared/material"
RESIDUE = re.compile(
    r"</?[a-z]+[ />]|&#?\w+;|appeared first on|\bRead more…?$|utm_|https?://|\(?(?:Image|Photo) credit|Getty Images$"
)
NIGHT = Night(datetime(2026, 11, 22, tzinfo=UTC), datetime(1990, 1, 1, tzinfo=UTC), {})

pytestmark = pytest.mark.skipif(not MATERIAL.is_dir(), reason="../shared/material is not here")


def files(folder: str) -> list[Path]:
    return sorted(path for path in (MATERIAL / folder).rglob("*") if path.suffix in {".xml", ".rss", ".atom"})


def cleaned(path: Path):
    source = Source(id="x", title="X", url=f"https://x.example/{path.name}")
    return items(read(path.read_bytes(), url=source.url), source, NIGHT, url=source.url)


def outcome(path: Path) -> bool:
    """Tell whether a file gives items, or else a sentence."""
    try:
        return isinstance(cleaned(path), tuple)
    except FetchError as error:
        return str(error).endswith(".")


@pytest.mark.parametrize("path", files("feeds-hostile"), ids=lambda path: path.name)
def test_a_hostile_feed_gives_items_or_a_sentence(path):
    """Nothing else than our own error ever comes out."""
    assert outcome(path)


@pytest.mark.parametrize("path", files("nights/2023-11-08"), ids=lambda path: path.name)
def test_a_real_feed_comes_out_clean(path):
    """No markup, entity, footer, button, credit or address is left in headlines and texts."""
    found = cleaned(path)
    assert found
    for item in found:
        assert not RESIDUE.search(item.title)
        assert not any(RESIDUE.search(part) for part in item.text.split("\n\n"))
        assert item.link.startswith("http")
