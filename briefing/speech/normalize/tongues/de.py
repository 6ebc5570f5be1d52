"""German, as public radio says it: einundzwanzig, zwei Komma fünf, neunzehnhundertvierundachtzig, vierzehn Uhr dreißig.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from num2words import num2words

from briefing.speech.normalize.rule import choice, rule
from briefing.speech.normalize.tongues.tongue import Money, Tongue

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_SHORT = {
    "Jan": 1,
    "Feb": 2,
    "Mär": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sep": 9,
    "Sept": 9,
    "Okt": 10,
    "Nov": 11,
    "Dez": 12,
}
_MONTH = {
    **{name: at for at, name in enumerate(_MONTHS, 1)},
    **_SHORT,
    **{f"{name}.": at for name, at in _SHORT.items()},
}
_FEMALE = re.compile(
    r"(?:[a-zäöü](?:ung|heit|keit|schaft|ion|tät|ei|enz|anz|ur|in)|.*[^aeiou]e|Person|Frau|Tochter|Stadt|Nacht|Woche|"
    r"Million|"
    r"Milliarde|Billion|Stunde|Minute|Sekunde|Tonne|Kilowattstunde)$|.*(?:ung|heit|keit|schaft|ion|tät)$"
)
_MALE_IN_E = frozenset("Kunde Zeuge Kollege Experte Franzose Deutsche Ende Gebäude Junge Löwe Name Gedanke".split())  # noqa: SIM905
_BENT = re.compile(
    r"(?:\b(?:am|vom|zum|zur|dem|den|des|im|beim|ins|ab|bis|seit|einer|einem|eines|einen|dieser|diesem|diesen|"
    r"unseren?|ihrer|ihrem|"
    r"seiner|seinem|seinen|jeden|jedem|jeder|meinem|am \w+, dem)"
    r"|\b(?:in|mit|nach|seit|von|bei|zu|aus|auf|an|vor|während|wegen|trotz|bis|ab|unter|über|zwischen) (?:der|die|"
    r"das|den|dem)) $",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?:der|die|das|diese|dieses|jede|jedes|eine) $", re.IGNORECASE)


def _cents(units: str, cents: str) -> str:
    return f"{units} und {cents}" if cents.startswith("ein ") else f"{units} {cents.removesuffix(' Cent')}"


_QUEENS = frozenset({"Elisabeth", "Katharina", "Maria"})
_FIRST_YEAR, _LAST_YEAR = 1100, 1999


@lru_cache(4096)
def cardinal(number: int, before: str = "") -> str:
    """Say a whole number before a word: ein Euro, eine Million, eins."""
    if number == 1 and before[:1].isupper():
        female = before not in _MALE_IN_E and _FEMALE.fullmatch(before)
        return "eine" if female else "ein"
    if number == 1 and before in {"Uhr", "Prozent"}:
        return "ein"
    said: str = num2words(number, lang="de")
    return said


def _ordinal(number: int, before: str) -> str:
    """Say an ordinal with the ending that the words before it ask for."""
    said: str = num2words(number, lang="de", to="ordinal")
    return said + ("n" if _BENT.search(before) else "" if _BARE.search(before) else "r")


def _year(number: int) -> str:
    said: str = num2words(number, lang="de", to="year")
    return said


def _date(day: str, month: int, year: str, before: str) -> str:
    parts = [_ordinal(int(day), before), _MONTHS[month - 1], _year(_full(year)) if year else ""]
    return " ".join(filter(None, parts))


def _full(year: str) -> int:
    """Complete a year of two figures: the eighties are the last century's."""
    number = int(year)
    return number if len(year) > 2 else number + (1900 if number >= 50 else 2000)  # noqa: PLR2004


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return f"{'ein' if hour == 1 else cardinal(hour)} Uhr{f' {cardinal(minute)}' if minute else ''}"


def _count_or_year(match: re.Match[str]) -> str:
    """Say 1984 as a year unless it counts something."""
    number = int(match[1])
    return _year(number) if _FIRST_YEAR <= number <= _LAST_YEAR and not match["thing"] else match[0]


