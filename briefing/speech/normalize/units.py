"""Quantities: 16GB is sixteen gigabytes, 20% twenty percent, 3.1x three point one times, 2-3 °C two to three degrees.

In: text. Out: text with its quantities said. Never: converting one unit into another.
"""

from __future__ import annotations

import re

from briefing.speech.normalize.context import before_noun, before_plural, describes
from briefing.speech.normalize.figures import AMOUNT, MAGNITUDES, amount
from briefing.speech.normalize.rule import Rule, choice, rule

_PREFIXED = {
    "B": "byte", "b": "bit", "Hz": "hertz", "W": "watt", "Wh": "watt-hour", "V": "volt",
}  # fmt: skip
_PREFIXES = {"k": "kilo", "K": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta"}
_MADE = {
    prefix + unit: (part + name, part + name + ("" if name == "hertz" else "s"))
    for unit, name in _PREFIXED.items()
    for prefix, part in _PREFIXES.items()
    if not (unit in {"V", "b"} and prefix in "KTP")
}
UNITS: dict[str, tuple[str, str]] = _MADE | {
    unit: (f"{one}", f"{one}s")
    for unit, one in {
        "kbps": "kilobit per second", "Kbps": "kilobit per second", "Mbps": "megabit per second",
        "Gbps": "gigabit per second", "Tbps": "terabit per second", "GiB": "gibibyte", "MiB": "mebibyte",
        "TiB": "tebibyte", "KiB": "kibibyte", "km": "kilometer", "cm": "centimeter", "mm": "millimeter",
        "nm": "nanometer", "μm": "micrometer", "µm": "micrometer", "mi": "mile", "yd": "yard", "kg": "kilogram",
        "mg": "milligram", "μg": "microgram", "µg": "microgram", "mL": "milliliter", "ml": "milliliter", "lb": "pound",
        "lbs": "pound", "oz": "ounce", "sec": "second", "secs": "second", "min": "minute", "mins": "minute",
        "hr": "hour", "hrs": "hour", "ms": "millisecond", "ns": "nanosecond", "μs": "microsecond", "µs": "microsecond",
        "mAh": "milliamp-hour", "Ah": "amp-hour", "W": "watt", "V": "volt", "mV": "millivolt", "mW": "milliwatt",
        "dB": "decibel", "px": "pixel", "MP": "megapixel", "nit": "nit", "fps": "frame per second",
        "rpm": "revolution per minute", "RPM": "revolution per minute", "mph": "mile per hour", "MPH": "mile per hour",
        "kph": "kilometer per hour", "kmh": "kilometer per hour", "km/h": "kilometer per hour",
        "km/s": "kilometer per second", "m/s": "meter per second", "mpg": "mile per gallon", "TFLOPS": "teraflop",
        "TOPS": "top", "m²": "square meter", "km²": "square kilometer", "cm²": "square centimeter", "m³": "cubic meter",
        "km³": "cubic kilometer", "sqm": "square meter", "°": "degree", "pp": "percentage point", "bps": "basis point",
        "ppm": "part per million", "cc": "cubic centimeter", "L": "liter", "g": "gram", "h": "hour", "m": "meter",
        "s": "second",
    }.items()
} | {
    "Hz": ("hertz", "hertz"), "ft": ("foot", "feet"), "ft²": ("square foot", "square feet"),
    "sq ft": ("square foot", "square feet"), "sq. ft.": ("square foot", "square feet"),
    "sqft": ("square foot", "square feet"), "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"), "in.": ("inch", "inches"), '"': ("inch", "inches"),
    "″": ("inch", "inches"), "psi": ("pound per square inch", "pounds per square inch"),
    "dpi": ("dot per inch", "dots per inch"), "ppi": ("pixel per inch", "pixels per inch"),
    "hp": ("horsepower", "horsepower"), "lux": ("lux", "lux"), "%": ("percent", "percent"),
    "pct": ("percent", "percent"), "per cent": ("percent", "percent"), "‰": ("per mille", "per mille"),
}  # fmt: skip
_RATES = {
    "s": "second",
    "sec": "second",
    "h": "hour",
    "hr": "hour",
    "hour": "hour",
    "min": "minute",
    "day": "day",
    "yr": "year",
    "d": "day",
    "kg": "kilogram",
}
_UNIT = rf"(?P<unit>{choice(UNITS)})(?:/(?P<rate>s|sec|hr|h|hour|min|day|d|yr|kg)\b)?(?![\w°²³])"
_TIGHT = {"m", "g", "h", "s", "L", "W", "V", "°", "cc", "B", "b"}
_STORED = re.compile(r" (?:[A-Z]*RAM|memory|storage|VRAM|DDR\w+)\b")
_COUNTED = re.compile(
    r"\s(?:parameters?|params?|tokens?|users?|people|devices|downloads|views|records|samples|customers|subscribers|"
    r"accounts|images|words|documents|transistors)\b"
)
_SIZES = ("k", "K", "m", "M", "mn", "bn", "B", "b", "T", "tn", "t")


