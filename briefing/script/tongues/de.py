"""German: its names of days and numbers, and what keeps a German sentence off the air.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

import re

from briefing.language import SMALL
from briefing.script.tongues.tongue import Limits, Relative, Tongue

_DAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)"
_BANNED = (
    ("first person", r"\b(?:[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein(?:e[rmns]?)?|[Ww]ir|[Uu]ns(?:er(?:e[rmns]?)?)?)\b"),
    (
        "second person",
        r"\b(?:[Dd]u|[Dd]ich|[Dd]ein(?:e[rmns]?)?|[Ee]uch|[Ee]uer|Ihnen|Ihr(?:e[rmns]?)?(?! [A-ZÄÖÜ])|"
        r"\w+n Sie|Sie (?:können|sollten|müssen|haben|finden|wollen|erhalten))\b",
    ),
    (
        "call to act",
        r"(?i)\b(?:abonnieren|abonniere|newsletter|weiterlesen|mehr lesen|lesen sie|jetzt (?:lesen|"
        r"anmelden|bestellen|kaufen|testen)|hier klicken|klicken|anmelden und|rabatt\w*|gutschein\w*|"
        r"affiliate\w*|anzeige:|werbung)\b",
    ),
    ("credit", r"(?i)\b(?:foto|bild|quelle|grafik|video)s?:|\b(?:dpa|AFP|Reuters)/\w"),
    (
        "editor's note",
        r"(?i)\b(?:anm\. d\. red|die redaktion|dieser (?:artikel|text|beitrag)|(?:im|in diesem) "
        r"(?:artikel|podcast|liveblog|video)|mehr dazu|zum (?:artikel|video))\b",
    ),
    ("opinion", r"\b(?:leider|hoffentlich|zum Glück|erfreulicherweise|natürlich|sollte man|meiner Meinung)\b"),
)
GERMAN = Tongue(
    code="de",
    days=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember"),
    numbers=("keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwölf"),
    joined="und",
    others="{} weitere",
    one_other="eine weitere",
    full_date="{weekday}, den {day}. {month}",
    month_day_as="{day}. {month}",
    when=lambda day, _weekday: f"am {day}",
    yesterday="gestern",
    inner=frozenset(),
    titles=("Schlagzeilen", "Kurz gemeldet", "Verabschiedung"),
    limits=Limits(
        banned=tuple((name, re.compile(shape)) for name, shape in _BANNED),
        leaning=re.compile(
            r"^(?:Er|Sie|Es(?! (?:gibt|gab|handelt|geht|werden|wird|sind|ist|hat))|Ihm|Ihr|Ihnen|Dies(?:e[rsmn]?)?|"
            r"Jene[rsmn]?|Solche[rsmn]?|Dort|Dazu|Dafür|Damit|Dabei|Darin|Daran|"
            r"Darauf|Darüber|Davon|Dagegen|Danach|Davor|Das(?= [a-zäöü])|Beide[rn]?|Seine?[rmns]?|Ihre[rmns]?|Zuvor|"
            r"Später|Zudem|Außerdem|Ebenso|Auch|Ein Sprecher|Eine Sprecherin)\b"
        ),
        hard=re.compile(
            r"^(?:Aber|Doch|Und|Oder|Denn|Sondern|Jedoch|Allerdings|Dennoch|Trotzdem|Deshalb|Daher|Darum|Deswegen|"
            r"Somit|Also|So|Dann|"
            r"Nun|Hingegen|Dagegen|Stattdessen|Zwar|Grund|Hintergrund|Das heißt|Demnach|Demzufolge|Andererseits|Im "
            r"Gegenteil|Konkret|Letztere[rs]?|Erstere[rs]?)\b"
        ),
        relative=Relative(
            today=re.compile(r"\b[Hh]eute\b(?! (?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))"),
            yesterday=re.compile(r"\b[Gg]estern\b(?! (?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend))"),
            tomorrow=re.compile(r"(?:^Morgen|\bmorgen)\b(?! (?:früh|Vormittag|Mittag|Nachmittag|Abend))"),
            near=re.compile(
                rf"(?i:\b(?:heute|gestern|morgen)) (?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)\b|"
                rf"\b(?i:heutige|gestrige|morgige|vorgestern|übermorgen|soeben|gerade eben|"
                rf"(?:vor|in) wenigen (?:Minuten|Stunden)|(?:diese|vergangene|letzte) nacht)\w*|\b(?:seit|ab) "
                rf"{_DAY}\b(?= (?:früh|Morgen))"
            ),
            said_today="heute",
            weekday=lambda day: f"am {day}",
        ),
        small=SMALL["de"] | frozenset("dem den des einem eines sein seine seiner ihre ihrer ihren kann können soll "
                                      "sollen will mehr rund etwa so zwei drei".split()),
        endings=("ungen", "ung", "ern", "en", "er", "es", "em", "e", "n", "s"),
    ),
)  # fmt: skip
