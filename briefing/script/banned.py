"""What must not stand in a sentence that is read on air, as patterns with the name of their rule.

In: nothing. Out: the rules. Never: applying one.
"""

from __future__ import annotations

import re

from briefing.script.patterns import either, starts, words

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "address",
        either(r"https?:|www\.", r"\w\.(?:com|org|net|io|gov|co)/", r"\S@\S|(?:^|\s)@\w", r"(?:^|\s)#[A-Za-z]"),
    ),
    ("question", either(r"\?")),
    ("exclamation", either(r"!(?!\w)(?!\s[a-z])")),
    ("ellipsis", either(r"…|\.\.\.")),
    ("brackets", either(r"[()\[\]{}<>|\\^~_=*•]")),
    ("list", either(r";.*;")),
    ("code", either(r"::", r"\b[a-f0-9]{12,}\b", r"/\w+/\w+", r"\$\{", r"(?:CVE-\d{4}-\d+.*){2}")),
    ("figures", either(r"(?:\d[^ ]*[ ,/x×-]+){4}", r"\d/\d", r"\d\s?[x×]\s?\d", r"[A-Z]{2,}\d+[A-Z]*-\w*\d")),
    ("a figure with a plus", either(r"\d\+(?![\w+])")),
    ("part number", either(r"\b[A-Z]{1,4}\d{5,}\b")),
    ("address spelled out", either(r"\bdot (?:com|org|net)\b")),
    ("bare label", either(r"^(?:\w+ ){0,3}\w+:\s")),
    (
        "credit",
        words(
            r"""
            Getty|Shutterstock|AFP via|Courtesy of
            (?:Photo|Illustration|Reporting|Edited|Editing) by
            Image credit|Image:
            """
        ),
    ),
    (
        "the page itself",
        words(
            r"""
            (?:this|our|the full|the original) (?:article|post|story|guide|newsletter|episode|review)
            (?:this|our|the full|the original) (?:roundup|column|podcast|page)
            (?:this|our|the full|the original) (?:blog post|essay|explainer)
            read (?:more|on|the (?:full|original|rest))
            (?:first|originally) appeared|appeared first on
            (?:see|shown|pictured|listed|described) (?:above|below|here)
            (?:embedded|photo|image|picture|chart|video) (?:above|below)
            as follows|here['’](?:s|re)|here (?:is|are)
            click|swipe|scroll down|stay tuned|spoilers?|keep reading
            (?:the|a) (?:latest|new|weekly) (?:episode|edition|installment) of
            most[- ]read articles
            reports for [A-Z]+|we['’]ll update
            """,
            case=False,
        ),
    ),
    (
        "selling",
        words(
            r"""
            subscribe (?:now|today|here|to (?:our|the|my))
            sign up (?:now|here|today|for (?:our|the \w+ newsletter))
            coupon|promo(?:tional)? code|affiliate links?|sponsored (?:post|content|by)
            earn (?:a |an )?(?:small |affiliate )?commission
            discount (?:code|price)|discounted|on sale (?:for|at|now)|percent off|price drop|lowest price
            knocked? [$£€]\d+
            save (?:up to )?[$£€]?\d+|free shipping|best deals?|black friday|cyber monday|prime day|limited[- ]time
            buy now|order now|pre-?order(?:s|ed)? (?:now|here|yours)|gift guide|giveaway|use code|all rights reserved
            """,
            case=False,
        ),
    ),
    (
        "a source left unnamed",
        words(
            r"""
            (?:according to|told|per|by) the (?:news organi[sz]ation|publication|outlet|paper|newspaper)
            (?:according to|told|per|by) the (?:site|website|article|blog|magazine)
            the (?:article|publication|news outlet) (?:says|said|notes|reports)
            """
        ),
    ),
    (
        "hole",  # what is left of a sentence when a link or a name was taken out of it on the way here
        either(
            r"\b(?:from|of|the|a|an|and|or|between|via|than), |, ,|\b(?:the|a|an|of|and|or|than)\.$",
            r"\b[Aa] (?!one\b|once\b|eur|ewe|ouija|uni|us|ut|ubi)[aeiou]\w",
            r"\b[Aa]n (?!ho|he|hi)[bcdfgjklmpqrstvwyz][a-z]",
            r"[a-z]\.\d|[A-Za-z]{4}\d+-|\bby by\b|\bthe the\b|\b(?:the|a|of) (?:and|of|in|on|to)\b",
            r"\b(?:for|with|by|from|during) (?:over the|during|via|as well as)\b",
            r", \w+ed\.$|\baccording to [a-z]\w*\.$|\b(?:has|have|had|employs|of) \d[\d,]*\.$|, (?:and )?more \w",
        ),
    ),
    (
        "misspelled",  # slips that publishers make, and a voice would read as they stand
        words(
            r"""
            joi|thast|firs|teh|thier|wil|recieve\w*|occured|seperate\w*|definately|untill|publically|wich|becuase
            effecting (?:\d+|some|all|its)|loose (?:their|its)|should of|could of|would of|decision to offer [^,]* is to
            will made|(?:could|will|would|can|may) \w+ (?:begin|start)|has (?:went|came|began|took)
            is are|are is|to to|of of|in in|is is|a the
            """
        ),
    ),
    (
        "said twice",  # "a new strain of malware strain": two versions of a sentence run into one
        either(r"\b([a-z]{6,}) of (?:(?!and |or )[\w’'-]+ ){1,4}\1d?\b"),
    ),
    (
        "boilerplate",
        words(
            r"""
            commonly known as
            is one of the (?:world|largest|biggest|most|leading|oldest)
            is a (?:multinational|publicly|leading|global leader)
            is an? (?:\w+ ){0,2}(?:company|firm|provider|platform|vendor|startup) that (?:specializes|provides|offers)
            """
        ),
    ),
    (
        "aside",
        starts(
            r"""
            (?:well|sure|okay|ok|oh|yes|no|look|alas),
            (?:hey|thanks|imagine|remember|needless|suffice|guess|spoiler|enter|love (?:it )?or|gone are|let['’]s)\b
            (?:of course|honestly|frankly|apparently|believe it|it['’]s no secret|it goes without|long story)\b
            (?:it )?turns out\b|if (?:you|there)\b
            in (?:this|an ironic|a shocking|a surprising|other words|short|any case)\b
            (?:the|that) (?:bottom line|thing is|short version|good news|bad news|answer|problem is|result)\b
            (?:why|how|what|whether|when it comes)\b|reports? (?:said|say|suggest)\b
            """,
            case=False,
        ),
    ),
    (
        "advice",
        starts(
            r"""
            (?:Check|Get|Grab|See|Watch|Read|Learn|Meet|Find|Use|Buy|Shop|Try|Make|Take|Save|Click|Keep)\b
            (?:Stop|Start|Don['’]t|Never|Beware|Update|Download|Follow|Join|Sign|Explore|Discover|Ask)\b
            (?:Consider|Listen|Think|Forget|Expect|Stay|Add|Turn)\b
            (?:Be|Do|Give|Look|Upgrade|Who)\b|(?:Go|Patch) [a-z]
            """
        ),
    ),
    (
        "verdict",  # a judgement nobody in the sentence makes, told as if it were news
        words(
            r"""
            (?:better|worse|more \w+) than (?:most|any|every|ever)(?! \d)
            (?:still|easily|simply|by far|arguably) (?:the|one of the) (?:\w+ )?(?:best|worst|\w+est|most|\w+ to beat)
            basically|hardly an?|literally|surefire|rave reviews|bygone era|flailing|odd duck|rat race|so much more
            pro-censorship|woke|relentless(?:ly)?|with a new episode|weighs? in on|absurd
            big (?:\w+ )?(?:victory|win|blow) for
            (?:massive|major|huge|significant|giant) (?:upgrade|improvements?|leap|step forward)
            stab (?:directly )?at|(?:savior|king|queen) of|what (?:they|fans)['’]ve been waiting|avalanche|lusting
            (?:transform|revolutioni[sz]e|redefine|supercharge|elevate|reimagine)s? (?:the|how|what)|one big mystery
            another notch|the big question|it['’]s all about|finally got|another twist
            """,
            case=False,
        ),
    ),
    (
        "gossip",
        words(
            r"""
            [Pp]retty (?:much|crazy|cool|bad|good)|kind of|sort of|of all people|none other than
            crazy|damn|hell|crap|bullshit|shit\w*|f[*u]ck\w*
            incredibl[ey]|interesting|great|amazing|stunning|exciting|impressive|annoying|boring|bizarre|beloved|suitably
            awesome|unhinged|holy grail|game[- ]chang\w+|must-have|total mess|welcome surprise|ironically
            """
        ),
    ),
)
"""Rule and pattern, in the order they are tried."""

