# ruff: noqa: SIM905 - the lists are read and kept as text
"""English words the room must know by kind: verbs that carry a sentence, small words, nouns that want an article.

In: nothing. Out: sets of lower-case words. Never: a rule; those stand where the words are used.
"""

from __future__ import annotations

import re

_REGULAR = """
value cite carve cling consult cope crown deepen doubt fade fly house inherit insure lag loom mourn pool

abandon accept accuse achieve acquire add address admit adopt advance advise affect agree aim air alert allege allow
alter amend announce answer apologise apologize appeal appear apply appoint approve argue arrest arrive ask attack
back ban bar battle block boost brand break build buy call cancel capture carry cause challenge change charge claim
clear climb close collapse collect combine come complain complete confirm consider contain continue contribute control
cost cover crack crash create criticise criticize cross cut debut decide declare decline defeat defend delay deliver
demand demonstrate denounce deny depart deploy describe design detail detect determine develop die disable disappear
disclose discontinue discover discuss dismiss display disrupt ditch double draw drive drop earn ease edge eliminate
embrace emerge enable encounter end endorse enforce engage enter escape estimate evade examine exceed expand expect
experience explain explode explore expose express extend face fail fall fear feature fight figure file fill find fine
finish fire fix flag flee focus follow force forecast fund gain gather get give go grant grow halt hand have head help
hint hire hit hold hope host hunt identify ignore impact implement impose improve include increase indicate infect
inform infringe inject insist install intend introduce invade invest investigate invite involve issue jail join jump
keep kick kill land last launch lay lead leak learn leave let lift like limit link list live lock look lose lower
maintain make manage map mark market match mean measure meet merge mimic miss mistake modify monitor mount move name
near need note notice notify observe obtain offer open operate oppose order organise organize outline outperform
overhaul overtake own pass pause pay permit pick pilot plan play pledge point post power praise predict prefer prepare
present press prevent probe produce prohibit project promise promote propose protect prove provide publish pull
purchase pursue push put question quit raise ramp reach read rebrand rebuild recall receive recommend record recover
redesign reduce refuse register regulate reject relate release rely remain remember remind remove rename renew repeat
replace report represent request require rescue resemble resign resist resolve respond restore restrict result resume
retain retire retreat return reveal reverse review revise revive rise roll rule run save say scan scrap seek seem
seize sell send serve set settle shake share shift ship show shut sign signal simplify sit skip slam slash slow soar
solve spark speak spend split sponsor spot spread stand start state stay steal step stop store strengthen strike strip
struggle study submit succeed suffer suggest sue supply support surface surpass surprise survive suspect suspend
switch tackle take talk tap target teach team tease tell tempt test threaten tighten top total touch tout track trade
train transfer transform treat trigger try turn uncover undergo understand unite unleash unlock unveil update upgrade
urge use vanish view violate visit vote vow wait walk want warn watch weigh welcome widen win wipe withdraw work worry
write yield allocate analyse analyze blame blend breach campaign circulate combat compare compete compile concede
conclude condemn conduct congratulate convert convict convince cooperate cultivate curb debate decrease define delete
depend derive deserve desire despair detain devote differ diminish direct distribute dive divide dominate donate dub
elect embark employ enhance enjoy enlist ensure entail entice equip establish evaluate evolve exclude execute exhibit
exist exploit export facilitate finalise finalize float flood forbid formulate foster found gear generate govern
guarantee guide handle harm highlight hurt illustrate imagine import incorporate inspire integrate interview invent
lack label leverage load lobby lure masquerade mandate misuse mitigate mirror mishandle negotiate object occur
originate outlaw outpace overcome overlook override participate partner patch penalise penalize perform persuade
plague plead plunge possess postpone preserve preview proceed process profit progress prompt prosecute protest quote
rank rate rebound reboot recede reclaim reconsider recruit refer refine reflect reform refresh relaunch relocate
render reopen repair reply rescind reshape reside resort retract reuse reward ripple rival scale schedule score secure
select separate shed shine shoot shrink shutter simulate sink slip slump smash soften sound spell spin spy stabilise
stabilize stall steer stem stick stumble subpoena summon surge surrender swap sweep tank taunt tie topple tow
transition translate transmit travel uncap underline undermine undo unearth unfold unmask unseat upend uphold usher
vary verify veto wage wane warrant wield wreak wrap
""".split()

