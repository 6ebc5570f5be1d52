"""HTML from outside on its way to a parser.

In: HTML. Out: as much of it as a parser reads in linear time. Never: a parser.

Parsers of HTML take quadratic time over elements inside each other and over the attributes of one element: a megabyte
of `<div>` costs a minute and a half. Who wants to keep a reader busy needs no more, so both are counted first.
"""

from __future__ import annotations

import re
from itertools import islice

ATTRIBUTES = 500  # of one tag; a page's `html` has a dozen
_START = re.compile(r"<[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?)?""")


def within(html: str, tags: int) -> str:
    """Cut HTML where a parser would begin to lose itself.

    Args:
        html: any text.
        tags: how many tags it may have, closing ones counted too.

    Returns:
        All of it, or what stands before the first tag too many or with too many attributes.
    """
    opening = next(islice(re.finditer("<", html), tags, None), None)
    if opening:
        html = html[: opening.start()]
    place = 0
    while found := _START.search(html, place):
        place = found.end()
        for _ in range(ATTRIBUTES + 1):
            attribute = _ATTRIBUTE.match(html, place)
            if not attribute:
                break
            place = attribute.end()
        else:
            return html[: found.start()]
    return html
