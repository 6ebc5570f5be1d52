"""What stands around a telling in feeds: credits, buttons, pointers, advertisements; read off real feeds.

In: a paragraph of plain text. Out: the paragraph without it, perhaps empty. Never: a judgement across paragraphs.
"""

from __future__ import annotations

import re

SHORT = 80  # characters; a credit or a heading is no longer
BUTTON = 320  # characters; a longer paragraph is not a call to subscribe, whatever it begins with

# "The post <headline> appeared first on <site>.", with whatever the site says after it.
POST_FOOTER = re.compile(r"(?:^|(?<=[.!?…\]”\"’)] ))The (?:post|article) .{0,400}?\bappeared (?:first )?on\b.*$")

# The button at the end of a paragraph. Some sites set it without a full stop before it, so its capitals must tell.
TAIL = re.compile(
    r"""(?:
      (?:^|(?<=[.!?…:»”"’)\]])\s*|(?<=\.\.\.)\s*)\[?\(?(?:
          (?:Read|See|View|Learn|Show|Find\ out|Get)\ (?:
              [Mm]ore\b.{0,60}
            | (?:the\ )?(?:[Ff]ull|[Rr]est|[Oo]riginal|[Ee]ntire|[Cc]omplete)\b.{0,80})
        | READ\ (?:MORE|FULL)\b.{0,60} | Continue\ [Rr]eading.{0,120} | Keep\ [Rr]eading.{0,60} | Read\ on\ .{0,40}
        | [Cc]lick\ [Hh]ere\b.{0,100} | To\ read\ (?:this\ article\ in\ full|the\ (?:full|rest)|more)\b.{0,80}
        | [Mm]ore… | [Rr]ead\ [Cc]omments | [Cc]omments? | Permalink | Discuss(?:\ this)?
      )
      | \s\[?(?:Read\ [Mm]ore|READ\ MORE|Continue\ [Rr]eading)
    )\)?\]?[\s.…»›→⟶>&\#]*$""",
    re.VERBOSE,
)

# A link as Markdown writes it; some feeds hand their source over. Of a picture nothing is left.
MARKDOWN = re.compile(
    r"(?P<picture>!)?\[(?P<words>[^\[\]]{0,300})\]\((?:https?:|mailto:|www\.|[./\#?])(?:[^()\s]|\([^()\s]*\)){0,500}"
    r"(?:\s\"[^\"]{0,200}\")?\)"
)

# Credits, asides and addresses in brackets, footnote marks, an agency's dateline.
INLINE = re.compile(
    r"""\s*\((?:[\w.’' ]{0,30}\b)?
          (?:[Pp]hotos?|[Ii]mages?|[Ii]llustrations?|[Pp]ictures?|[Cc]redit|[Ss]creenshots?|[Gg]raphics?|[Vv]ideos?)
          (?:\s*(?:[:/|]|by\b|via\b|credit|courtesy|from\b|source)[^()]{0,120})\)
    | \s*[(<\[](?:https?://|www\.|[\w-]{1,63}\.(?:com|org|net|de|io|tv|co\.uk)(?=[/)>\]]))[^\s()<>\[\]]{0,500}[)>\]]
    | \s*\[(?:\d{1,2}|link|comments|Image|Video|PDF)\](?=[\s.,;:\[]|$)
    | \s*\((?:pictured|above|below|see\b|opens\ in\ a?\ ?new)[^()]{0,60}\)
    | ^\s*[A-Z][A-Z.'’ -]{2,40}(?:,\ [A-Z][\w.]{1,20}){0,2}\s*\([A-Z][\w.& ]{1,30}\)\s*[-–—]+\s+
    | ^\s*\((?:AP|AFP|Reuters|CNN|UPI|Xinhua|dpa)\)\s*[-–—]+\s+""",
    re.VERBOSE,
)

CREDIT = re.compile(
    r"""^\W*(?:(?:featured?|cover|header|lead|hero|file|stock|ap|afp)\s)?
    (?:photo|photograph|image|picture|illustration|graphic|screenshot|artwork|rendering|composite|video|credit|source
      |getty|text|figure)s?\b(?:\s(?:credit|courtesy|source|illustration|used)s?)*
    \s*(?:[:/|©]|(?:by|via)\s(?-i:[A-Z@])|courtesy\b|credit\b|with\b.*permission).*$""",
    re.VERBOSE | re.IGNORECASE,
)
AGENCY = re.compile(
    r"""(?:/|via|©|\bby\b|:|,)\s*(?:the\s)?(?:Getty\ Images|Shutterstock(?:\.com)?|AFP|Reuters|Unsplash
    |iStock(?:photo)?|Alamy|AP(?:\ Photo)?|Bloomberg|Pexels|Pixabay|Flickr|Wikimedia(?:\ Commons)?|Adobe\ Stock
    |DepositPhotos|EPA)\W*$""",
    re.VERBOSE | re.IGNORECASE,
)