COLOUR = words(
    r"""
    iconic|cosmic|saga|innovative|beautiful|heartfelt|concrete info
    massive|huge|epic|glorious|charming|cute|fun|seamless(?:ly)?|powerhouse|familiar face
    (?:big|nice|pleasant) surprise|(?:a|the) surprising|bigger push|at the heart of|even (?:better|more \w+)
    (?:all kinds|all sorts|a (?:whole )?host|tons|loads) of|(?:plenty|a lot) to say|(?:bad|good) news|is official
    well, [^,]+ (?:and|but|not)|anyone who['’]s ever
    reported on the|(?:has|had)? ?some (?:major |big )?(?:changes|updates)|(?:early|first) look at
    what fans can expect|revealed some of|shared? (?:his|her|their) (?:sentiments|thoughts)
    (?:has|have) (?:finally )?shared (?:the |more |some )?details
    """,
    case=False,
)
"""What only paints, praises or says nothing: read where there is too little else."""

NO_NEWS = words(
    r"""
    should|review(?! of|s? into)|how to|quiz|giveaway|coupon|on sale|gift guide|buying guide
    weighs? in on|seduces?|first look|(?:shadow|legacy) (?:still )?looms
    still (?:the|think|thinks|believe|looms?|love|hate)
    gear(?:s|ing) up|(?:brief|first) teasers?|gets the briefest
    deals(?! with)|deal (?:of|alert)|\d[\d,.]*%? off|(?:down to|for (?:just|only|under)) (?:just )?[$£€]\d[\d.,]*
    """,
    case=False,
)
"""Headlines of items that sell, teach, play or judge, of which nothing is told; the rundown spikes most of them."""
