"""Spanish: its names of days and numbers, and what keeps a Spanish sentence off the air.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

import re

from briefing.language import SMALL
from briefing.script.tongues.tongue import Limits, Relative, Tongue

_BANNED = (
    (
        "first person",
        r"\b(?:[Yy]o|[Mm]i|[Mm]is|[Nn]osotr[oa]s|[Nn]uestr[oa]s?|[Nn]os|[A-Za-záéíóú]+(?:amos|emos|"
        r"imos)(?<!últimos)(?<!próximos)(?<!extremos)(?<!máximos)(?<!mínimos)(?<!tramos)(?<!gramos)(?<!marítimos)(?<!mismos)(?<!supremos)(?<!ramos)(?<!legítimos)(?<!íntimos)(?<!racimos))\b",
    ),
    ("second person", r"\b(?:[Tt]ú|[Tt]us?|[Uu]sted(?:es)?|[Vv]osotr[oa]s|[Vv]uestr[oa]s?|[Tt]e)\b"),
    (
        "call to act",
        r"(?i)\b(?:suscr[ií]b\w+|boletín de noticias|newsletter|leer más|lee también|sigue leyendo|haz "
        r"clic|clic aquí|regístrate|descubre|"
        r"código de descuento|ofertas?:|patrocinad\w+|publicidad)\b",
    ),
    ("credit", r"(?i)\b(?:foto|imagen|fuente|vídeo|crédito)s?:|©"),
    (
        "editor's note",
        r"(?i)\b(?:este artículo|la redacción|en directo:|más información en|ver vídeo|en este "
        r"episodio)\b",
    ),
    ("opinion", r"(?i)\b(?:lamentablemente|afortunadamente|por desgracia|ojalá|por supuesto|obviamente)\b"),
)
SPANISH = Tongue(
    code="es",
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre"),
    numbers=("ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
    "doce"),
    joined="y",
    others="otros {} medios",
    one_other="otro medio",
    full_date="{weekday}, {day} de {month}",
    month_day_as="{day} de {month}",
    when=lambda day, _weekday: f"el {day}",
    yesterday="ayer",
    inner=frozenset("el la los las un una unos unas lo su sus este esta estos estas dos tres cuatro más varios "
                    "varias cerca según en con por para tras desde durante al del "
                    "cada algunos algunas casi unos ante".split()),
    titles=("Titulares", "En breve", "Despedida"),
    limits=Limits(
        banned=tuple((name, re.compile(shape)) for name, shape in _BANNED),
        leaning=re.compile(
            r"^(?:Él|Ella|Ellos|Ellas|Ello|Esto|Eso|Aquello|Este |Esta (?!semana|mañana)|Estos |Estas |Ese |Esa |"
            r"Esos |Esas |Dich[oa]s? |Su |Sus |Ambos|Ambas|Allí|Ahí|También|Asimismo|"
            r"Antes|Después|Un portavoz|Una portavoz|Le |Les |Lo que)"
        ),
        hard=re.compile(
            r"^(?:Pero|Y|O|Pues|Porque|Aunque|Sin embargo|No obstante|Por lo tanto|Por tanto|Por eso|Por ello|Así|"
            r"Así que|Entonces|Además|En cambio|Por el contrario|Por otra parte|"
            r"Por su parte|De hecho|Es decir|Finalmente|Luego|Con todo|En consecuencia|A su vez|Mientras tanto)\b"
        ),
        relative=Relative(
            today=re.compile(r"\b[Hh]oy\b(?! (?:en día|por hoy))"),
            yesterday=re.compile(r"\b[Aa]yer\b(?! (?:por|noche))"),
            tomorrow=re.compile(r"(?<!la )(?<!esta )(?<!una )\b[Mm]añana\b(?! (?:por|siguiente))"),
            near=re.compile(r"(?i)\bayer (?:por|noche)\b|\bmañana por\b|\besta (?:mañana|tarde|noche|madrugada)\b|"
                            r"\banoche\b|\banteayer\b|\bpasado mañana\b|\bhoy (?:en día|por hoy)\b|"
                            r"\bhace (?:unos|pocos) minutos\b|\bhace (?:unas|pocas) horas\b"),
            said_today="hoy",
            weekday=lambda day: f"el {day}",
        ),
        small=SMALL["es"]
        | frozenset("dos tres tan muy ya les sus esa ese eso estos estas puede pueden todo todos".split()),
        endings=(
            "aciones", "ación", "amente", "mente", "ados", "adas", "ado", "ada", "idos", "ido", "ida",
            "es", "os", "as", "o", "a", "e", "s",
        ),
    ),
)  # fmt: skip
