"""The gate reads an episode's citations, and finds each way of spoiling them by its name."""

from __future__ import annotations

import hashlib
import json

import pytest

from briefing import check
from briefing.check import citations

SAID = [
    {"kind": "open", "sentence": "Good morning, this is an AI generated briefing."},
    {"kind": "story", "story": "lighthouse", "sentence": "The lighthouse opens again."},
    {"kind": "story", "story": "lighthouse", "sentence": "Visitors may climb it from noon."},
    {"kind": "sign-off", "sentence": "That was the news."},
]
SOURCE = {
    "item": "a1",
    "source": "The Lantern",
    "link": "https://lantern.invalid/a1",
    "support": "The lighthouse opens again on Monday.",
}


def whole():
    """Citations without a fault."""
    rows = [row | ({"sources": [SOURCE]} if row["kind"] == "story" else {}) for row in SAID]
    told = {"sentence": "The lighthouse opens again.", "sources": [SOURCE]}
    return {
        "version": "1.0",
        "sentences": rows,
        "stories": [{"story": "lighthouse", "tldr": told, "key_facts": [told]}],
    }


def cite(site, data):
    """Publish citations with the newest episode of a site."""
    data = data if isinstance(data, bytes) else json.dumps(data).encode()
    name = f"citations-{hashlib.sha256(data).hexdigest()[:8]}.json"
    page = site.file("index.html")
    (page.parent / name).write_bytes(data)
    page.write_text(f'<h1>A day</h1><a href="../../episodes/2030-01-02/{name}">Citations</a>', "utf8")
    return page.parent / name


def found(site):
    """The rules that a site breaks."""
    return sorted({fault.rule for fault in check.site(site.folder)})


def test_right_citations_have_no_fault(site):
    """Citations that list what is heard, each claim with its source, are fit to air."""
    cite(site, whole())
    assert check.site(site.folder) == ()


def spoiled(change):
    """Citations spoiled in one way."""
    data = whole()
    change(data)
    return data


def said(at, **changes):
    """Change a sentence of the narration, or what it rests on."""
    return lambda data: data["sentences"][at].update(changes)


def resting(**changes):
    """Change the source of a sentence."""
    return said(1, sources=[SOURCE | changes])


def lacking(where):
    """Take the sources from a line of the page."""
    return lambda data: where(data["stories"][0]).pop("sources")


SPOILED = [
    ("a claim without a source", said(1, sources=[]), "citations-missing"),
    ("a TL;DR without a source", lacking(lambda story: story["tldr"]), "citations-missing"),
    ("a key fact without a source", lacking(lambda story: story["key_facts"][0]), "citations-missing"),
    ("a sentence that nobody says", said(2, sentence="Nobody."), "citations-transcript"),
    ("a sentence left out", lambda data: data["sentences"].pop(1), "citations-transcript"),
    ("the last sentence left out", lambda data: data["sentences"].pop(), "citations-transcript"),
    ("sentences in another order", lambda data: data["sentences"].reverse(), "citations-transcript"),
    ("a link that runs", resting(link="javascript:x()"), "citations-link"),
    ("a link to a disk", resting(link="file:///etc/passwd"), "citations-link"),
    ("a source without its sentence", resting(support=" "), "citations-support"),
    ("a source without an item", resting(item=""), "citations-support"),
    ("a form that nobody knows", lambda data: data.update(version="9"), "citations-json"),
    ("no sentences", lambda data: data.pop("sentences"), "citations-json"),
]


@pytest.mark.parametrize(("change", "rule"), [case[1:] for case in SPOILED], ids=[case[0] for case in SPOILED])
def test_spoiled_citations_are_found(site, change, rule):
    """Citations spoiled in one way break one rule, which has a name."""
    cite(site, spoiled(change))
    assert found(site) == [rule]


BROKEN = [
    (b"{", "citations-json"),
    (b"\xff", "citations-json"),
    (b"[" * 100_000, "citations-json"),
    (b" " * 6_000_000, "file-size"),
]


@pytest.mark.parametrize(("data", "rule"), BROKEN, ids=["cut off", "not UTF-8", "a deep hole", "out of proportion"])
def test_citations_of_nonsense_are_found(site, data, rule):
    """A file that holds something else is named, and the gate lives."""
    cite(site, data)
    assert found(site) == [rule]


def test_changed_citations_are_found(site):
    """A file that holds other bytes than its name says is another file."""
    path = cite(site, whole())
    path.write_bytes(path.read_bytes() + b"\n")
    assert found(site) == ["file-hash"]


def test_missing_citations_are_found(site):
    """A file that the page names and that is not there is named once."""
    cite(site, whole()).unlink()
    assert found(site) == ["file-missing"]


def test_an_editors_sentence_needs_no_source(site):
    """What an editor wrote is the editor's to answer for."""
    data = whole()
    data["sentences"][1] |= {"editor": True, "sources": []}
    cite(site, data)
    assert found(site) == []


def test_a_broken_transcript_is_one_fault(site):
    """Where the transcript itself is spoiled, the citations are not blamed for it."""
    cite(site, whole())
    transcript = site.file("transcript-*")
    transcript.write_bytes(b"WEBVT")
    assert "citations-transcript" not in found(site)


def test_another_page_names_no_citations():
    """A page of anybody's that names none is asked for none."""
    assert citations.named('<a href="other.json">') == ""
