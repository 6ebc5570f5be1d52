"""Takes an item's text apart into whole sentences.

In: an item's plain text. Out: its sentences in order. Never: a sentence that was cut off, or a heading taken for one.
"""

from __future__ import annotations

import re

from sentencex import segment

from briefing.script.lexicon import UNFINISHED

_END = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_OPEN_END = re.compile(r"(\.{3}|…)[\"'”’)\]]*$")
_ABBREVIATED = re.compile(
    r"\b(?:[ap]\.m|vs|etc|approx|No|Nos|Art|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Gen|Gov|Sen|Rep|Lt|Sgt|Mt|Ft)\.$"
)
_FIRM = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|U\.S|U\.K|E\.U|D\.C)\.$")
_CONTINUES = re.compile(
    r"^(?:[a-z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:ET|PT|EST|PST|EDT|PDT|CET|GMT|UTC|BST)\b|\d|"
    r"Motion\b|Movie\b)"
)
_NAME_GOES_ON = re.compile(
    r"^(?:[a-z,;)]|(?:and|or|of|has|is|was|will|said|says)\b|[A-Z]\w+ (?:has|is|was|will|said|says)\b)"
)
_CUT_AT_TITLE = re.compile(r"\b(?:Bros|Mr|Mrs|Ms|Dr|St|vs|No|Gov|Sen|Rep|Gen|Prof|Lt|Sgt)\.$")
_FOREIGN = {
    "de": re.compile(
        r"(?:\b\d{1,2}|\b(?:[a-z]|[A-Z]|Mio|Mrd|Tsd|Nr|Dr|Prof|St|ca|bzw|vgl|Abs|Art|inkl|rd|sog|Hr|Fr))\.$"
    ),
    "fr": re.compile(r"\b(?:MM?|Dr|Pr|St|art|av|env|[A-Z])\.$"),
    "es": re.compile(r"\b(?:Sr|Sra|Sres|Dra?|Dña|D|EE|núm|art|aprox|Gral|pág|[A-Z])\.$"),
}
"""Ends that are none: an ordinal ("den 4. März"), a title, an initial."""
_LEAST_TEXT, _MOST_TEXT = 6, 45
_PARAGRAPH = re.compile(r"\n\s*\n")


def sentences(text: str, *, cut: bool = False, language: str = "en") -> tuple[str, ...]:
    """Split an item's text into whole sentences.

    A paragraph that does not end like a sentence is a heading, a caption or a cut-off end; of it only the whole
    sentences are
    kept. A summary that is one short paragraph without its full stop, and was not cut, is given one.

    Args:
        text: plain text, paragraphs separated by a blank line.
        cut: the feed cut the text off, so that an end without punctuation is no end.
        language: its language, whose abbreviations end no sentence.

    Returns:
        Sentences in order, each ending in punctuation; none ends in an ellipsis.
    """
    paragraphs = [" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(text) if paragraph.strip()]
    alone = len(paragraphs) == 1 and not cut
    found: list[str] = []
    for paragraph in paragraphs:
        pieces = split(paragraph, language)
        found += [piece for piece in pieces[:-1] if _END.search(piece)]
        found += _last(pieces[-1], alone=alone) if pieces else ()
    return tuple(one for one in found if not _OPEN_END.search(one) and not _CUT_AT_TITLE.search(one))


def split(paragraph: str, language: str = "en") -> list[str]:
    """Split one paragraph at its sentence ends, and join again what an abbreviation had parted.

    Args:
        paragraph: text without line breaks.
        language: its language.

    Returns:
        The pieces in order; the last may be unfinished.
    """
    pieces: list[str] = []
    for piece in (part.strip() for part in segment(language, paragraph)):
        if pieces and (_parted(pieces[-1], piece) or _abbreviated(pieces[-1], language)):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif piece:
            pieces.append(piece)
    return pieces


def _abbreviated(before: str, language: str) -> bool:
    """Tell whether a piece of another language than English ends in an abbreviation that wants more after it."""
    shape = _FOREIGN.get(language)
    return bool(shape and shape.search(before))


def _parted(before: str, after: str) -> bool:
    """Tell whether two pieces are one sentence: an abbreviation had parted them, or a quotation goes on."""
    if _ABBREVIATED.search(before) and _CONTINUES.match(after):
        return True
    if _FIRM.search(before) and _NAME_GOES_ON.match(after):
        return True
    if after[:1].islower() and before.endswith(('!"', '?"', "!”", "?”", "!’", "?’")):
        return True
    inside = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return inside and ("”" in after or '"' in after)


def _last(piece: str, *, alone: bool) -> tuple[str, ...]:
    """Keep a paragraph's last piece where it is finished, or where only its full stop was left out."""
    if _END.search(piece):
        return (piece,)
    words = piece.rstrip(",;:–—-").split()
    whole = (
        alone
        and _LEAST_TEXT <= len(words) <= _MOST_TEXT
        and words[-1].lower() not in UNFINISHED
        and piece[-1].isalnum()
    )
    return (piece + ".",) if whole else ()