_NUMERIC = (
    r"(?<![\w.])(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?"
    r"(?P<year>(?:1[5-9]|20)\d\d|\d\d(?=[\s,.;)]|$))?(?!\d)"
)

TONGUE = Tongue(
    code="de",
    number=r"(?:\d{1,3}(?:[.']\d{3})+(?![\d.])|\d+)(?:,\d+)?",
    thousands=".'",
    decimal="Komma",
    point="Punkt",
    singly=True,
    cardinal=cardinal,
    after_magnitude=lambda money: f" {money}",
    single_below=0,
    to="bis",
    against="zu",
    minus="minus",
    plus="plus",
    over="durch",
    fractions={
        (1, 2): "ein halb", (1, 3): "ein Drittel", (2, 3): "zwei Drittel", (1, 4): "ein Viertel", (3,
        4): "drei Viertel",
        (1, 5): "ein Fünftel", (2, 5): "zwei Fünftel", (3, 5): "drei Fünftel", (4, 5): "vier Fünftel", (1,
        10): "ein Zehntel",
    },
    per_hundred="Prozent",
    at="at",
    magnitudes={
        "Tsd.": ("Tausend", "Tausend"), "Tsd": ("Tausend", "Tausend"), "Mio.": ("Million", "Millionen"),
        "Mio": ("Million", "Millionen"), "Mrd.": ("Milliarde", "Milliarden"), "Mrd": ("Milliarde", "Milliarden"),
        "Bio.": ("Billion", "Billionen"), "Million": ("Million", "Millionen"), "Millionen": ("Million", "Millionen"),
        "Milliarde": ("Milliarde", "Milliarden"), "Milliarden": ("Milliarde", "Milliarden"),
        "Billion": ("Billion", "Billionen"), "Billionen": ("Billion", "Billionen"),
    },
    currencies={
        **dict.fromkeys(("€", "EUR", "Euro"), Money("Euro", "Euro", "Cent", "Cent")),
        **dict.fromkeys(("US-Dollar",), Money("US-Dollar", "US-Dollar", "Cent", "Cent")),
        **dict.fromkeys(("US$", "$", "USD", "Dollar"), Money("Dollar", "Dollar", "Cent", "Cent")),
        **dict.fromkeys(("£", "GBP"), Money("Pfund", "Pfund", "Penny", "Pence")),
        **dict.fromkeys(("CHF", "Fr.", "Franken"), Money("Franken", "Franken", "Rappen", "Rappen")),
        **dict.fromkeys(("¥", "Yen"), Money("Yen", "Yen")),
    },
    cents=_cents,
    units={
        **{short: (word, word) for short, word in {
            "km/h": "Kilometer pro Stunde", "m/s": "Meter pro Sekunde", "km²": "Quadratkilometer", "m²": "Quadratmeter",
            "m³": "Kubikmeter", "km": "Kilometer", "cm": "Zentimeter", "mm": "Millimeter", "m": "Meter",
            "kg": "Kilogramm",
            "mg": "Milligramm", "g": "Gramm", "l": "Liter", "ml": "Milliliter", "ha": "Hektar", "°C": "Grad Celsius",
            "° C": "Grad Celsius", "°": "Grad", "kWh": "Kilowattstunden", "MWh": "Megawattstunden",
            "GWh": "Gigawattstunden",
            "TWh": "Terawattstunden", "W": "Watt", "kW": "Kilowatt", "MW": "Megawatt", "GW": "Gigawatt", "V": "Volt",
            "Hz": "Hertz", "kHz": "Kilohertz", "MHz": "Megahertz", "GHz": "Gigahertz", "KB": "Kilobyte",
            "MB": "Megabyte",
            "GB": "Gigabyte", "TB": "Terabyte", "Mbit/s": "Megabit pro Sekunde", "Gbit/s": "Gigabit pro Sekunde",
            "PS": "P S", "hPa": "Hektopascal", "dB": "Dezibel",
        }.items()},
        "t": ("Tonne", "Tonnen"), "Std.": ("Stunde", "Stunden"), "h": ("Stunde", "Stunden"), "Min.": ("Minute",
        "Minuten"),
        "min": ("Minute", "Minuten"), "Sek.": ("Sekunde", "Sekunden"),
    },
    abbreviations={
        "z. B.": "zum Beispiel", "z.B.": "zum Beispiel", "d. h.": "das heißt", "d.h.": "das heißt",
        "u. a.": "unter anderem",
        "u.a.": "unter anderem", "usw.": "und so weiter", "bzw.": "beziehungsweise", "ca.": "circa", "Dr.": "Doktor",
        "Prof.": "Professor", "Nr.": "Nummer", "St.": "Sankt", "Str.": "Straße", "inkl.": "inklusive",
        "etc.": "et cetera",
        "ggf.": "gegebenenfalls", "evtl.": "eventuell", "vgl.": "vergleiche", "Abs.": "Absatz", "Art.": "Artikel",
        "rd.": "rund",
        "sog.": "sogenannte", "v. Chr.": "vor Christus", "n. Chr.": "nach Christus", "Jh.": "Jahrhundert",
        "Mio.": "Millionen",
        "Mrd.": "Milliarden", "Hr.": "Herr", "Fr.": "Frau", "i. d. R.": "in der Regel", "o. Ä.": "oder Ähnliches",
        "zzgl.": "zuzüglich", "max.": "maximal", "min.": "mindestens", "vs.": "gegen", "GmbH": "G m b H",
    },
    marks={"§": " Paragraf ", "→": " nach ", "÷": " geteilt durch ", "∞": " unendlich ", "№": "Nr. "},
    signs={
        "&": " und ", "@": " at ", "+": " plus ", "=": " gleich ", "×": " mal ", "±": " plus minus ", "≈": " etwa ",
        "≤": " höchstens ", "≥": " mindestens ", "%": " Prozent ", "°": " Grad ", "$": " Dollar ", "€": " Euro ",
        "£": " Pfund ", "¥": " Yen ", "<": " ", ">": " ", "²": " Quadrat ", "³": " Kubik ", "¢": " Cent ",
    },
    ahead=(),
    times=(
        rule("date", r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)",
             lambda match: _date(match["day"], int(match["month"]), match["year"], match.string[: match.start()])),
        rule("date", rf"(?<![\w.])(?P<day>\d{{1,2}})\.\s?(?P<month>{choice(_MONTH)})(?!\w)"
             r"(?:\s(?P<year>\d{4})(?!\d))?",
             lambda match: _date(match["day"], _MONTH[match["month"]], match["year"], match.string[: match.start()])),
        rule("time", r"(?<![\w.:,])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?Uhr\b", _clock),
        rule("date", _NUMERIC,
             lambda match: _date(match["day"], int(match["month"]), match["year"], match.string[: match.start()])),
        rule("time", r"(?<![\w.:,])(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])", _clock),
    ),
    ordinals=(
        rule("season", r"(?<!\d)((?:1[5-9]|20)\d\d)/(\d\d)(?!\d)",
        lambda match: f"{_year(int(match[1]))} {cardinal(int(match[2]))}"),
        rule("decade", r"(?<![\w.])(\d{2,4})er(?=[\s-]|$)", lambda match: f"{_year(int(match[1]))}er"),
        rule("ordinal", r"(?<![\w.,])(\d{1,3})\.(?=\s[^\W\d_])",
             lambda match: _ordinal(int(match[1]), match.string[: match.start()])),
        rule("year", r"(?<![\w.,])(\d{4})(?![\d.,]\d|\d)(?=(?:-|\s(?P<thing>[A-ZÄÖÜ][a-zäöüß]+(?<!Jahr))(?!\w))?)",
        _count_or_year),
    ),
    rulers=("Ludwig", "Wilhelm", "Friedrich", "Karl", "Heinrich", "Otto", "Papst Leo", "Leo", "Franziskus",
    "Benedikt", "Johannes", "Paul",
            "Elisabeth", "Charles", "Philipp", "Felipe", "Katharina", "Nikolaus", "Alexander", "Leopold", "Pius",
            "Maria", "Harald", "Peter", "Franz Joseph", "Franz"),
    ruled=lambda number, name: ("die " if name in _QUEENS else "der ") + _ordinal(number, "die ").capitalize(),
)  # fmt: skip
