"""Spanish, as Radio Nacional says it: veintiún años, doscientas personas, dos coma cinco, catorce y treinta.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from num2words import num2words

from briefing.speech.normalize.rule import choice, rule
from briefing.speech.normalize.tongues.tongue import Money, Tongue

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_SHORT = {
    "ene.": 1,
    "feb.": 2,
    "mar.": 3,
    "abr.": 4,
    "jun.": 6,
    "jul.": 7,
    "ago.": 8,
    "sept.": 9,
    "oct.": 10,
    "nov.": 11,
    "dic.": 12,
}
_MONTH = {name: at for at, name in enumerate(_MONTHS, 1)} | {"setiembre": 9} | _SHORT
_FEMALE = re.compile(
    r".*(?:as?|ión|iones|dad|dades|tud|tudes|umbre|umbres)$|(?:mujer|vez|ley|red|voz|noche|tarde|calle|clase|sede|"
    r"base|llave|"
    r"muerte|parte|serie|torre|nave|imagen|luz|cárcel|señal)(?:es|s)?$|veces|leyes|voces|imágenes$"
)
_MALE_IN_A = re.compile(
    r"(?:día|problema|programa|sistema|mapa|planeta|clima|tema|idioma|kilogramo|drama|esquema|diploma|dilema|síntoma|"
    r"poema|cometa|tranvía|guardia|futbolista|periodista|artista|policía|atleta|gorila|yoga|euro|camión|avión|"
    r"millón|billón|aviones|camiones|millones|billones)s?$"
)
_QUEENS = frozenset({"Isabel", "Catalina"})
_TENTH = 10


@lru_cache(4096)
def cardinal(number: int, before: str = "") -> str:
    """Say a whole number before a word: veintiún años, treinta y una personas, doscientas mil mujeres."""
    said: str = num2words(number, lang="es")
    said = re.sub(r"veintiuno(?= mil| mill| bill)", "veintiún", said)
    said = re.sub(r"\buno(?= mil| mill| bill)", "un", said)
    if not before:
        return said
    if _FEMALE.fullmatch(before) and not _MALE_IN_A.fullmatch(before):
        said = re.sub(r"(cient|quinient|setecient|novecient)os", r"\1as", said)
        return re.sub(r"(?<=veinti)uno$|\buno$", "una", said)
    return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", said))


def _ordinal(number: int, *, female: bool, cut: bool = False) -> str:
    """Say an ordinal; above the twentieth a newsreader uses it for anniversaries and congresses all the same."""
    said = str(num2words(number, lang="es", to="ordinal")).replace("quadra", "cuadra")
    if female:
        return re.sub(r"o\b", "a", said)
    return re.sub(r"(primer|tercer)o$", r"\1", said) if cut else said


def _marked(match: re.Match[str]) -> str:
    ending = match[2]
    return _ordinal(
        int(match[1]),
        female=ending in {"ª", "a"} or ending.endswith("a"),
        cut=ending.endswith("er") or (ending == "º" and match.string[match.end() :][1:2].isalpha()),
    )


def _date(day: str, month: int, year: str | None) -> str:
    said = f"{cardinal(int(day))} de {_MONTHS[month - 1]}"
    return f"{said} de {cardinal(_full(year))}" if year else said


def _full(year: str) -> int:
    number = int(year)
    return number if len(year) > 2 else number + (1900 if number >= 50 else 2000)  # noqa: PLR2004


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    after = match.groupdict().get("half") or ""
    half = " de la mañana" if after[:1] in "aA" and after else " de la tarde" if after else ""
    said = cardinal(hour, "horas") + (f" y {cardinal(minute)}" if minute else "")
    return said + (" horas" if match.groupdict().get("hours") else half)


TONGUE = Tongue(
    code="es",
    number=r"(?:\d{1,3}(?:[ .']\d{3})+(?![\d.])|\d+)(?:,\d+)?",
    thousands=" .'",
    decimal="coma",
    point="punto",
    singly=False,
    cardinal=cardinal,
    after_magnitude=lambda money: f" de {money}",
    single_below=0,
    to="a",
    against="a",
    minus="menos",
    plus="más",
    over="de",
    fractions={
        (1, 2): "un medio", (1, 3): "un tercio", (2, 3): "dos tercios", (1, 4): "un cuarto", (3, 4): "tres cuartos",
        (1, 5): "un quinto", (2, 5): "dos quintos", (3, 5): "tres quintos", (4, 5): "cuatro quintos", (1,
        10): "un décimo",
    },
    per_hundred="por ciento",
    at="arroba",
    magnitudes={
        "M": ("millón", "millones"), "mill.": ("millón", "millones"), "MM": ("mil millones", "mil millones"),
        "mil M": ("mil millones", "mil millones"), "bn": ("mil millones", "mil millones"),
    },
    currencies={
        **dict.fromkeys(("€", "EUR", "euros", "euro"), Money("euro", "euros", "céntimo", "céntimos")),
        **dict.fromkeys(("US$", "$", "USD", "dólares", "dólar"), Money("dólar", "dólares", "centavo", "centavos")),
        **dict.fromkeys(("£", "GBP"), Money("libra", "libras", "penique", "peniques")),
        **dict.fromkeys(("MXN", "pesos", "peso"), Money("peso", "pesos", "centavo", "centavos")),
        "¥": Money("yen", "yenes"),
    },
    cents=lambda units, cents: f"{units} con {cents.removesuffix(' céntimos')}",
    units={
        "km/h": ("kilómetro por hora", "kilómetros por hora"), "m/s": ("metro por segundo", "metros por segundo"),
        "km²": ("kilómetro cuadrado", "kilómetros cuadrados"), "m²": ("metro cuadrado", "metros cuadrados"),
        "m³": ("metro cúbico", "metros cúbicos"), "km": ("kilómetro", "kilómetros"), "cm": ("centímetro",
        "centímetros"),
        "mm": ("milímetro", "milímetros"), "m": ("metro", "metros"), "kg": ("kilogramo", "kilogramos"),
        "mg": ("miligramo", "miligramos"),
        "g": ("gramo", "gramos"), "t": ("tonelada", "toneladas"), "l": ("litro", "litros"), "L": ("litro", "litros"),
        "ha": ("hectárea", "hectáreas"), "°C": ("grado Celsius", "grados Celsius"), "°": ("grado", "grados"),
        "kWh": ("kilovatio hora", "kilovatios hora"), "MWh": ("megavatio hora", "megavatios hora"),
        "GWh": ("gigavatio hora", "gigavatios hora"),
        "TWh": ("teravatio hora", "teravatios hora"), "W": ("vatio", "vatios"), "kW": ("kilovatio", "kilovatios"),
        "MW": ("megavatio", "megavatios"), "GW": ("gigavatio", "gigavatios"), "V": ("voltio", "voltios"),
        "Hz": ("hercio", "hercios"),
        "kHz": ("kilohercio", "kilohercios"), "MHz": ("megahercio", "megahercios"), "GHz": ("gigahercio",
        "gigahercios"),
        "KB": ("kilobyte", "kilobytes"), "MB": ("megabyte", "megabytes"), "GB": ("gigabyte", "gigabytes"),
        "TB": ("terabyte", "terabytes"),
        "CV": ("caballo", "caballos"), "h": ("hora", "horas"), "min": ("minuto", "minutos"), "dB": ("decibelio",
        "decibelios"),
    },
    abbreviations={
        "Sr.": "señor", "Sra.": "señora", "Sres.": "señores", "Srta.": "señorita", "D.": "don", "Dña.": "doña",
        "Dr.": "doctor",
        "Dra.": "doctora", "Prof.": "profesor", "EE. UU.": "Estados Unidos", "EE.UU.": "Estados Unidos",
        "EEUU": "Estados Unidos",
        "etc.": "etcétera", "p. ej.": "por ejemplo", "aprox.": "aproximadamente", "a. C.": "antes de Cristo",
        "d. C.": "después de Cristo",
        "núm.": "número", "art.": "artículo", "avda.": "avenida", "Avda.": "Avenida", "pág.": "página",
        "vs.": "contra", "máx.": "máximo",
        "mín.": "mínimo", "S. A.": "S A", "S.A.": "S A", "Gral.": "general", "JJ. OO.": "Juegos Olímpicos",
        "JJ.OO.": "Juegos Olímpicos",
        "dpto.": "departamento", "tel.": "teléfono", "Cía.": "Compañía", "Sto.": "Santo", "Sta.": "Santa",
    },
    marks={"§": " párrafo ", "→": " a ", "÷": " dividido entre ", "∞": " infinito ", "№": "núm. "},
    signs={
        "&": " y ", "@": " arroba ", "+": " más ", "=": " igual a ", "×": " por ", "±": " más menos ", "≈": " unos ",
        "≤": " como máximo ", "≥": " al menos ", "%": " por ciento ", "°": " grados ", "$": " dólares ", "€": " euros ",
        "£": " libras ", "¥": " yenes ", "<": " ", ">": " ", "²": " al cuadrado ", "³": " al cubo ", "¢": " centavos ",
    },
    ahead=(
        rule("number sign", r"\b[nN]\.?\s?º\s?(?=\d)", "número "),
        rule("ordinal", r"(?<![\w.,:])(\d{1,3})\.?(ª|º|er(?!\w)|[oa](?!\w))", _marked),
        rule("ordinal", r"(?<![\w.,])(\d{1,3})\.?(er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)(?!\w)", _marked),
    ),
    times=(
        rule("date", r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)",
             lambda match: _date(match["day"], int(match["month"]), match["year"])),
        rule("date", rf"(?<![\w.,])(?P<day>\d{{1,2}})\s(?:de\s)?(?P<month>{choice(_MONTH)})(?!\w)"
             r"(?:\s(?:del?\s)?(?P<year>\d{4})(?!\d))?",
             lambda match: _date(match["day"], _MONTH[match["month"]], match["year"])),
        rule("date", r"(?<![\w./])(?P<day>0?[1-9]|[12]\d|3[01])[/.](?P<month>0?[1-9]|1[0-2])[/.](?P<year>(?:1[5-9]|"
                     r"20)\d\d|\d\d)(?![\d/])",
             lambda match: _date(match["day"], int(match["month"]), match["year"])),
        rule("time", r"(?<![\w.:,])(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)\s?(?P<hours>horas|h)(?!\w)", _clock),
        rule("time", r"(?<![\w.:,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])(?:\s?(?P<half>[ap]\.\s?m\.|"
                     r"[ap]m\b))?", _clock),
        rule("time", r"(?P<lead>\b[Aa] las? )(?P<hour>[01]?\d|2[0-4])(?![\d.,:])(?P<minute>)",
             lambda match: match["lead"] + cardinal(int(match["hour"]), "horas")),
    ),
    ordinals=(
        rule("years apart", r"(?<!\d)((?:1[5-9]|20)\d\d)[/-](\d\d)(?!\d|-)",
             lambda match: f"{cardinal(int(match[1]))} {cardinal(int(match[2]))}"),
    ),
    rulers=("Felipe", "Carlos", "Juan Carlos", "Alfonso", "Fernando", "Luis", "Enrique", "Juan Pablo", "Juan",
    "Benedicto", "León", "Pío", "Isabel",
            "Napoleón", "Guillermo", "Jorge", "Pedro", "Catalina", "Pablo", "Nicolás", "Leopoldo"),
    ruled=lambda number, name: _ordinal(number, female=name in _QUEENS) if number <= _TENTH else cardinal(number),
)  # fmt: skip