# Paragraphs that are nothing but a label, a name, an address or a line.
LABEL = re.compile(
    r"""^\W*(?:
        advertise?ments?|sponsored(?:\ (?:content|post))?|ad|share(?:\ this.*)?|tweet|print|e-?mail|save|facebook
      | twitter|linkedin|comments?|\d+\ comments?|leave\ a\ (?:comment|reply)|table\ of\ contents|contents|trending
      | recommended|related|watch|listen|watch\ now|buy\ now|shop\ now|enlarge|loading.*
      | by\ [\w.'’-]+(?:\ [\w.'’-]+){0,3}
      | live\ updates?|transcript|source|at\ a\ glance|key\ takeaways?|summary|tl;?dr
      | https?://\S+|\[\d+\]\s*https?://\S+|\S+@\S+
    )\W*$""",
    re.VERBOSE | re.IGNORECASE,
)

LINE = re.compile(r"[\W_]+")  # nothing but a ruled line; apart from LABEL, where it took cubic time

# Paragraphs that begin by pointing elsewhere or asking for something.
POINTER = re.compile(
    r"""^\W*(?:
      (?: also\ read|read\ also|read\ next|read\ more|see\ also|more\ (?:on|from)\ [\w\ ]{2,30}|don['’]t\ miss
        | must[- ]read|related(?:\ (?:stories|articles?|reading|posts?|content|coverage|news|videos?))?|further\ reading
        | next\ up|up\ next|recommended(?:\ (?:reading|stories|videos?|articles?))?|editor['’]?s['’]?\ (?:pick|choice)s?
        | watch|listen|via
        | in\ case\ you\ missed\ it|see\ at\ [\w\ .]+|tags?|topics?|filed\ under|categor(?:y|ies)|sources?|thumbnail
        | correction|disclosure|disclaimer|editor['’]?s['’]?\ note|note
      )\s*[:–—|]
      | read\ more\ (?:on|about|at|in|from|here)\b
      | sign(?:ing)?\ up\ (?:for|to|here|now|today)|subscribe\b
      | follow\ (?:us|me|along|@|\w+\ on)
      | join\ (?:us\ (?:on|at|for|live)|our|the\ (?:conversation|discussion))|download\ (?:our|the)\ .{0,40}app
      | get\ (?:the|our|your)\ .{0,60}(?:newsletter|in\ your\ inbox)|want\ .{0,60}newsletter|stay\ up\ to\ date
      | like\ (?:us\ on|this\ (?:story|article|post))
      | support\ (?:us\ (?:by|on|with)|our\ (?:work|journalism))|become\ a\ (?:member|subscriber|patron)|log\ in\ to
      | create\ an?\ (?:free\ )?account|you\ can\ (?:unsubscribe|subscribe)|check\ out\ our\b|visit\ our\b
      | (?:re)?posted\ by\b|published\ (?:on|at)\ \w+\ \d
      | this\ (?:article|story|post|piece|column|review|essay)\ (?:was\ |has\ been\ |is\ )?(?:also\ )?
        (?:(?:originally|first)\ (?:published|appeared|posted|ran)|(?:re|co)-?published|adapted|excerpted|reprinted
        |produced\ (?:by|in|with)|provided\ by)\b
      | this\ is\ a\ post\ from|originally\ (?:published|appeared)|(?:additional\ )?reporting\ by\b
      | (?:writing|editing|compiled)\ by\b|(?:copyright|©)\s|all\ rights\ reserved|this\ (?:rss\ )?feed\ is\ intended
      | do\ not\ reproduce|views?\ expressed\b|click\ (?:here|through|to)\b|tap\ here|scroll\ down|enable\ javascript
      | your\ browser\b|please\ (?:enable|click|subscribe|consider)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)

# Sentences that sell: affiliate links, newsletters, channels; and those that hold a bare address.
BLURB = re.compile(
    r"""(?:may|might|can|could|will)\ (?:also\ )?(?:earn|receive|get|collect|make)\ (?:a|an|some|us\ an?)\ ?
        (?:small\ |affiliate\ |tiny\ )*(?:commission|compensation|share\ of|portion\ of|percentage|money)
      | (?:our|the)\ (?:editors?|team|experts?|staff)\ (?:have\ |has\ )?independently
      | independently\ (?:chosen|selected|reviewed|researched)
      | affiliate\ (?:commission|link|partner|program|relationship|revenue) | amazon\ associate
      | (?:buy|purchase|shop|order)\w*\ (?:something\ )?(?:through|via|using|from|with)
        \ (?:our|the|one\ of\ our|these|any)
        \ (?:\w+\ )?links?
      | (?:commission|compensat\w+)\ (?:on|from|for)\ (?:purchases|sales|links|items)
      | in\ your\ (?:inbox|e-?mail\ box) | unsubscribe | subscribe\ to\ (?:our|the)\b
      | sign(?:ing)?\ up\ (?:for|to)\ (?:our|the|[\w']+['’]s)\ (?:\w+\ ){0,4}(?:newsletter|list|email)
      | terms\ of\ (?:use|service)\ and\ privacy | this\ site\ is\ protected\ by | \bour\ (?:whatsapp|telegram)\ channel
      | where\ people\ are\ continuing\ the\ conversation | ^\W*editor['’]?s['’]?\ note\s*:
      | ^\W*(?:a|an\ earlier)\ version\ of\ this\ (?:article|story|post|piece)\ (?:was\ )?(?:originally|first|also)\b
      | ^\W*this\ is\ (?:another|a|the\ \w+)\ (?:post|article)\ in\ (?:our|the|a)\b
      | ^\W*(?:visit|find|contact|reach)\ us\ (?:on|at|via)\b | ^\W*(?:check\ out|visit)\ our\b.{0,60}\bpage\b
      | ^\W*(?:as\ always,\ )?(?:if\ you\ (?:still\ )?have|for)\ (?:any|further|more|other)\ (?:\w+\ ){0,2}
        (?:questions?|information|details|insights)\b.{0,160}\b(?:please|contact|post|visit|reach|check\ out)\b
      | ^\W*please\ (?:do\ not|don['’]t)\ hesitate\b | ^\W*please\ (?:contact|visit|post)\b
      | https?://\S | \bwww\.\w | \bpic\.twitter\b | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w
      | (?<![\w.@-])(?:[\w-]{1,63}\.){1,4}(?:com|org|net|io|co|ai|edu|gov|uk|de|tv|ly|me|fm|eu|gg|dev|app|info)/\w""",
    re.VERBOSE | re.IGNORECASE,
)
# What a podcast may begin to tell its episode with; an item that holds nothing else keeps it.
INVITATION = re.compile(r"\W*(?:join\ us|watch|listen|correction|note|editor['’]?s['’]?\ note)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?…][\s”\"’)])\s*|(?<=[.!?…])\s+")


def without(paragraph: str, title: str, *, sparing: bool = False) -> str:
    """Take out of a paragraph what is not the telling.

    Args:
        paragraph: plain text on one line.
        title: the item's headline; a paragraph that only repeats it, or that names it in a footer, goes.
        sparing: keep an invitation that tells something, for an item that holds nothing else.

    Returns:
        What is left, perhaps nothing.
    """
    paragraph = " ".join(paragraph.split())  # runs of spaces make the patterns below slow
    if "](" in paragraph:
        paragraph = MARKDOWN.sub(lambda link: "" if link["picture"] else link["words"], paragraph)
    words = TAIL.sub("", POST_FOOTER.sub("", INLINE.sub("", paragraph))).strip()
    if not words or words.casefold() == title.casefold() or _is_dangling_footer(words, title):
        return ""
    points = len(words) <= BUTTON and POINTER.match(words) and not (sparing and _tells(words))
    if points or LINE.fullmatch(words) or (len(words) <= BUTTON and LABEL.match(words)):
        return ""
    if _is_credit(words):
        return ""
    if BLURB.search(words):
        words = " ".join(part for part in SENTENCE_END.split(words) if part and not BLURB.search(part)).strip()
    return words


def _tells(words: str) -> bool:
    return len(words) > SHORT and bool(INVITATION.match(words))


def _is_credit(words: str) -> bool:
    if words[-1] in ".!?":
        return len(words) <= SHORT and bool(CREDIT.match(words))
    return len(words) <= 2 * SHORT and bool(CREDIT.match(words) or AGENCY.search(words))


def _is_dangling_footer(words: str, title: str) -> bool:
    """Tell a "The post <headline> appeared first on" that was cut off before it could say so."""
    rest = words.removeprefix("The post")
    return rest != words and title.casefold().startswith(rest.strip().casefold()[:40])
