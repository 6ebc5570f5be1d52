"""An invented saga: a ferry runs aground, and for six days there is something new, and on one day there is not.

Every name, place and figure is made up.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from briefing.model import Item

FIRST = date(2031, 4, 7)  # a Monday
SAGA = (
    (
        (
            "Ferry Orlow runs aground off Kessin Island with 212 aboard",
            (
                "The ferry Orlow ran aground off Kessin Island on a falling tide with 212 people. Lifeboats took "
                "every passenger of the ferry to Kessin harbour. Nobody was hurt, the coastguard of Kessin said."
            ),
        ),
        (
            "Kessin Island ferry Orlow aground with 212 people aboard",
            (
                "Lifeboats took 212 people off the ferry Orlow, which is aground on a sandbank off Kessin Island. The "
                "ferry had left Kessin harbour at low tide."
            ),
        ),
    ),
    (
        (
            "Captain of grounded ferry Orlow arrested in Kessin",
            (
                "Police in Kessin have arrested the captain of the ferry Orlow, Mirela Tosk, over the grounding. A "
                "test found 1.4 per mille of alcohol in her blood, the prosecutor Dario Venn said."
            ),
        ),
        (
            "Police arrest captain Tosk after Kessin Island ferry grounding",
            (
                "The captain of the ferry Orlow, Mirela Tosk, was arrested after a blood test showed 1.4 per mille of "
                "alcohol. Prosecutor Dario Venn accuses her of endangering shipping off Kessin Island."
            ),
        ),
    ),
    (
        (
            "Oil leaks from ferry Orlow towards the Kessin oyster beds",
            (
                "About 40 tonnes of oil have leaked from the grounded ferry Orlow and drift towards the oyster beds of "
                "Kessin. Booms of 900 meters were laid overnight, harbour master Ilka Brandt said."
            ),
        ),
        (
            "Grounded ferry Orlow leaks oil near Kessin oyster beds",
            (
                "The ferry Orlow has lost 40 tonnes of oil off Kessin Island, and oyster beds were closed. Harbour "
                "master Ilka Brandt had booms laid across the bay."
            ),
        ),
    ),
    (
        (
            "Salvage tug Herkul pulls ferry Orlow free off Kessin Island",
            (
                "The salvage tug Herkul pulled the ferry Orlow off its sandbank at Kessin Island at high tide. Two "
                "more tugs brought the ferry to a shipyard in Vardolen with 3 meters of water in its hold."
            ),
        ),
        (
            "Ferry Orlow pulled free by salvage tug and towed to Vardolen",
            (
                "After four days aground off Kessin Island the ferry Orlow was pulled free by the salvage tug Herkul "
                "and towed to the shipyard of Vardolen."
            ),
        ),
    ),
    (
        (
            "Inspectors find broken radar on the ferry Orlow",
            (
                "Inspectors in Vardolen found that the radar of the ferry Orlow had been broken for 17 days. The owner "
                "Lantern Lines had put the repair off until summer, the inspectors wrote."
            ),
        ),
        (
            "Broken radar of ferry Orlow was known to Lantern Lines, inspectors say",
            (
                "The owner of the ferry Orlow, Lantern Lines, knew of a broken radar for 17 days before the ship ran "
                "aground off Kessin Island, inspectors in Vardolen found."
            ),
        ),
    ),
    (
        (
            "Lantern Lines fined 6 million crowns over ferry Orlow",
            (
                "A court in Vardolen has fined the ferry company Lantern Lines 6 million crowns over the broken radar "
                "of the Orlow. The company accepts the fine and will not appeal, its lawyer Petra Olm said."
            ),
        ),
        (
            "Court fines owner of ferry Orlow 6 million crowns",
            (
                "Lantern Lines, the owner of the ferry Orlow, must pay a fine of 6 million crowns for sailing with a "
                "broken radar, a court in Vardolen ruled. Lawyer Petra Olm said the company will pay."
            ),
        ),
    ),
)
REWORDED = (
    (
        "The ferry Orlow: Lantern Lines must pay 6 million crowns",
        (
            "Lantern Lines has been fined 6 million crowns by a court in Vardolen over the ferry Orlow and its broken "
            "radar."
        ),
    ),
)
_OTHERS = (
    ("Quill Bank lends 90 million crowns to wind farms in Issera", "Quill Bank", "a loan of 90 million crowns"),
    ("Teachers in Halden end their strike after nine weeks", "The teachers of Halden", "a raise of five percent"),
    ("A glass moth is seen in Lake Orrin after sixty years", "Rangers at Lake Orrin", "a film of eleven minutes"),
    ("Brevick opens its harbour library to night workers", "The council of Brevick", "a hall for 300 readers"),
    ("Sorn airline orders 25 hydrogen aircraft", "The airline of Sorn", "25 aircraft with tanks for hydrogen"),
    ("Ull bakers bring back a forgotten rye", "The bakers of Ull", "a rye that nobody had sown for a century"),
    ("Mellow university maps a reef in the Tarl Sea", "Divers of Mellow university", "a reef of 70 kilometers"),
)


def night(day: int, tellings: tuple[tuple[str, str], ...]) -> tuple[date, tuple[Item, ...]]:
    """Make one night: the saga's news of that day, and one other story that no other day has."""
    when = FIRST + timedelta(days=day)
    title, who, what = _OTHERS[day]
    other = (
        title,
        f"{title}. {who} presented {what} on the spot. A second visit to the place was promised for autumn.",
    )
    told = [("orrin_ledger", tellings[0]), ("the_quill", other)]
    told += [("pelmore_post", tellings[1])] if len(tellings) > 1 else []
    return when, tuple(_item(source, *telling, when) for source, telling in told)


def _item(source: str, title: str, text: str, when: date) -> Item:
    name = source.replace("_", " ").title()
    now = datetime.combine(when, time(5), UTC)
    return Item(
        id=f"{source}/{title}",
        source=source,
        publisher=name,
        domain=f"{source.replace('_', '')}.invalid",
        title=title,
        text=text,
        link=f"https://{source.replace('_', '')}.invalid/{title.replace(' ', '-')}",
        published=now - timedelta(hours=3),
        seen=now,
        siblings=10,
    )
