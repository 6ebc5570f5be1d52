"""Invented articles as whole pages of a news site: navigation, advertisements, teasers, scripts, JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from briefing.model import Item

NOW = datetime(2031, 3, 4, 6, tzinfo=UTC)
TITLE = "Harbour bridge closes for a year after cracks are found"
LEDE = (
    "The harbour bridge in Port Amel will stay closed for a year, after inspectors found cracks in four of its piers."
)
ARTICLE = tuple(
    f"""{LEDE}

Engineers of the city noticed the first crack on Monday, when a diver checked the northern pier. By Tuesday
evening they had counted eleven, the longest of them two metres, and the mayor ordered the bridge closed.

“Nobody was in danger, but nobody would have been safe for another winter,” said Ilse Maram, who leads the
city's bridge office. She expects the repair to cost 40 million crowns, a third of which the state will pay.

Some 18,000 people cross the bridge on a working day. The ferry company will send its boats every ten minutes
from next week, twice as often as now, and the fare across the harbour falls to one crown until the bridge opens.

Shopkeepers on the southern bank fear for their trade. Their guild has asked for a tax holiday, as was granted
when the old quay burned down nine years ago. The council will decide about it on Thursday.""".replace("\n\n", "|")
    .replace("\n", " ")
    .split("|")
)
TEASERS = (
    "Ten recipes for a rainy weekend", "What your cat thinks of you", "The best kettles of the year, tested",
    "Opinion: leave the seagulls alone", "Quiz: how well do you know the sea?", "Markets end the week a little lower",
)  # fmt: skip


def site(  # the whole page, as a content management system writes it
    title: str = TITLE,
    article: Sequence[str] = ARTICLE,
    *,
    language: str = "en",
    head: str = "",
    told: dict[str, object] | None = None,
    wall: str = "",
    weight: int = 0,
) -> str:
    menu = "".join(f"<li class='menu-item'><a href='/section/{n}'>Section {n}</a></li>" for n in range(60))
    cards = "".join(
        f"<div class='card teaser'><a href='/story/{n}'><img src='/p/{n}.jpg' srcset='/p/{n}-2x.jpg 2x' alt=''>"
        f"<h3>{TEASERS[n % 6]}</h3></a><span class='byline'>By Staff Writer</span></div>"
        for n in range(40)
    )
    linked = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Port Amel Post"}]}
    linked["@graph"].append({"@type": "NewsArticle", "headline": title, **(told or {})})
    middle = "<div class='ad' id='ad-1'>Advertisement</div><aside class='related'><h4>Related</h4>" + cards + "</aside>"
    body = [f"<p>{words}</p>" for words in article]
    body.insert(2, middle)
    body.insert(
        1,
        "<figure><img src='/bridge.jpg'><figcaption>The bridge on Tuesday. Photo: Port Amel Post</figcaption></figure>",
    )
    script = f"<script>window.data={json.dumps(['x' * 97] * (weight * 10))}</script>" if weight else ""
    return (
        f"<!doctype html><html lang='{language}'><head><meta charset='utf-8'><title>{title} | Port Amel Post</title>"
        f"<meta property='og:title' content='{title}'>{head}"
        f"<script type='application/ld+json'>{json.dumps(linked)}</script>{script}</head><body>"
        f"<header><nav><ul>{menu}</ul></nav></header><div class='cookie-banner'><p>We use cookies and other means to "
        "show you advertisements that suit you. Read our policy.</p><button>Accept all</button></div>"
        f"<main><article><h1>{title}</h1><div class='byline'>By Anna Writer, 3 March</div><div class='body'>"
        f"{''.join(body)}{wall}</div><div class='newsletter'><p>Sign up for our newsletter and never miss a story."
        "</p></div></article></main>"
        f"<section class='more'><h2>More from the Post</h2>{cards}</section><footer><p>© 2031 Port Amel Post. All "
        f"rights reserved.</p><ul>{menu}</ul></footer></body></html>"
    )


@pytest.fixture(name="site")
def _site() -> Callable[..., str]:
    return site


@pytest.fixture
def item() -> Item:
    """What a feed of stubs says of the bridge."""
    return Item(
        id="bridge",
        source="post",
        publisher="Port Amel Post",
        domain="post.example",
        title=TITLE,
        text=LEDE,
        link="https://post.example/bridge",
        seen=NOW,
        language="en",
    )
