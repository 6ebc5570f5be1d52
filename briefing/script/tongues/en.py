"""English: its names of days and numbers; what keeps an English sentence off the air stands in the room's own modules.

In: nothing. Out: the language. Never: another one's words.
"""

from __future__ import annotations

from briefing.script.tongues.tongue import Tongue

ENGLISH = Tongue(
    code="en",
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    numbers=("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    joined="and",
    others="{} others",
    one_other="one other",
    full_date="{weekday}, {month} {day}",
    month_day_as="{month} {day}",
    when=lambda day, _weekday: f"on {day}",
    yesterday="yesterday",
    inner=frozenset(),
    titles=("Headlines", "In brief", "Sign-off"),
)  # fmt: skip
