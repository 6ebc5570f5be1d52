# ruff: noqa: SIM905 - the lists are read and kept as text
"""English words that turn a claim: denials, hedges, opposites, and the other names that a few things have.

In: nothing. Out: sets and tables of lower-case words. Never: a rule; those stand where the words are used.
"""

from __future__ import annotations

NEGATORS = frozenset("not no never without nor neither none nobody nothing hardly barely".split())
"""Words that turn what follows into its opposite."""

DENIALS = NEGATORS | frozenset(
    "refuse refused refuses fail failed fails deny denied denies lack lacks unable unlikely".split()
)
"""Words that deny, verbs among them."""

HEDGES = frozenset(
    """
    may might could possibly perhaps reportedly allegedly alleged rumored rumoured rumors rumours plans planned planning
    considering proposed hopes expected potentially suspected likely maybe aims intends seeks wants unconfirmed if
    """.split()
)
"""Words that say a thing is not certain, or not done."""

JUDGEMENTS = frozenset(
    """
    alarming amazing astonishing bizarre bold brilliant brutal catastrophic controversial corrupt criminal crucial cruel
    dangerous deadly desperate devastating disastrous dramatic exciting extraordinary famous fraudulent groundbreaking
    horrific huge iconic illegal impressive infamous innovative landmark legendary massive notorious outrageous powerful
    radical reckless remarkable revolutionary scandalous secret serious severe shocking significant staggering striking
    stunning successful surprising terrible tragic unexpected unfair unlawful unprecedented violent
    """.split()
)
"""Words that judge; only a source may."""

ARTICLES = frozenset("a an the this that these those it its his her their our my your".split())
"""Words that change nearly nothing where they are added or left out."""

_OPPOSITES = """
    more/less,fewer  most/least,fewest  higher/lower  highest/lowest  up/down  above/below,under  over/under
    rise,increase,gain,climb,grow,jump,soar/fall,decrease,drop,decline,sink,shrink,plunge,slump
    raise/lower,cut,reduce  win/lose  open/close,shut  buy/sell  before/after  approve,accept/reject,refuse,deny
    largest,biggest/smallest  larger,bigger/smaller  oldest/newest,youngest  older/newer,younger  best/worst
    better/worse  faster/slower  first/last  allow,permit/ban,forbid,prohibit,block  start,begin/end,stop,finish
    hire/fire  support/oppose  enter/leave  cheaper/dearer  add/remove  with/without  confirm/deny  strong/weak
    stronger/weaker  guilty/innocent  success/failure  success/fail  succeed/fail  profit/loss  import/export
    acquit/convict  always/never  early/late  earlier/later  north/south  east/west  northern/southern
    eastern/western  alive/dead  survive/die  male/female  men/women  man/woman  majority/minority  safe/dangerous
    expand/shrink  widen/narrow  arrive/depart  strengthen/weaken  include/exclude  join/leave  agree/disagree
    enable/disable  hot/cold  long/short  longer/shorter  public/private  legal/illegal  summer/winter
    day/night  morning/evening  maximum/minimum  upgrade/downgrade
"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _OPPOSITES.split():
        some, others = (side.split(",") for side in pair.split("/"))
        for word in some:
            found.setdefault(word, set()).update(others)
        for word in others:
            found.setdefault(word, set()).update(some)
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES = _opposites()
"""Words, and those that say the contrary."""

SAYING = frozenset(
    """
    said says say saying told tells tell added adds announced wrote writes write explained explains argued argues
    claimed claims stated states noted notes warned warns tweeted posted replied insisted insists admitted admits
    confirmed confirms declared declares commented recalled according suggested suggests believes believed thinks called
    calls promised insisting reports reported reporting
    """.split()
)
"""Verbs that stand between a speaker and what is said."""

RANKS = frozenset(
    """
    mr mrs ms dr prof professor sir lord lady dame president vice prime minister secretary chancellor governor gov
    senator
    sen rep representative judge justice chief executive officer ceo cto cfo coo chairman chairwoman director general
    captain mayor king queen prince princess pope congressman congresswoman attorney spokesperson spokesman spokeswoman
    founder cofounder co-founder former new the
    """.split()
)
"""Titles and offices; who holds one may be named with it or without."""

_SAME = """
    us,usa,united states,america,american,americans  uk,united kingdom,britain,british,great britain
    eu,european union,europe,european  china,chinese  russia,russian,russians  india,indian  france,french
    germany,german  spain,spanish  italy,italian  japan,japanese  israel,israeli,israelis  ukraine,ukrainian
    canada,canadian  australia,australian  mexico,mexican  korea,korean  iran,iranian  turkey,turkish  poland,polish
    netherlands,dutch  sweden,swedish  ireland,irish  scotland,scottish  switzerland,swiss  denmark,danish
    brazil,brazilian  africa,african  asia,asian  taiwan,taiwanese  iraq,iraqi  palestine,palestinian,palestinians
    twitter,x  facebook,meta
"""


def _same() -> dict[str, frozenset[str]]:
    groups = [frozenset(group.split(",")) for line in _SAME.strip().splitlines() for group in line.strip().split("  ")]
    return {name: group for group in groups for name in group}


SAME = _same()
"""Names in lower case, and the other names of the same thing: a country, its people, what is theirs."""
