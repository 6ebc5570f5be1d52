"""Verbs of acts, and how a headline's present is said on air: "has closed" for "closes", "is testing" for "tests".

In: nothing. Out: verbs with their participles. Never: a rule; that stands where headlines are read.
"""

from __future__ import annotations

_ONCE = """
acquire add agree announce approve arrest ban block cancel charge close confirm debut delay delete disable disclose
discontinue discover dismiss end expand fine fire fix halt introduce jail join kill land launch merge open order
overturn pass patch postpone publish raise rebrand recall reject release relaunch remove rename replace rescue
restore resign retire retract return reveal roll sanction scrap seize settle sign strike sue suspend trim turn unveil
update upend uphold urge vote warn accuse admit appoint clear cut fall file hire hit lay lose pull quit
reach sell set shut win withdraw ditch drop end outline become
"""
_PARTICIPLES = {
    "ban": "banned", "become": "become", "cut": "cut", "drop": "dropped", "fall": "fallen", "hit": "hit",
    "lay": "laid", "lose": "lost", "quit": "quit", "scrap": "scrapped", "sell": "sold", "set": "set", "shut": "shut",
    "strike": "struck", "trim": "trimmed", "uphold": "upheld", "win": "won", "withdraw": "withdrawn",
    "cancel": "canceled",
}  # fmt: skip


def _participle(base: str) -> str:
    """Say a verb after "has"."""
    if base in _PARTICIPLES:
        return _PARTICIPLES[base]
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


DONE_ONCE = {base: _participle(base) for base in _ONCE.split()}
"""Verbs of what is done at one time, and how they follow "has"."""

GOING_ON = {base: base + "ing" for base in ("test", "push", "fight", "expand", "develop", "build")}
"""Verbs of what goes on for a while, and how they follow "is"."""