def _quantity(match: re.Match[str]) -> str:
    """Say a quantity or a range of quantities with its unit."""
    single, plural = _forms(match["unit"])
    if match["rate"]:
        per = f" per {_RATES[match['rate']]}"
        single, plural = single + per, plural + per
    low, high = match["low"], match["high"]
    if match["unit"] in {'"', "″"} and '"' in match.string[: match.start()]:
        return match[0]
    close = not match["gap"] and before_noun(match) and match["unit"] not in {"%", "°"}
    of = " of" if not describes(match) and _STORED.match(match.string[match.end() :]) else ""
    close = close and not of
    one = (match["low"] == "1" and not high) or describes(match) or close
    said = f"{amount(low)} to {amount(high)}" if high else amount(low)
    below = "minus " if match["unit"][0] in "%°p" else "negative "
    return f"{below if match['minus'] else ''}{said} {single if one else plural}{of}"


def _forms(unit: str) -> tuple[str, str]:
    """Name a unit in the singular and the plural: a mile per hour, miles per hour."""
    single, plural = UNITS[unit]
    if " per " in single and plural.endswith("s") and plural == single + "s":
        head, tail = single.split(" per ")
        return single, f"{head}s per {tail}"
    return single, plural


def _magnitude(match: re.Match[str]) -> str:
    """Say a count with a letter for its size: 1.2bn devices, 10M-token, 200k users; but 4K, Llama 70B and 5m tall."""
    size, number = match["size"], match["number"]
    after = match.string[match.end() :]
    surely = bool(_COUNTED.match(after)) or "." in number
    counted = surely or before_plural(match)
    if size in {"m", "t", "b"} and not counted:
        return match[0]
    low = f"{amount(match['low'])} to " if match["low"] else ""
    if (size == "K" and len(number) == 1 and not surely) or (size in {"B", "T"} and not counted and after[:1] != "-"):
        return f"{low}{amount(number)} {size}{' plus' if match['more'] else ''}"
    return f"{'more than ' if match['more'] else ''}{low}{amount(number)} {MAGNITUDES[size]}"


def _times(match: re.Match[str]) -> str:
    high = f" to {amount(match['high'])}" if match["high"] else ""
    return f"{amount(match['low'])}{high} times"


def _feet(match: re.Match[str]) -> str:
    return f"{amount(match['feet'])} foot {amount(match['inches'])}"


_RANGE = rf"(?P<minus>(?<![\w.)-])-)?(?<![\w.])(?<![A-Za-z]-)(?P<low>{AMOUNT})(?:\s?(?:-|\bto\b)\s?(?P<high>{AMOUNT}))?"

RULES: tuple[Rule, ...] = (
    rule("feet and inches", r"(?<![\w.])(?P<feet>\d)'\s?(?P<inches>1[01]|\d)\"", _feet),
    rule("percent", rf"{_RANGE}(?P<gap>\s?)(?P<unit>%|pct\b|per cent\b)(?P<rate>)", _quantity),
    rule("quantity", rf"{_RANGE}(?P<gap>[ -]?){_UNIT}", lambda match: match[0] if _loose(match) else _quantity(match)),
    rule("percent alone", r"%", " percent "),
    rule("times", rf"(?<![\w.])(?:(?P<low>{AMOUNT})(?:-(?P<high>{AMOUNT}))?)\s?[xX×](?![\w×])", _times),
    rule("by", r"(?<=\d)\s?[x×]\s?(?=\d)", " by "),
    rule(
        "count with its size",
        rf"(?<![\w.])(?<![A-Za-z]\d-)(?:(?P<low>{AMOUNT})-)?(?P<number>{AMOUNT})\s?(?P<size>{choice(_SIZES)})(?P<more>\+)?(?![\w+])",
        _magnitude,
    ),
    rule("temperature", r"(?<=\d)\s?°", " degrees"),
)


def _loose(match: re.Match[str]) -> bool:
    """Tell whether a letter behind a space is too short to be taken for a unit ("5 s", "3 m people", "section 4 B")."""
    gap, unit = match["gap"], match["unit"]
    if unit == "m" and before_plural(match):
        return True
    if gap == "-" and unit not in {
        "km",
        "mm",
        "nm",
        "kg",
        "mph",
        "GB",
        "TB",
        "MP",
        "mAh",
        "kWh",
        "Hz",
        "GHz",
        "MW",
        "GW",
        "kW",
        "W",
    }:
        return True
    return bool(gap) and unit in _TIGHT and unit not in {"m", "g", "W", "V", "°"}
