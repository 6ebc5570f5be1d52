"""French, as France Info says it: vingt et un, quatre-vingts, deux virgule cinq, quatorze heures trente.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from num2words import num2words

from briefing.speech.normalize.rule import choice, rule
from briefing.speech.normalize.tongues.tongue import Money, Tongue

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_SHORT = {"janv.": 1, "févr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "déc.": 12}
_MONTH = {name: at for at, name in enumerate(_MONTHS, 1)} | _SHORT
_FEMALE = re.compile(
    r".*(?:tions?|sions?|ités?|ances?|ences?|ures?|ettes?|ées)$|(?:personne|victime|heure|minute|seconde|semaine|"
    r"journée|année|"
    r"femme|fille|ville|entreprise|école|voix|place|page|usine|tonne|livre|maison|voiture|équipe|famille|loi|"
    r"mesure|commune|arme|étape|plainte|image|chaîne|île|région|banque|amende|centrale|plateforme|enquête)s?$|fois$",
    re.IGNORECASE,
)
_QUEENS = frozenset({"Élisabeth", "Elizabeth", "Catherine"})


@lru_cache(4096)
def cardinal(number: int, before: str = "") -> str:
    """Say a whole number before a word: vingt et un ans, vingt et une personnes, quatre-vingts euros."""
    said: str = num2words(number, lang="fr")
    return f"{said}e" if re.search(r"(?:^|[ -])un$", said) and before and _FEMALE.fullmatch(before) else said


def _ordinal(match: re.Match[str]) -> str:
    number, ending = int(match[1]), match[2]
    if number == 1:
        return ("première" if ending.startswith(("r", "è")) else "premier") + ("s" if ending.endswith("s") else "")
    if ending.startswith("nd"):
        return "seconde" if ending == "nde" else "second"
    said: str = num2words(number, lang="fr", to="ordinal")
    return said + ("s" if ending.endswith("s") else "")


def _roman_century(match: re.Match[str]) -> str:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in match[1]]
    number = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return _said_ordinal(number)


def _said_ordinal(number: int) -> str:
    said: str = "premier" if number == 1 else num2words(number, lang="fr", to="ordinal")
    return said


def _date(day: str, month: int, year: str | None) -> str:
    first = "premier" if int(day) == 1 else cardinal(int(day))
    return " ".join(filter(None, [first, _MONTHS[month - 1], cardinal(_full(year)) if year else ""]))


def _full(year: str) -> int:
    number = int(year)
    return number if len(year) > 2 else number + (1900 if number >= 50 else 2000)  # noqa: PLR2004


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    said = f"{cardinal(hour, 'heure')} heure{'s' if hour > 1 else ''}"
    return f"{said} {cardinal(minute, 'minute')}" if minute else said


def _cents(units: str, cents: str) -> str:
    return f"{units} et {cents}" if cents.startswith("un ") else f"{units} {cents.removesuffix(' centimes')}"


def _of(money: str) -> str:
    return f" d'{money}" if money[:1] in "aeiouy" and not money.startswith("yen") else f" de {money}"


TONGUE = Tongue(
    code="fr",
    number=r"(?:\d{1,3}(?:[ .']\d{3})+(?![\d.])|\d+)(?:,\d+)?",
    thousands=" .'",
    decimal="virgule",
    point="point",
    singly=False,
    cardinal=cardinal,
    after_magnitude=_of,
    single_below=2,
    to="à",
    against="à",
    minus="moins",
    plus="plus",
    over="sur",
    fractions={
        (1, 2): "un demi", (1, 3): "un tiers", (2, 3): "deux tiers", (1, 4): "un quart", (3, 4): "trois quarts",
        (1, 5): "un cinquième", (2, 5): "deux cinquièmes", (3, 5): "trois cinquièmes", (4, 5): "quatre cinquièmes",
        (1, 10): "un dixième",
    },
    per_hundred="pour cent",
    at="arobase",
    magnitudes={
        "Md": ("milliard", "milliards"), "Mds": ("milliard", "milliards"), "Mrd": ("milliard", "milliards"),
        "M": ("million", "millions"), "Mio": ("million", "millions"), "k": ("mille", "mille"),
    },
    currencies={
        **dict.fromkeys(("€", "EUR", "euros", "euro"), Money("euro", "euros", "centime", "centimes")),
        **dict.fromkeys(("US$", "$", "USD", "dollars", "dollar"), Money("dollar", "dollars", "cent", "cents")),
        **dict.fromkeys(("£", "GBP"), Money("livre sterling", "livres sterling", "penny", "pence")),
        **dict.fromkeys(("CHF", "francs suisses"), Money("franc suisse", "francs suisses", "centime", "centimes")),
        "¥": Money("yen", "yens"),
    },
    cents=_cents,
    units={
        "km/h": ("kilomètre-heure", "kilomètres-heure"), "m/s": ("mètre par seconde", "mètres par seconde"),
        "km²": ("kilomètre carré", "kilomètres carrés"), "m²": ("mètre carré", "mètres carrés"), "m³": ("mètre cube",
        "mètres cubes"),
        "km": ("kilomètre", "kilomètres"), "cm": ("centimètre", "centimètres"), "mm": ("millimètre", "millimètres"),
        "m": ("mètre", "mètres"), "kg": ("kilogramme", "kilogrammes"), "mg": ("milligramme", "milligrammes"),
        "g": ("gramme", "grammes"),
        "t": ("tonne", "tonnes"), "l": ("litre", "litres"), "L": ("litre", "litres"), "ha": ("hectare", "hectares"),
        "°C": ("degré Celsius", "degrés Celsius"), "°": ("degré", "degrés"), "kWh": ("kilowattheure", "kilowattheures"),
        "MWh": ("mégawattheure", "mégawattheures"), "GWh": ("gigawattheure", "gigawattheures"),
        "TWh": ("térawattheure", "térawattheures"),
        "W": ("watt", "watts"), "kW": ("kilowatt", "kilowatts"), "MW": ("mégawatt", "mégawatts"), "GW": ("gigawatt",
        "gigawatts"),
        "V": ("volt", "volts"), "Hz": ("hertz", "hertz"), "kHz": ("kilohertz", "kilohertz"), "MHz": ("mégahertz",
        "mégahertz"),
        "GHz": ("gigahertz", "gigahertz"), "Ko": ("kilooctet", "kilooctets"), "Mo": ("mégaoctet", "mégaoctets"),
        "Go": ("gigaoctet", "gigaoctets"), "To": ("téraoctet", "téraoctets"), "GB": ("gigaoctet", "gigaoctets"),
        "MB": ("mégaoctet", "mégaoctets"), "TB": ("téraoctet", "téraoctets"), "ch": ("cheval", "chevaux"),
        "min": ("minute", "minutes"), "dB": ("décibel", "décibels"),
    },
    abbreviations={
        "M.": "Monsieur", "MM.": "Messieurs", "Mme": "Madame", "Mmes": "Mesdames", "Mlle": "Mademoiselle",
        "Dr": "Docteur",
        "Pr": "Professeur", "Me": "Maître", "St": "Saint", "Ste": "Sainte", "etc.": "et cetera",
        "p. ex.": "par exemple",
        "c.-à-d.": "c'est-à-dire", "env.": "environ", "av. J.-C.": "avant Jésus-Christ",
        "apr. J.-C.": "après Jésus-Christ",
        "n°": "numéro", "N°": "numéro", "nos": "nos", "art.": "article", "bd": "boulevard", "Bd": "Boulevard",
        "av.": "avenue",
        "vs": "contre", "vs.": "contre", "max.": "maximum", "min.": "minimum", "éd.": "édition", "Cie": "Compagnie",
    },
    marks={"§": " paragraphe ", "→": " vers ", "÷": " divisé par ", "∞": " infini ", "№": "n° "},
    signs={
        "&": " et ", "@": " arobase ", "+": " plus ", "=": " égale ", "×": " fois ", "±": " plus ou moins ",
        "≈": " environ ",
        "≤": " au plus ", "≥": " au moins ", "%": " pour cent ", "°": " degrés ", "$": " dollars ", "€": " euros ",
        "£": " livres ", "¥": " yens ", "<": " ", ">": " ", "²": " au carré ", "³": " au cube ", "¢": " cents ",
    },
    ahead=(rule("number sign", r"\b[nN][°º]\s?(?=\d)", "numéro "),
           rule("degree of a century", r"\b([IVX]+)(?:e|ème|ᵉ)(?!\w)", _roman_century),
           rule("first century", r"\bIer(?!\w)", "premier")),
    times=(
        rule("date", r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)",
             lambda match: _date(match["day"], int(match["month"]), match["year"])),
        rule("date", rf"(?<![\w.,])(?P<day>\d{{1,2}})(?:er)?\s(?P<month>{choice(_MONTH)})(?!\w)"
             r"(?:\s(?P<year>\d{4})(?!\d))?",
             lambda match: _date(match["day"], _MONTH[match["month"]], match["year"])),
        rule("date", r"(?<![\w./])(?P<day>0?[1-9]|[12]\d|3[01])[/.](?P<month>0?[1-9]|1[0-2])[/.](?P<year>(?:1[5-9]|"
                     r"20)\d\d|\d\d)(?![\d/])",
             lambda match: _date(match["day"], int(match["month"]), match["year"])),
        rule("time", r"(?<![\w.:,])(?P<hour>[01]?\d|2[0-4])\s?(?:h|heures?)(?:\s?(?P<minute>[0-5]\d)(?!\d))?(?!\w)",
        _clock),
        rule("time", r"(?<![\w.:,])(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])", _clock),
    ),
    ordinals=(
        rule("ordinal", r"(?<![\w.,])(\d{1,3})\s?(ers?|res?|ères?|èmes?|es?|nde?|ᵉ)(?!\w)", _ordinal),
        rule("years apart", r"(?<!\d)((?:1[5-9]|20)\d\d)[/-](\d\d)(?!\d|-)",
             lambda match: f"{cardinal(int(match[1]))} {cardinal(int(match[2]))}"),
    ),
    rulers=("Louis", "Charles", "Henri", "François", "Napoléon", "Philippe", "Léon", "Benoît", "Jean-Paul", "Paul",
    "Pie", "Élisabeth",
            "Elizabeth", "Felipe", "Guillaume", "Albert", "Léopold", "Mohammed", "Frédéric", "Catherine", "Nicolas",
            "Alexandre", "Charles-Gustave"),
    ruled=lambda number, name: ("première" if name in _QUEENS else "premier") if number == 1 else cardinal(number),
)  # fmt: skip
