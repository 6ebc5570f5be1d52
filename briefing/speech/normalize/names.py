"""Names with numbers in them: GPT-4 is GPT four, RTX 4090 forty ninety, iOS 17.1.1 seventeen point one point one.

In: text. Out: text with the numbers in its names said; the letters stay as they are, for `letters` to read.
Never: names without numbers; those are the lexicon's.
"""

from __future__ import annotations

import re

from briefing.speech.normalize.figures import amount, cardinal, digits, model, ordinal, several, version, year
from briefing.speech.normalize.rule import Rule, choice, rule

_VERSIONED = (
    "Python", "Linux", "kernel", "iOS", "iPadOS", "macOS", "watchOS", "tvOS", "visionOS", "HarmonyOS", "Android",
    "Ubuntu", "Fedora", "Debian", "version", "Version", "Firefox", "Thunderbird", "Chrome", "Chromium", "GNOME",
    "Gnome", "KDE", "Plasma", "Node", "Node.js", "PHP", "Ruby", "Java", "Swift", "Kubernetes", "PostgreSQL", "Postgres",
    "MySQL", "Wine", "Mesa", "Blender", "Rust", "Go", "Mint", "OpenSSL", "Git", "Docker", "Django", "Rails", "release",
    "OpenSSH", "FreeBSD", "OpenBSD", "Kotlin", "LibreOffice", "Unity", "Bluetooth",
)  # fmt: skip
_NUMBERED = (
    "RTX", "GTX", "RX", "Boeing", "Airbus", "Ryzen", "Xeon", "Radeon", "GeForce", "Arc", "Epyc", "EPYC", "Threadripper",
    "Athlon", "Route", "Interstate", "Highway", "Flight", "Room", "Area", "Studio", "BMW", "Porsche", "Peugeot",
    "Snapdragon", "Exynos", "Dimensity", "Helio", "ThinkPad", "Latitude", "XPS", "Lumia", "Intel", "Core", "Super",
    "Gear", "Quadro", "Tesla", "Instinct", "Apollo",
)  # fmt: skip
_PART = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)*")
_ERA = frozenset({"mid", "pre", "post", "late", "early", "since", "era"})
_YEAR, _SUFFIX = 4, 2
"""How many digits a year has, and how many letters of a product's suffix are spelled."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_COUNTED = (
    "War", "Part", "Chapter", "Volume", "Vol", "Phase", "Type", "Title", "Article", "Section", "Class", "Level",
    "Stage", "Generation", "Mark", "Bowl", "Act", "Book", "Episode", "Mk", "Division", "Schedule", "Tier", "Grade",
    "Category", "Fantasy", "Vatican", "Factor",
)  # fmt: skip
_MONARCHS = (
    "Elizabeth", "Charles", "Henry", "George", "Louis", "Paul", "Benedict", "Francis", "William", "Philip", "Edward",
    "James", "Richard", "Nicholas", "Alexander", "Catherine", "Peter", "Pius", "John", "Leo", "Felipe", "Mary",
    "Napoleon", "Frederick", "Ramses", "Xerxes",
)  # fmt: skip
_NUMERAL = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def _mixed(match: re.Match[str]) -> str:
    """Say the numbers in a word that mixes letters and digits, and part it there: H100, o3-mini, 18-year-old, F-16."""
    word = match[0]
    said: list[str] = []
    for part in _PART.finditer(word):
        piece = part[0]
        if piece == "s" and said and word[part.start() - 1].isdigit():
            said[-1] = several(said[-1])
            continue
        if piece[0].isdigit():
            said.append(_number(piece, word[: part.start()], word[part.end() :]))
        elif len(piece) == 1 and len(word) > 1:
            said.append(piece.upper())
        else:
            said.append(piece)
    return " ".join(said)


def _number(figures: str, before: str, after: str) -> str:
    """Say one number inside a word: as a count before "-inch", as a year after "mid-", else as a model's number."""
    if "." in figures:
        return amount(figures) if figures.count(".") == 1 else version(figures)
    if before.rstrip("-").lower() in _ERA or (
        len(figures) == _YEAR and figures[:2] in {"19", "20"} and re.match(r"-(era|style)", after)
    ):
        return year(int(figures))
    if not before and re.match(r"-[a-z]{2}", after):
        return amount(figures)
    return model(figures)


def _versioned(match: re.Match[str]) -> str:
    return f"{match[1]} {version(match[2])}"


def _bare_version(match: re.Match[str]) -> str:
    return ("version " if match[1] else "") + version(match[2]) + (f" {match[3]}" if match[3] else "")


def _numbered(match: re.Match[str]) -> str:
    suffix = (
        " " + " ".join(match[3])
        if match[3].isupper() and len(match[3]) <= _SUFFIX
        else f" {match[3]}"
        if match[3]
        else ""
    )
    return f"{match[1]} {model(match[2])}{suffix}"


def _cve(match: re.Match[str]) -> str:
    return f"C V E {year(int(match[1]))}, {digits(match[2])}"


def roman(numeral: str) -> int:
    """Read a roman numeral.

    Args:
        numeral: letters I, V, X and L.

    Returns:
        Its value.
    """
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


CODES: tuple[Rule, ...] = (rule("vulnerability", r"\bCVE[- ](\d{4})-(\d{4,})\b", _cve, re.IGNORECASE),)
RULES: tuple[Rule, ...] = (
    rule(
        "wireless standard",
        r"\b802\.11([a-z]{0,2})\b",
        lambda match: f"eight oh two point eleven {' '.join(match[1].upper())}",
    ),
    rule("version", rf"\b({choice(_VERSIONED)}) (\d+\.\d+(?:\.\d+)*)(?![\d%]|\.\d)", _versioned),
    rule("version", r"(?<![\w.])([vV]\.?\s?)?(\d+(?:\.\d+){2,})(?:-?((?:alpha|beta|rc))\b)?(?!\d)", _bare_version),
    rule("version", r"(?<![\w.])([vV]\.?)(\d+(?:\.\d+)?)()(?![\w.]\d|\w)", _bare_version),
    rule("numbered product", rf"\b({choice(_NUMBERED)}) (\d{{3,5}})([A-Za-z]{{0,4}})\b(?![,.]\d)", _numbered),
    rule(
        "name with a number",
        r"(?<![\w.])(?<!\d,)(?=[\w.-]*\d)(?=[\w.-]*[A-Za-z])[A-Za-z\d]+(?:\.\d+)*(?:-?[A-Za-z\d]+(?:\.\d+)*)*(?![\w])",
        _mixed,
    ),
)
NUMERALS: tuple[Rule, ...] = (
    rule(
        "king or pope",
        rf"\b({choice(_MONARCHS)}) ({_NUMERAL})\b",
        lambda match: f"{match[1]} the {ordinal(roman(match[2]))}",
    ),
    rule(
        "roman numeral",
        rf"\b({choice(_COUNTED)}) ({_NUMERAL})\b(?!')",
        lambda match: f"{match[1]} {cardinal(roman(match[2]))}",
    ),
    rule(
        "roman numeral",
        r"\b([A-Z][a-z]+) (II|III|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3})\b(?!')",
        lambda match: f"{match[1]} {cardinal(roman(match[2]))}",
    ),
    rule(
        "roman numeral", rf"^({_NUMERAL})$", lambda match: cardinal(roman(match[1])) if len(match[1]) > 1 else match[1]
    ),
)
