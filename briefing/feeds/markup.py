"""HTML as feeds write it, down to the words a person would read.

In: HTML or plain text, well-formed or not. Out: paragraphs of plain text. Never: markup, a caption, a table.
"""

from __future__ import annotations

import html
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.bounds import within

LONGEST = 200_000  # characters of one item's HTML that are looked at
TAGS = 2000  # of one item's HTML that are looked at
LONGEST_LINE = 300  # characters of a headline or a name; a longer one is cut
DROPPED = {
    "applet", "aside", "audio", "button", "canvas", "embed", "fieldset", "figcaption", "figure", "footer", "form",
    "frame", "frameset", "head", "iframe", "img", "input", "link", "map", "meta", "nav", "noscript", "object", "option",
    "picture", "pre", "script", "select", "source", "style", "svg", "table", "template", "textarea", "title", "video",
}  # fmt: skip
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {
    "address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt", "hr", "html", "li",
    "main", "ol", "p", "section", "summary", "ul",
}  # fmt: skip
BLOCK_CLASS = re.compile(
    r"caption|credit|byline|twitter-tweet|instagram-media|sharedaddy|share-|social|\brelated|newsletter|promo|sponsor|advert|"
    r"disclaimer|\baffiliate|screen-reader|wp-block-button|feedflare|webfeeds|read-?more|more-link",
    re.IGNORECASE,
)
# Links and emphasis stand inside sentences, and sites mark them for reasons of their own.
INLINE_CLASS = {
    "a": re.compile(r"\bread-?more|\bmore-link", re.IGNORECASE),
    "span": re.compile(r"caption|credit|byline|screen-reader", re.IGNORECASE),
}
EMPHASIS = {
    "abbr",
    "b",
    "cite",
    "code",
    "em",
    "font",
    "i",
    "ins",
    "mark",
    "q",
    "s",
    "small",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
TAG_NAMES = (
    "a|abbr|article|b|blockquote|body|br|center|cite|code|div|em|embed|figure|font|form|h[1-6]|head|hr|html|i|iframe|"
    "img|input|ins|li|link|meta|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|td|time|"
    "tr|u|ul|video"
)
TAG = re.compile(rf"<(?:!--|!\[|\?|/?(?:{TAG_NAMES})(?=[\s/>]|$))", re.IGNORECASE)
CUT_TAG = re.compile(rf"<(?:/?(?:{TAG_NAMES})(?=[\s/])[^<>]*|!--[^>]*|[/!]?[a-z0-9]{{0,10}})$", re.IGNORECASE)
CUT_ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{0,6}|[lr][sd]quo?|hellip?|[mn]das?h?|nbs?p?)?$")
BARE_TAG = re.compile(
    r"<(audio|button|canvas|form|frame|iframe|noscript|object|pre|script|select|style|svg|table|template|title|video)>"
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
TERMINAL = re.compile(r"\x1b(?:\[[0-?]{0,20}[ -/]{0,4}[@-~]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\))")  # escape sequences
SPACES = re.compile(r"[ \t\u00a0]{2,}")
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
BLANK_LINE = re.compile(
    r"[ \t\u00a0]*(?:\r?\n|\r|\u2028|\x85)[ \t\u00a0]*(?:(?:\r?\n|\r|\u2028|\x85)[ \t\u00a0]*)+|\u2029"
)
BREAK = "\x1e"  # stands for the end of a paragraph while text is put together; INVISIBLE takes it out of what comes in


def paragraphs(source: str) -> tuple[tuple[str, ...], bool]:
    """Take the paragraphs out of HTML or plain text.

    Args:
        source: what a feed gives as summary or content; may be escaped twice, broken, or cut off inside a tag.

    Returns:
        The paragraphs on one line each, and whether the source broke off inside a tag or an entity.
    """
    cut_off = len(source) > LONGEST
    source = SPACES.sub(" ", TERMINAL.sub("", source[:LONGEST]))
    length = len(source)
    source = within(source, TAGS)
    cut = cut_off or len(source) < length
    source = source.rstrip()
    text = _words(source)
    for _ in range(2):  # some feeds escape what was escaped already
        if not (ENTITY.search(text) or TAG.search(text)):
            break
        text = _words(text.replace(BREAK, "\n\n"))
    cut = cut or bool(CUT_TAG.search(source) or CUT_ENTITY.search(source))
    folded = (" ".join(part.split()) for part in text.split(BREAK))
    return tuple(part for part in folded if part), cut


def line(source: str) -> str:
    """Bring a title to one line of plain text.

    Args:
        source: plain text or HTML, escaped once more or not.

    Returns:
        The words.
    """
    # "The <script> tag at thirty" speaks of markup: parsed as such, it would lose everything after it.
    source = BARE_TAG.sub(r"\1", html.unescape(source[: 20 * LONGEST_LINE]))
    parts, _ = paragraphs(source)
    words = " ".join(parts)
    return words if len(words) <= LONGEST_LINE else words[:LONGEST_LINE].rsplit(" ", 1)[0] + "…"


def _words(source: str) -> str:
    """Turn one layer of HTML into text in which `BREAK` ends a paragraph."""
    whole = CUT_TAG.sub("", INVISIBLE.sub("", source))
    if not TAG.search(whole):
        return BLANK_LINE.sub(BREAK, INVISIBLE.sub("", html.unescape(CUT_ENTITY.sub("", whole))))
    body = LexborHTMLParser(whole).body
    if body is None:
        return ""
    words = _walk(body, sparing=False)
    return words if words.strip(BREAK + " \n") else _walk(body, sparing=True)


def _walk(root: LexborNode, *, sparing: bool) -> str:
    """Collect the text under a node, without recursion: hostile HTML nests deeper than Python may.

    Args:
        root: where to begin.
        sparing: keep headings and what looks like furniture, for feeds that set everything so.

    Returns:
        Text in which `BREAK` ends a paragraph.
    """
    laid_out = bool(root.css_first("p, br, div > div"))
    dropped = DROPPED if sparing else DROPPED | HEADINGS
    pieces: list[str] = []
    node: LexborNode | None = root
    while node is not None:
        tag, below = node.tag or "", None
        if tag == "-text":
            text = INVISIBLE.sub("", node.text_content or "")
            pieces.append(text if laid_out else BLANK_LINE.sub(BREAK, text))
        else:
            pieces.append(BREAK if tag in BLOCKS else "")
            below = None if tag in dropped or (not sparing and _furniture(node, tag)) else node.first_child
        node = below or _after(node, root, pieces)
    return "".join(pieces)


def _after(node: LexborNode, root: LexborNode, pieces: list[str]) -> LexborNode | None:
    """Find what follows a node in the order of reading; blocks that end on the way end their paragraph."""
    here: LexborNode | None = node
    while here is not None and here.mem_id != root.mem_id:
        if here.tag in BLOCKS:
            pieces.append(BREAK)
        if here.next is not None:
            return here.next
        here = here.parent
    return None


def _furniture(node: LexborNode, tag: str) -> bool:
    """Tell captions, credits, buttons and what is hidden by their attributes."""
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or HIDDEN.search(attributes.get("style") or ""):
        return True
    looks = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    telling = INLINE_CLASS["span"] if tag in EMPHASIS else INLINE_CLASS.get(tag, BLOCK_CLASS)
    return bool(telling.search(looks))
