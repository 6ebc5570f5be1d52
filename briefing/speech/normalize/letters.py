"""Letters: acronyms spelled or read as words, capitals calmed, abbreviations written out, names run together parted.

In: text without digits, a lexicon. Out: text whose every word can be read as it stands.
Never: a word in lower case changed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.speech.normalize.rule import Rule, choice, rule

if TYPE_CHECKING:
    from briefing.speech.lexicon import Lexicon

_TITLES = {
    "Dr.": "Doctor", "Mr.": "Mister", "Mrs.": "Missus", "Ms.": "Miz", "Prof.": "Professor", "Gov.": "Governor",
    "Sen.": "Senator", "Sens.": "Senators", "Rep.": "Representative", "Reps.": "Representatives", "Gen.": "General",
    "Lt.": "Lieutenant", "Col.": "Colonel", "Capt.": "Captain", "Sgt.": "Sergeant", "Hon.": "Honorable",
    "Rev.": "Reverend", "Maj.": "Major", "Mt.": "Mount", "Adm.": "Admiral", "Pres.": "President",
    "Supt.": "Superintendent", "Ft.": "Fort", "Cmdr.": "Commander", "Atty.": "Attorney", "Messrs.": "Messieurs",
}  # fmt: skip
_SHORT = {
    "Jr.": "Junior", "Sr.": "Senior", "Inc.": "Incorporated", "Corp.": "Corporation", "Co.": "Company",
    "Cos.": "Companies", "Ltd.": "Limited", "Bros.": "Brothers", "vs.": "versus", "etc.": "et cetera",
    "approx.": "approximately", "dept.": "department", "Dept.": "Department", "est.": "estimated",
    "govt.": "government", "Assn.": "Association", "Assoc.": "Associates", "Univ.": "University", "Ave.": "Avenue",
    "Blvd.": "Boulevard", "Rd.": "Road", "Expy.": "Expressway", "Expy": "Expressway", "Hwy.": "Highway",
    "Vol.": "Volume", "vol.": "volume", "Fig.": "Figure", "fig.": "figure", "e.g.": "for example", "i.e.": "that is",
    "a.k.a.": "also known as", "aka": "also known as", "et al.": "and others", "Ph.D.": "P H D", "PhD": "P H D",
    "PhDs": "P H D's", "cf.": "compare", "w/o": "without", "No.": "Number", "Int'l": "International", "vs": "versus",
}  # fmt: skip
_STATES = {
    "AL": "Alabama", "AZ": "Arizona", "CA": "California", "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware",
    "FL": "Florida", "GA": "Georgia", "IL": "Illinois", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "MA": "Massachusetts", "MD": "Maryland", "MI": "Michigan", "MN": "Minnesota", "MO": "Missouri",
    "NC": "North Carolina", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NV": "Nevada",
    "NY": "New York", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "SC": "South Carolina",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VA": "Virginia", "WA": "Washington", "WI": "Wisconsin",
}  # fmt: skip
_AP_STATES = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois",
    "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Md.": "Maryland",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri",
    "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "Okla.": "Oklahoma", "Ore.": "Oregon",
    "Pa.": "Pennsylvania", "Tenn.": "Tennessee", "Tex.": "Texas", "Va.": "Virginia", "Vt.": "Vermont",
    "Wash.": "Washington", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip
_CLUSTERS = re.compile(r"[bcfgps]l|[bcdfgpt]r|[cstw]h|s[ckmnptw]|tw")
_CAPITALS = re.compile(r"(?<![A-Za-z'])([A-Z]{2,})(s|es)?('s|')?(?![A-Za-z])(-(?=[A-Za-z]))?")
_KEPT_WHOLE = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Lo", "Van", "Von", "Fitz", "O", "Mb")
_SURE, _WORDY = 3, 6
_SHOUTED, _SHARE = 3, 0.6


def _stop(match: re.Match[str]) -> str:
    """Return the full stop that an abbreviation swallows at the end of the text."""
    return "." if match[0].endswith(".") and not match.string[match.end() :].strip(" \"')") else ""


def _dotted(match: re.Match[str]) -> str:
    """Spell letters with points between them: U.S., A.I.'s."""
    tail = match["tail"] or ""
    spelled = " ".join(re.findall(r"[A-Za-z]", match["letters"])).upper()
    return spelled + tail + (" " if match["hyphen"] else "" if tail else _stop(match))


def _short(match: re.Match[str]) -> str:
    return _SHORT[match[0]] + _stop(match)