_IRREGULAR = {
    "arise": "arose", "beat": "beat", "become": "became", "begin": "began", "bid": "bid", "break": "broke",
    "bring": "brought", "build": "built", "buy": "bought", "catch": "caught", "choose": "chose", "come": "came",
    "cost": "cost", "cut": "cut", "deal": "dealt", "draw": "drew", "drive": "drove", "eat": "ate", "fall": "fell",
    "feel": "felt", "fight": "fought", "find": "found", "flee": "fled", "fly": "flew", "forbid": "forbade",
    "get": "got", "give": "gave", "go": "went", "grow": "grew", "hear": "heard", "hide": "hid", "hit": "hit",
    "hold": "held", "hurt": "hurt", "keep": "kept", "know": "knew", "lay": "laid", "lead": "led", "leave": "left",
    "let": "let", "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "mistake": "mistook",
    "overcome": "overcame", "overtake": "overtook", "pay": "paid", "put": "put", "quit": "quit", "read": "read",
    "rise": "rose", "run": "ran", "say": "said", "see": "saw", "seek": "sought", "sell": "sold", "send": "sent",
    "set": "set", "shake": "shook", "shed": "shed", "shoot": "shot", "show": "showed", "shrink": "shrank",
    "shut": "shut", "sink": "sank", "sit": "sat", "speak": "spoke", "spend": "spent", "spin": "spun",
    "split": "split", "spread": "spread", "stand": "stood", "steal": "stole", "stick": "stuck", "strike": "struck",
    "sweep": "swept", "take": "took", "teach": "taught", "tell": "told", "think": "thought", "undergo": "underwent",
    "understand": "understood", "undo": "undid", "uphold": "upheld", "win": "won", "withdraw": "withdrew",
    "write": "wrote",
}  # fmt: skip


def third(base: str) -> str:
    """Say a verb with "it" before it: "launch" is "launches".

    Args:
        base: the verb.

    Returns:
        Its form in the third person.
    """
    if base in {"have", "do", "go"}:
        return {"have": "has", "do": "does", "go": "goes"}[base]
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


AUXILIARIES = frozenset(
    """
are aren't can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't he'll
he's is isn't it'll it's may might must mustn't shall she'll she's should shouldn't that's there's they'll they're
they've was wasn't were weren't who's will won't would wouldn't
""".split()
)
"""Words that make a sentence by themselves."""

PRESENT = {past: base for base, past in _IRREGULAR.items() if past != base}
"""Irregular pasts and what they are pasts of."""

BASES = frozenset(_REGULAR) | frozenset(_IRREGULAR)
"""Verbs as "they" use them: "researchers find"."""

THIRDS = frozenset(third(base) for base in BASES)
"""Verbs as "it" uses them: "Apple launches"."""

PASTS = frozenset(PRESENT)
"""Irregular pasts, of which none is only a participle."""

ALSO_NOUNS = frozenset(
    """
attacks backs bans boosts breaks calls changes charges claims controls costs covers crashes cuts deals debuts delays
designs details displays drives drops ends estimates exploits exports faces falls fears features fights figures files
fines fixes forces funds gains gets grants heads helps hints hits hopes hosts imports issues labels launches leads
leaks links lists lives locks looks markets marks matches means measures moves names needs notes notices offers opens
orders patches plans points posts powers presents probes processes profits programs projects promises questions raises
ramps ranks rates reads records releases remains reports requests results returns reviews rises rivals rolls rules
runs scales scans scores screens seeks sets shares ships signals signs slips sounds spots starts states stays steps
stops stores strikes studies supports surfaces surges suspects swaps switches takes talks tanks targets teases tests
ties tops totals tracks trades trains transfers treats tries turns updates upgrades uses values views votes waits
walks warrants watches wins works
""".split()
)
"""Words in -s that are as often nouns as verbs."""

DETERMINERS = frozenset(
    """
a all an another any both each eight every five four her his its many more most my nine no one our seven several six
some ten that the their these this those three two your
""".split()
)
"""Words that open a noun."""

SMALL = frozenset(
    """
a about across after against all along also amid among an and any are as at be because been before behind being
between both but by can could did do does during each few for from further had has have he her here his how i if in
into is it its itself just like made make many may might more most much must new no not now of off on one only onto or
other our out over own per s said same say says she should since so some still such t than that the their them then
there these they this those through to too toward towards under until up upon us use used using very via want was way
we well were what when where which while who will with within without would yet you your
""".split()
)
"""Words that carry no fact by themselves."""

ORDINARY = frozenset(
    """
advertisers amateur analysts anyone everyone someone nobody archaeologists astronomers attackers audiobooks authorities
automakers banks biologists chemists children companies consumers content creators criminals critical critics customers
cybercriminals cybersecurity data developers doctors drivers employees engineers experts federal firefighters foreign
former fossils geologists hackers hospitals hundreds identity investors lawmakers leaked local longtime malicious
microfossils millions modern mortgage nearly new officials older online owners parents passengers people physicists
police prosecutors protesters regulators researchers residents restaurants rumors sales scammers schools scientists
security shares shops software state-backed streaming students supermarket supermarkets teachers there's thousands
threat users voters wearable workers
""".split()
)
"""Words that begin sentences of news and are no names, whatever follows."""

