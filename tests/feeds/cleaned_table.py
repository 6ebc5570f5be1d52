"""Print what was cleaned off the real feeds, as a table: `python tests/feeds/cleaned_table.py`.

The counts are of what the feeds hold in headlines and texts before cleaning; afterwards each is nought, which
`test_real_feeds.py` proves.
"""

from __future__ import annotations

import html
import os
import sys
from collections import Counter
from pathlib import Path

from test_real_feeds import ENTITY, MISSING, TAG, TRACKING, files, read

from briefing.errors import FetchError
from briefing.feeds import entries
from briefing.feeds.furniture import without
from briefing.feeds.markup import line, paragraphs

SHARED = Path(os.environ.get("BRIEFING_SHARED", Path(__file__).parents[3] / "shared"))
COLUMNS = ("entries", "items", "tags", "entities", "tracking", "furniture")


def cleaned(entry: entries.Entry) -> Counter[str]:
    """Count what is cleaned off one entry; an entity that only spells a tag counts as the tag."""
    source = f"{entry.title}\n{entry.text}"
    markup = html.unescape(source) if "<" not in entry.text else source
    parts, _ = paragraphs(entry.text)
    title = line(entry.title)
    return Counter(
        tags=len(TAG.findall(markup)),
        entities=len(ENTITY.findall(markup)),
        tracking=len(TRACKING.findall(f"{entry.link} {source}")),
        furniture=sum(without(part, title) != part for part in parts),
    )


def row(path: Path) -> Counter[str]:
    """Count over one file."""
    found = read(path)
    counts = Counter(entries=len(found.entries), items=len(found.gathered.items))
    try:
        feed = entries.read(path.read_bytes(), url=str(path))
    except FetchError:
        return counts
    return sum((cleaned(entry) for entry in feed.entries), counts)


def main() -> None:
    """Print the table, with the sums below it."""
    rows = {path.name: row(path) for path in files(SHARED)}
    rows["all"] = sum(rows.values(), Counter())
    notes = {name: why for name, (_, why) in MISSING.items()} | {"unrecognized.rss": "a web page, no feed"}
    write = sys.stdout.write
    write(f"| {'feed':28} | {' | '.join(COLUMNS)} | note |\n|---|{'---:|' * len(COLUMNS)}---|\n")
    for name, counts in rows.items():
        numbers = " | ".join(f"{counts[column]:>{len(column)}}" for column in COLUMNS)
        write(f"| {name:28} | {numbers} | {notes.get(name, '')} |\n")


if __name__ == "__main__":
    main()
