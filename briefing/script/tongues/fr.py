"""French: its names of days and numbers, and what keeps a French sentence off the air.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

import re

from briefing.language import SMALL
from briefing.script.tongues.tongue import Limits, Relative, Tongue

_BANNED = (
    ("first person", r"(?<![\w’'-])(?:[Jj]e|[Jj][’']\w+|[Mm]oi|[Mm]on|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os)\b(?!-)"),
    ("second person", r"(?<![\w’'])(?:[Tt]u|[Vv]ous|[Vv]otre|[Vv]os|[Tt]oi)\b"),
    (
        "call to act",
        r"(?i)\b(?:abonnez|s['’]abonner|inscrivez|newsletter|infolettre|lire (?:la suite|aussi|plus)|à "
        r"lire|cliquez|découvrez|"
        r"code promo|bons? plans?|soldes|offre réservée|sponsorisé|publicité)\b",
    ),
    ("credit", r"(?i)\b(?:photo|image|crédits?|source|vidéo)s? ?:|©"),
    (
        "editor's note",
        r"(?i)\b(?:cet article|la rédaction|notre direct|en savoir plus|voir (?:la vidéo|aussi)|dans "
        r"cet épisode)\b",
    ),
    ("opinion", r"(?i)\b(?:malheureusement|heureusement|hélas|espérons|bien sûr|évidemment|il faudrait)\b"),
)
FRENCH = Tongue(
    code="fr",
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre"),
    numbers=("aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    joined="et",
    others="{} autres médias",
    one_other="un autre média",
    full_date="{weekday} {day} {month}",
    month_day_as="{day} {month}",
    when=lambda day, weekday: day if weekday else f"le {day}",
    yesterday="hier",
    inner=frozenset("le la les l un une des du de ce cet cette ces son sa ses leur leurs il elle ils elles deux "
                    "trois quatre plus plusieurs près selon en à au aux dans pour par sur "
                    "après avant depuis environ quelque certains aucun chaque d".split()),
    titles=("Les titres", "En bref", "Fin du journal"),
    limits=Limits(
        banned=tuple((name, re.compile(shape)) for name, shape in _BANNED),
        leaning=re.compile(
            r"^(?:Il(?! (?:y a|s['’]agit|faut))|Elle|Ils|Elles|Lui|Celui|Celle|Ceux|Celles|Ce dernier|Cette dernière|"
            r"Ces derniers|Cela|Ça|Ceci|C[’']|Ce |Cet |Cette |Ces |"
            r"Son |Sa |Ses |Leur |Leurs |Y |En effet|Aussi|Également|Auparavant|Un porte-parole|Une porte-parole|"
            r"Tous deux|Les deux)"
        ),
        hard=re.compile(
            r"^(?:Mais|Et|Ou|Or|Car|Donc|Ainsi|Pourtant|Cependant|Toutefois|Néanmoins|En revanche|Au contraire|Par "
            r"conséquent|C[’']est pourquoi|De plus|En outre|Par ailleurs|"
            r"Enfin|Puis|Ensuite|Alors|Résultat|De son côté|Pour autant|En clair|D[’']autre part|À l[’']inverse)\b"
        ),
        relative=Relative(
            today=re.compile(r"\b[Aa]ujourd[’']hui\b"),
            yesterday=re.compile(r"(?<![\w-])[Hh]ier\b(?! (?:soir|matin|après-midi))"),
            tomorrow=re.compile(r"(?<![\w-])[Dd]emain\b(?! (?:soir|matin|après-midi))"),
            near=re.compile(r"(?i)\b(?:hier|demain) (?:soir|matin|après-midi)\b|\bce (?:matin|midi|soir)\b|\bcet "
                            r"après-midi\b|\bcette nuit\b|\bavant-hier\b|\baprès-demain\b|"
                            r"\bà l[’']instant\b|\bil y a quelques (?:minutes|heures)\b|\bla nuit dernière\b"),
            said_today="aujourd'hui",
            weekday=lambda day: day,
        ),
        small=SMALL["fr"] | frozenset("l d s n c qu j ses leurs cet ces si deux trois tous toutes tout peut va vont "
                                      "doit fait".split()),
        endings=("ements", "ement", "ations", "ation", "ées", "ée", "és", "ent", "er", "es", "e", "s", "é"),
    ),
)  # fmt: skip