def _parted(match: re.Match[str]) -> str:
    """Part a name at the capitals inside it: OpenAI, YouTube, iPhone; not McCarthy or DeSantis."""
    word = match[0]
    if word.startswith(_KEPT_WHOLE) and re.fullmatch(rf"{choice(_KEPT_WHOLE)}[A-Z][a-z]+", word):
        return word
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{3})", " ", word)


RULES: tuple[Rule, ...] = (
    rule(
        "state",
        rf"(?<=[a-z], )({choice(_STATES)})(?=\s*(?:$|[,.;)]| (?:zero|one|two|three|four|five|six|seven|eight|nine)))",
        lambda match: _STATES[match[1]],
    ),
    rule("state", rf"(?<=[a-z], )({choice(_AP_STATES)})(?=,|\s|$)", lambda match: _AP_STATES[match[1]] + _stop(match)),
    rule("title", rf"(?<![\w.])({choice(_TITLES)})(?=\s?[A-Z]|$)", lambda match: _TITLES[match[1]]),
    rule("saint", r"(?<!\w)St\.(?= [A-Z])", "Saint"),
    rule("street", r"(?<=[a-z] )St\.(?= |$|,)", "Street"),
    rule("abbreviation", rf"(?<![\w.'-]){choice(_SHORT)}(?!\w)", _short),
    rule("against", r"(?<=[a-z] )v\.(?= [A-Z])", "versus"),
    rule("with", r"(?<![\w/])w/\s?(?=[A-Za-z])", "with "),
    rule(
        "letters with points",
        r"(?<![\w.'])(?P<letters>[A-Za-z]\.(?:[A-Za-z]\.)+|[A-Za-z](?:\.[A-Za-z])+)(?P<tail>'s)?"
        r"(?:(?P<hyphen>-)(?=[A-Za-z])|(?!\w))",
        _dotted,
    ),
    rule("initial", r"(?<![\w'])([A-Z])\.(?=\s?[A-Z])", r"\1 "),
    rule("name run together", r"(?<![\w'])[A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2}[a-z]{3})[A-Za-z]*(?!\w)", _parted),
)


def calmed(text: str, lexicon: Lexicon) -> str:
    """Write a text that is all in capitals as a sentence; acronyms the lexicon knows stay.

    Args:
        text: a sentence.
        lexicon: which words in capitals are acronyms.

    Returns:
        The sentence, itself where it is not shouted.
    """
    words = re.findall(r"[A-Za-z]{2,}", text)
    loud = [word for word in words if word.isupper()]
    unknown = [word for word in loud if word not in lexicon.letters and word not in lexicon.words]
    if len(loud) < _SHOUTED or len(loud) < _SHARE * len(words) or len(unknown) < _SHOUTED - 1:
        return text
    return re.sub(
        r"[A-Z]{2,}(?:'S)?",
        lambda match: match[0] if match[0] in lexicon.letters | lexicon.words else match[0].capitalize(),
        text,
    )


def acronyms(text: str, lexicon: Lexicon) -> str:
    """Spell words in capitals, or read them as words: GPUs is G P U's, NASA Nasa, NOT not.

    Args:
        text: a sentence.
        lexicon: which are read as words, which are spelled and which are only emphasis.

    Returns:
        The sentence without a word in capitals; letters stand alone, parted by spaces.
    """

    def say(match: re.Match[str]) -> str:
        word, plural, owner, hyphen = (match[group] or "" for group in (1, 2, 3, 4))
        if word in lexicon.calm:
            return word.lower() + plural + owner + hyphen
        if _is_word(word, lexicon):
            return word.capitalize() + plural + owner + hyphen
        ending = "'s" if plural or owner == "'s" else ""
        # Without its hyphen, "AI-powered" keeps its letters apart for every engine.
        return " ".join(word) + ending + (" " if hyphen else "")

    return _CAPITALS.sub(say, text)


def _is_word(word: str, lexicon: Lexicon) -> bool:
    if word in lexicon.letters or len(set(word)) == 1:
        return False
    return word in lexicon.words or (len(word) > _SURE and pronounceable(word.lower()))


def pronounceable(word: str) -> bool:
    """Guess whether English speakers would read an acronym as a word.

    Args:
        word: in lower case.

    Returns:
        True for opec and lidar, False for tsmc and oecd.
    """
    onset = re.match(r"[^aeiouy]*", word)
    first = onset[0] if onset else ""
    if len(first) > 1 and not _CLUSTERS.fullmatch(first):
        return False
    if len(word) >= _WORDY:
        return bool(re.search(r"[aeiouy]", word)) and not re.search(r"[^aeiouy]{5}", word)
    return bool(re.search(r"[aeiou]", word)) and not re.search(
        r"[^aeiouy]{3}|[aeiou]{3}|aa|ii|uu|[^aeiouy][bdgjkqvwz]$", word
    )
