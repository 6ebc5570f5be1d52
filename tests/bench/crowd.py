"""A benchmark of clustering alone: so many items, made by replaying and varying the real nights, in one process.

In: a number of items, and the shared material. Out: one line of JSON: seconds, the most memory, stories. Never: a text
of the nights, printed or kept.

    python tests/bench/crowd.py ITEMS [same-days]

A copy of the nights has other names and other numbers, the same throughout the copy, so that what told of one event
still does, and what did not does not. It is ten days later than the copy before it; with `same-days` it is not, and
every item has its look-alikes in the same night.
"""

import json
import os
import random
import re
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from urllib.parse import urlsplit

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from briefing.errors import BriefingError
from briefing.feeds import entries
from briefing.model import Item
from briefing.stories import cluster

SHARED = Path(os.environ.get("BRIEFING_SHARED", Path(__file__).parent.parent.parent.parent / "shared"))
_TOLD = re.compile(r"\b[A-Z][a-z]{3,}|\d+")
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
_SEEN = datetime(2023, 11, 14, 6, tzinfo=UTC)


def nights(shared: Path) -> Iterator[Item]:
    """Read every item of the ten nights, once for each night that holds it."""
    for path in sorted((shared / "material" / "nights").glob("*/*.xml")):
        try:
            feed = entries.read(path.read_bytes(), url=str(path))
        except BriefingError:
            continue
        for place, entry in enumerate(feed.entries):
            site = urlsplit(entry.link).hostname or path.stem
            yield Item(
                id=f"{path.parent.name} {path.stem} {place}",
                source=path.stem,
                publisher=site,
                domain=site.removeprefix("www."),
                title=_plain(entry.title),
                text=_plain(entry.text),
                link=entry.link,
                published=entry.published,
                seen=_SEEN,
            )


def _plain(html: str) -> str:
    return " ".join(LexborHTMLParser(html).text(separator=" ").split())


def crowd(real: list[Item], *, same_days: bool) -> Iterator[Item]:
    """Yield the nights, then copies of them with other names, other numbers and, unless told otherwise, other days."""
    for copy in count():
        for item in real:
            yield _varied(item, copy, timedelta(days=0 if same_days else 10 * copy)) if copy else item


def _varied(item: Item, copy: int, later: timedelta) -> Item:
    def other(found: re.Match[str]) -> str:
        chance = random.Random(f"{copy} {found.group()}")
        if found.group().isdigit():
            return str(chance.randrange(10 ** len(found.group())))
        return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()

    return replace(
        item,
        id=f"{item.id} {copy}",
        link=f"{item.link}#{copy}",
        title=_TOLD.sub(other, item.title),
        text=_TOLD.sub(other, item.text),
        published=item.published and item.published + later,
    )


def main() -> None:
    """Cluster as many items as the first argument says, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    items = list(islice(crowd(list(nights(SHARED)), same_days="same-days" in sys.argv), int(sys.argv[1])))
    begun, worked = time.perf_counter(), time.process_time()
    stories = cluster(items)
    told = {"seconds": time.perf_counter() - begun, "work": time.process_time() - worked, "stories": len(stories)}
    print(json.dumps(told | {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