COMMON = frozenset(
    """
gadget property aurora clause
academic active additional advanced alleged ancient annual antibodies artificial bacteria battery billionaire biometric
black blue budget cameras cars cells chief chips climate cloud code coffee commercial common computer computers
consumer copyright core corporate cosmic crucial current deaths deep dense desktop digital direct early earthquake
earthquakes ebooks economic economists editors electric emergency employers energy environmental evidence exclusive
executives experimental external extra failed families farmers fast fellow female files film fish food free freelance
fresh full future galaxies gamers gaming gas generative genetic global gold graphics green groups growing hardware
health heat heavy high historians home homes households housing human humans ice images independent inflation
information infrastructure injury injuries internal international internet jobs journalists judges juries kids labour
land large late laws lawyers leaders leading legal libraries life light liquid little long low machine magnetic major
male male manufacturers marine market marketing massive medical memory men merchants messages metal microbes middle
military minority mobile models moderate money multiple museums music national native natural negotiations negotiators
network neural next-generation nuclear numerous ocean officers offshore oil open-source operators organic original
outdated packages parents part partial particle patients payment personal personalised personalized phone phones photos
pilots plants plastic players police political politicians poor popular power powerful premium preliminary prices
printers private producers professional professionals protein public quantum quick radio rainfall rare raw real recent
record red regional related remote renewable rents retail retailers rich right rising rival rivals rockets sea second
second-hand secret senior several shipping short shoppers silicon silver single single-use sleep small smart smartphone
smartphones social solar solid sound soldiers sources space special startups state stem stocks storms streaming strikes
strong studios subscribers such sunlight super surgeons synthetic tablets tax taxpayers teams tech teenagers telecom
telescopes terms tests text third tickets tiny today total tourism tourists traders tropical trust unauthorised
unauthorized underground unemployment unions unnamed updated upgraded urban victims video videos villagers visitors
volunteers vulnerable wages warmer water weather website websites white wholesale wild wildlife wireless witnesses
women wooden words work world worldwide writers young
""".split()
)
"""Common words that begin sentences of news, and are seldom part of a name before a small letter."""

NATIONS = frozenset(
    """
African American Asian Australian British Canadian Chinese Dutch English European French German Indian Iranian Iraqi
Irish Israeli Italian Japanese Korean Mexican Palestinian Polish Russian Scottish Spanish Swedish Taiwanese Turkish
Ukrainian Welsh
""".split()
)
"""Words of nations, which have their capital everywhere."""

NUMBERS = frozenset(
    """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety
""".split()
)
"""Numbers that are titles and names too."""

COUNTED = frozenset(
    """
clause discovery
account acquisition adaptation agency alert app assistant asteroid attack backdoor ban bank battery bid bill bot botnet
breach browser bug bundle button call camera campaign candidate car case ceo charger chatbot chip city comet company
complaint console contract controller country court crackdown crash cycle database deal device discount drone
earthquake editor election email engine engineer episode eruption event exploit factory feature file film fine firm
flaw fund galaxy game gang group hacker headphone headset hearing hole investigation job judge keyboard lander laptop
law lawmaker lawsuit layoff leak link man map merger message mission mode model monitor moon mouse movie network offer
office operation option orbiter partnership password patch penalty phone plan planet plant platform price probe program
programme project quake record release remake report researcher robot rocket rover ruling satellite scientist screen
season senator sequel series server service setting settlement show shutdown site spacecraft spaceship speaker stake
star startup state store storm strike stroke study subscription survey system tablet teaser telescope tier tool trailer
trial truck update version video vote vulnerability warning watch website window woman
""".split()
)
"""Nouns that need an article or a number before them in a sentence, though not in a headline."""

NOT_FIRST = frozenset(
    """
this that these those it here there world's most entire how why what when where who which get use save meet watch read
see try make take buy check don't say can is are do does did
""".split()
)
"""Words with which a headline begins that is no sentence to read aloud."""

DONE_TO = frozenset(
    """
affected hacked exposed unveiled revealed leaked linked blamed discovered compromised released forced charged accused
convicted sentenced fined used based called named tracked dubbed designed powered aimed impacted infected detected
exploited arrested updated launched
""".split()
)
"""Forms in -ed that in news mostly say what was done to something."""

BEFORE_ADJECTIVE = frozenset(
    """
the a an most more newly recently its their his her of in for with less highly so very to
""".split()
)
"""Words after which a form in -ed is no verb."""

AFTER_PARTICIPLE = frozenset(
    """
in with to for as on at from of over and
""".split()
)
"""Words after which a form in -ed may lack its "was"."""

UNFINISHED = frozenset(
    """
a an the and or but of to in on at by for from with as than that its their his her is are was were
""".split()
)
"""Words that no sentence ends in."""

ADVERBIAL = re.compile(
    r"^(?:In|On|At|After|As|While|When|Following|With|For|Despite|Since|Although|Though|During|By|To|From|Before|"
    r"Under|Amid|Over|Because|Once|Until|According|Just|Earlier|Later|Last|Today|Yesterday|If|Based|Citing|Unlike|"
    r"Like|Alongside|Through|Within|Without|Ahead|This (?:week|month|year)|\w+ing|\w+ly)\b"
    r"|^[A-Z]\w+ (?:years|months|weeks|days) (?:ago|after|before|later)\b"
)
"""How a sentence begins whose subject comes later."""
