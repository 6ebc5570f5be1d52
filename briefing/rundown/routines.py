"""The table of routine: kinds of items that are not news, and the headlines that show them.

In: nothing. Out: the table. Never: a decision; `routine` makes it.

Each pattern stands here because it is wrong less often than one time in thirty on ten real nights of headlines.
"""

from __future__ import annotations

from briefing.model import Struct


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of routine item.

    Attributes:
        name: what an editor calls it.
        share: how much of the weight for routine it costs, 0 to 1.
        barred: it is never on air, however many print it.
    """

    name: str
    share: float = 1.0
    barred: bool = True


_LEAD = r"^(?:the |our |my |these |here are |today['’]s |\w+['’]s )?(?:top )?\d+ (?:[\w'’-]+ ){0,3}"

_PRICED_NEWS = r"(?:launch|announc|unveil|debut|releas|arriv|settl|sue|fine|charg|cost|sold|sell)"

TABLE: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind(name="sponsored"),
        (
            r"\bsponsor(?:ed|) (?:post|content|by|:)|^\[?sponsor(?:ed)?\b|\bbrought to you by\b",
            r"\bpaid (?:content|post|program)\b|\bpartner content\b|\bpresented by\b|^\[?webinar\b|\bwebinar:",
            r"\bwhite ?paper:|\badvertorial\b|\bebook:",
        ),
    ),
    (
        Kind(name="a deal"),
        (
            r"\b(?:black friday|cyber monday|prime (?:big deal )?days?|singles['’] day|diwali sale)\b",
            r"\b(?:great indian festival|boxing day)\b",
            r"[$£€₹]\s?\d[\d,.]*\s?off\b|\b\d+(?:%|\s?percent)\s?(?:off|discount)\b|\b(?:half|half[- ]price)[- ]off\b",
            r"\bhalf[- ]price\b|\bhalf off\b",
            r"\bsave (?:up to |an extra |over |big\b|a massive |\d+%|[$£€₹]\s?\d[\d,.]*)",
            r"\b(?:all[- ]time|record|new|near)[- ]low\b(?! (?:emission|temp|orbit))",
            r"\b(?:lowest|best|cheapest|bargain|stunning|new low) (?:ever )?prices?\b",
            r"\bprice (?:drops?|plunges?|cut|crash)\b",
            r"\b(?:down|drops?|falls?|fell|dips?) (?:to|at|by) (?:just |only |as low as |under |a )?[$£€₹]\s?\d[\d,.]*",
            r"\b(?:slashed|back|reduced|starts?) (?:to|at|by) (?:just |only |as low as |under |a )?[$£€₹]\s?\d[\d,.]*",
            r"\bplummets? (?:to|at|by) (?:just |only |as low as |under |a )?[$£€₹]\s?\d[\d,.]*",
            r"\b(?:for|at) (?:just|only|under|as low as|less than) [$£€₹]\s?\d[\d,.]*",
            r"\b(?:just|only|under|now) [$£€₹]\s?\d[\d,.]*",
            r"\b(?:get|grab|buy|pick up|bag|snag|score|nab)\b.{3,80}\bfor [$£€₹]\s?\d[\d,.]*",
            r"\bdeals (?:of|on|you|we|right|today|under|live|from|at|still|for (?!the)|ahead)|\bdeal right now\b",
            r"\bdeals in (?:november|december|october|[a-z]+ 20\d\d)|\b(?:best|top) (?:[\w-]+ ){1,3}deals?\b",
            r"\b(?:best|early|top|today['’]s|daily|great|huge|cheap|massive|big|holiday|ipad|laptop|tv) deals?\b",
            r"\b(?:tablet|phone|airpods|lego|monitor|gaming) deals?\b",
            r"\b(?:deals?|sale):|\bthis (?:\w+ ){0,3}deal$|\bdealmaster\b|\bdoorbuster\b|\bcoupons?\b",
            r"\bpromo codes?\b|\bdiscount (?:code|brings|deal)|\bdiscounts? (?:on|available|up)",
            r"\bgets? (?:a )?(?:huge |massive |big |rare |early )*discount|\bdiscounted\b",
            r"\bon sale (?:for|at|again|now|right|today|with)|\bgo on sale\b|\bis on sale\b",
            r"\bsale (?:live|ends|is live|knocks|slashes|cuts|drops|brings|event)",
            r"\b(?:holiday|early|weekend|walmart['’]s?|amazon['’]s?) (?:sales?|savings)\b",
            r"\b(?:lifetime|one-year|1-year) (?:subscription|licen[cs]e|membership)\b|\bsteal at\b",
            r"\b(?:friday|monday) steal\b|\bbargains?\b|\bcheap\b.*\bbuy\b|\bknock(?:s|ed)? (?:up to |over )?[$£€₹\d]",
            r"\bfree shipping\b|\brefurbished\b|\bwhere to (?:buy|order|pre-?order)\b|\bpre-?order (?:guide|now)\b",
            r"\b(?:slash(?:es)?|cuts?) (?:up to )?(?:\d+%|[$£€₹]\d)|\bin stock\b|\brestock\b",
            r"^(?:shop|snag|score|grab|bag|nab) |\bfor (?:peanuts|a song)\b|\bthis \$\d{1,3}\b|\bbundle deals?\b",
            r"\bdeals are\b",
            rf"^(?!.*\b{_PRICED_NEWS})[^|]* for \$\d{{1,3}}(?:\.\d\d)?(?: - \w+)?$",
            r"\bgift cards?\b(?!.*(?:scam|fraud|hack))",
        ),
    ),
    (
        Kind(name="a gift guide"),
        (r"\bgift (?:guide|ideas)\b|\bgifts (?:for|under|to|from|that)\b|\bstocking stuffers?\b",),
    ),
    (
        Kind(name="a puzzle or quiz"),
        (
            r"\b(?:wordle|quordle|octordle|heardle)\b.{0,40}\b(?:hints?|answers?|clues?|solutions?|today|game #)",
            r"\b(?:redactle|globle|worldle|strands)\b.{0,40}\b(?:hints?|answers?|clues?|solutions?|today|game #)",
            r"\b(?:connections|spelling bee|crossword)\b.{0,40}\b(?:hints?|answers?|clues?|solutions?|today|game #)",
            r"\bsudoku\b.{0,40}\b(?:hints?|answers?|clues?|solutions?|today|game #)",
            r"\b(?:hints?|answers?|clues?)\b.{0,30}\b(?:wordle|quordle|connections|crossword)\b",
            r"^quiz\b|\bquiz(?::|$)|\b(?:news|weekly|daily|pop|science) quiz\b|\bbrain teaser|\btrivia answers\b",
        ),
    ),
    (
        Kind(name="a horoscope"),
        (r"\bhoroscopes?\b|\bzodiac signs?\b|\bastrolog(?:y|er|ical)\b|\btarot\b|\byour stars\b",),
    ),
    (
        Kind(name="a viewing guide"),
        (
            r"\b(?:how|where|when) (?:and when )?to (?:watch|stream|listen)\b|\bwhat to (?:watch|stream|read|play)\b",
            r"\blivestream(?::|\b.*\b(?:from anywhere|how to))|\bwatch .{3,60} from anywhere\b",
            r":\s*release (?:date|window)\b|\brelease (?:date|window), .*\b(?:more|price|know)\b",
            r"\b(?:plot|cast|trailer),.{0,40}(?:release|more)\b",
            r"\b(?:shows|movies|series|films|things|anime) (?:to (?:stream|watch|play)|you (?:can|should|need|must))",
            r"\b(?:games) (?:to (?:stream|watch|play)|you (?:can|should|need|must))",
            r"\bending,? explained\b|\bpost-credits\b|\bstart time\b|\bfight card\b|\bppv\b|\bpremiere dates\b",
            r"\bnew on (?:netflix|hulu|disney|prime|max|hbo)\b|\brecap\b",
        ),
    ),
    (
        Kind(name="a how-to"),
        (
            r"^(?:here['’]s |learn )?how (?:to|you can)\b",
            r"\b(?:what|everything|all|things) you (?:need to |should |must )?(?:know|do|expect)\b",
            r"\bwhat to (?:know|expect)\b",
            r"\beverything we know\b|\bexplained\b(?! (?:why|how|that))|\bexplainer\b",
            r"\b(?:beginner|buyer|buying|complete|ultimate|definitive|practical|psychologist)(?:['’]s)? guide\b",
            r"\bguide (?:to|for)\b|^guide:|\bstep[- ]by[- ]step\b|\btutorial\b|\bcheat sheet\b",
            r"\bhow (?:many|much|often|long) .{0,40}\byou (?:really )?(?:need|should|can)\b",
            r"\b(?:tips|tricks|hacks) (?:to|for|you)\b",
            r"^(?:stop|start|don['’]t|never|always|try|use|consider|make sure) (?!.*\b(?:court|judge|eu|ftc|police)\b)",
            r"^(?:mark your|think twice|avoid) (?!.*\b(?:court|judge|eu|ftc|police)\b)",
            r"\bwhat (?:to do|you can do|it means for you)\b|^turn your\b",
            r"\bthis (?:simple|easy|one|hidden) (?:trick|tip|setting)",
            r"\bthe (?:quickest|fastest|easiest|best|right|only) ways?\b",
        ),
    ),
    (
        Kind(name="a list"),
        (
            rf"{_LEAD}(?:best|top|worst|greatest|coolest|biggest|early|ways?|tips?|tricks?|hacks|things|reasons)\b",
            rf"{_LEAD}(?:apps|games|movies|films|shows|series|books|gifts?|gadgets|alternatives|takeaways)\b",
            rf"{_LEAD}(?:questions|facts|features|products|picks|mistakes|signs|steps|strategies|lessons)\b",
            rf"{_LEAD}(?:examples|essentials|underrated|must[- ]have|easy|simple|hidden|secret|accessories)\b",
            rf"{_LEAD}(?:deals|ideas|trends|types|settings)\b",
            r"^here are (?:the |our |some )?(?:\d+|best|top)\b",
            r"^(?:the )?(?:very )?best (?:[\w\"'’&+-]+ ){1,7}(?:of|for|in|to|you|deals?|20\d\d|from|right)\b",
            r"^(?:the )?best [\w -]{3,40}$|^(?:best|top)\b.*\b20\d\d\b|\bbest\b.{3,50}\b(?:of|for|in) 20\d\d\b",
            r"^\d+ (?:[\w'’-]+ ){1,3}(?:that (?:make|will|can|could|you)|you|your)\b|\bexpert recommended\b",
            r"\b(?:these|they) are the best\b|\branked\b|\bour favou?rite\b|\bmost anticipated\b",
            r"\b(?:five|six|seven|eight) (?:things|ways|tips|reasons|(?:key )?takeaways|strategies|lessons|signs)\b",
            r"\b(?:nine|ten|three|four) (?:things|ways|tips|reasons|(?:key )?takeaways|strategies|lessons|signs)\b",
            r"\b\d+ (?:big |key |main |things |fun )?(?:takeaways|things|reasons|ways|tips|must)\b",
        ),
    ),
    (
        Kind(name="a review or buying advice"),
        (
            r"\breviews?(?: in progress)?(?: \(?20\d\d\)?| video)?\s*[:–—|-]|\breviews?(?: -|$)|^reviews?\b",
            r"\breview (?:roundup|in progress|video)\b|\bhands[- ]on\b|\bfirst (?:drive|ride|look:|impressions)\b",
            r"\bunboxing\b|\bdeep dive\b|\bshould (?:you|i) (?:buy|upgrade|get|wait|switch|use)\b",
            r"\bwhich (?:\w+ ){0,4}(?:should|is best|is right|is better|to (?:buy|choose))|\bbuying (?:advice|guide)\b",
            r"\bworth (?:it|buying|the (?:money|price|upgrade|hype)|your)\b|\bcompared$",
            r"\d.*\b(?:vs\.?|versus) |\b(?:vs\.?|versus) .*(?:\d|\bcompare|\bbetter|\bwinner|\bwhich\b)",
            r"\bcomparison\b|\breasons? to (?:buy|upgrade|skip|avoid|consider)\b",
            r"\bi(?:['’]ve)? (?:tested|tried|used|wore|drove|played|bought|found|took|put)\b",
            r"\b(?:before|should) you buy\b|\byou should (?:buy|get|skip|upgrade)\b|\breal-life test\b|\bwe tested\b",
            r"\btested:|\b(?:your|the) (?:perfect|ideal) (?:companion|gift|setup)\b|\beditor reacts\b",
            r"\b(?:will|to) make you (?:reconsider|rethink|ditch)\b|\bnearly perfect\b",
        ),
    ),
    (
        Kind(name="a live blog"),
        (
            r"\blive (?:blog|updates?|coverage)\b|\bliveblog\b|\bas it happen(?:s|ed)\b|\bfollow along\b|^live:",
            r"[:–-] live$|\ball the (?:news|announcements|latest)\b|\beverything announced\b",
            r"\bbiggest (?:moments|announcements) from\b",
        ),
    ),
    (
        Kind(name="an episode of a podcast"),
        (
            r"^(?:the )?\w+ podcast\b|\bpodcast:|\bpodcast episode$|\bpodcast (?:ep|episode|#|no)|^vergecast\b",
            r"\b(?:episode|ep\.?) #?\d+\b(?!.*(?:netflix|trailer|season))",
            r"\bon (?:the|this week['’]s) (?:podcast|episode)",
        ),
    ),
    (
        Kind(name="a newsletter or regular column"),
        (
            r"^the morning after\b|\bnewsletter\b(?! (?:platform|startup|service|company))",
            r"\b(?:week|year|month|day) in (?:review|security|tech|science|pictures)\b|\bthis week in\b",
            r"\bweekly (?:roundup|recap|digest|round-up)\b|\b(?:round-?up|digest)\b\s*(?::|$|#)",
            r"\b(?:apps|microsoft|science|tech|security) weekly\b|\bwallpaper wednesday\b|^tech moves:",
            r"^current climate:|^innovationrx:|^daily (?:telescope|deal|crunch|briefing|cartoon)\b|\bround \d{2,}\b",
            r"\blinks? (?:of|for) the (?:day|week)\b|\bask (?:hn|slashdot)\b|\bcomments of the week\b",
            r"\bthis week['’]s (?:best|top|biggest|news)\b|\bthe week['’]s\b|\bof the (?:week|day|month)\b\s*(?::|$)",
            r"\bphotos? of the\b|\bpicture of the\b|\bin other news\b|\bsunday (?:long read|reads)\b",
            r"\bhistory of (?:this|the) day\b|\bweekend reads?\b",
        ),
    ),
    (
        Kind(name="a comment"),
        (
            r"^(?:opinion|comment|commentary|column|op-ed|editorial|analysis|essay|perspective|viewpoint)\b\s*[:|]",
            r"\|\s*(?:opinion|commentary)$|\bletters? to the editor\b",
            r"\bwhy (?:i|we|my|everyone|nobody)\b",
            r"\b(?:i|we) (?:need|should|must|can|can['’]t|don['’]t|deserve|want|love|hate)\b",
            r"\b(?:i|we) (?:hope|wish|think|like|have|asked)\b",
            r"\bwe['’](?:re|ve|ll)\b|\bi['’](?:m|ve|d|ll)\b|\b(?:my|me|myself)\b|^i (?!robot)",
            r"\b(?:and|but|that|what|so|here['’]s what|when|then|as|if|because) i\b|\blet['’]s\b|\bmy \w+|^dear \b",
            r"\b(?:hot|cold) take\b|\brant\b|^in conversation with\b|^interview:|\bnobody (?:wants|needs)\b",
            r"\bhot takes?\b|\bin defen[cs]e of\b",
        ),
    ),
    (
        Kind(name="a video without a story"),
        (r"\bvideo(?: - \w+)?$(?<!on video)|^watch(?: this)?:|^video:",),
    ),
    (
        Kind(name="advice for readers"),
        (
            r"\byour? (?:iphone|android|phone|pc|laptop|mac|car|home|kids?|life|money|brain|sleep|workout)\b.{0,40}\?$",
            r"\byour? (?:kitchen|skin|diet|body|job|team|boss|career|resume|business|data|privacy|holiday)\b.{0,40}\?$",
            r"\byour? (?:thanksgiving|taxes|wallet|credit)\b.{0,40}\?$",
            r"^(?:are|is|do|does|can|should|want|need|looking|ready)\b (?:you|your|to|for|of|a |an |about)\b.*[?:.!-]",
            r"^(?:tired|afraid|thinking|planning|struggling|worried)\b (?:you|your|to|for|of|a |an |about)\b.*[?:.!-]",
            r"^(?:having|got)\b (?:you|your|to|for|of|a |an |about)\b.*[?:.!-]",
            r"\brelationships?\b.{0,30}\bpsychologist",
            r"\bpsychologist\b.{0,60}\b(?:answers?|explains?|reveals?|shares|guide|says)\b",
            r"\b(?:according to|from) (?:a )?(?:psychologist|therapist|nutritionist|dermatologist|experts?)\b",
            r"\b(?:recipe|recipes|thanksgiving turkey|skincare|mattress(?:es)?|credit cards?|savings accounts?)\b",
            r"\b(?:mortgage rates?|personal loans?|cd rates|tax bracket|social security (?:payment|check)s?)\b",
        ),
    ),
    (
        Kind(name="a question or a thought, not an event", share=0.3, barred=False),
        (
            r"\?$|\?\s*[\"'”’]?$",
            r"^(?:why|how|what|when|who|inside|meet|the case for|the problem with|the rise of|the future of)\b",
            r"\bcould (?:be|transform|change|revolutioni[sz]e)\b|\bmight (?:be|actually)\b",
        ),
    ),
    (
        Kind(name="a rumour", share=0.15, barred=False),
        (
            r"\b(?:rumou?r(?:s|ed)?|leak(?:s|ed)? (?:suggest|reveal|point|tip|hint|out|tease|show))\b",
            r"\b(?:tipped (?:to|for)|said to|allegedly|alleged renders|spotted on|surfaces? online|renders?)\b",
        ),
    ),
)
"""Kinds in the order they are tried; what is inside quotation marks does not count, nor do capitals."""
