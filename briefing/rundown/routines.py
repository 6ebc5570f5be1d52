"""The tables of routine: what shows that an item is a deal, a guide, a review or a column rather than news.

In: nothing. Out: the tables. Never: a decision; `routine` makes it.

Under the name of a kind stands what shows it, after what that weighs: 2 is sure whatever else is there, 1 is enough
unless something speaks for news, less needs company, and less than nothing speaks for news. Each row counts once.
Phrases are spelled as `wording` reads them, in English, and are sought in the headline outside quotation marks.
"""

from __future__ import annotations

from briefing.rundown.wording import named, rows

DEAL, PUZZLE, HOW_TO, COMMENT = "a deal", "a puzzle or quiz", "a how-to", "a comment"
FIND = "a page worth a visit, not an event"
THOUGHT, RUMOUR = "a question or a thought, not an event", "a rumour"
NEWS = "news"

PHRASES = rows("""
= a deal
2     black friday, cyber monday, prime day|days, prime big deal days, singles' day, diwali sale, doorbuster
2     $#|%# off, half off, half price, %#|$# discount, save up to, save an|over|big|hundreds|$#|%#
2     all time low (of|price), record low price, new $#|amazon low, low price of, new low of|price
2     lowest|cheapest price|prices (ever|yet), best price yet|ever, lowest ever, still * cheapest
1     down|drops|falls|fell|dips|slashed|reduced|plummets (back|down) to|by|at (just|only|under|a) $#
1     down to * new * low, set to hit $#, hits|hit $# on sale, fallen to * low, price plunges|crash
1     for|at|of just|only|under $#, under $#, with this $#, as low|little as $#, just|only $#, $# right now|today, $#|
      %# in savings
1     get|grab|buy|bag|snag|score|nab|pick .. for (just|only|under) $#, are|is|now (just|only) $# today|right
2     ^ add|capture|experience|upgrade|learn|record|give|try|download|charge .. for (just|only) $#
2     ^ add|capture|experience|upgrade|learn|boost|read|take .. .. for (just|only) $#, $# value, dealmaster
2     best|early|today|daily|great|huge|massive|holiday|cheap deals, best|early * (*) deals, daily|best deal
1     top|big deals, top * (*) deals, early|great|huge|cheap deal
1     tablet|phone|laptop|tv|monitor|headphones|gaming|smartwatch|bundle|soundbar|console deals|deal
2     deals :, deals you|we|this|right|today|under|live, deal right now
1     deals of|on|start|slash|ahead, deal :
1     this .. deal, deal you, coupon|coupons, promo|discount|coupon code|codes, discounts on|available|up
1     holiday|weekend sale|savings, early sale, on sale for|again|now|right|starting, sale knocks|slashes
1     sale ends|live|drops|cuts|event|discounts, is|are discounting, lifetime|year subscription|membership
1     lifetime license|of, free shipping, where to buy|order|preorder, (extra) $#|%# off, shop now|early|major
2     knocks|knock (up|over) (to) $#|%#, membership for $#, a major discount, ^ shop|snag|score|grab|bag|nab
1     get|with * .. free $# gift card, last chance to save, for peanuts, deals are, sale at discounted
0.6   for $# ., $# off, price cut|drop, bargain|bargains, refurbished|reconditioned, in stock, restock
0.6   gift card|cards, giftable, start|starts|from|at $#, on sale, go|goes on sale, discounts|discounted
0.6   right now ., worth $#, with code, this * is $#, save, savings, is $# off|now
0.4   for free, free ., holiday gift, great gift
= a gift guide
2     gift guide|guides|ideas, gifts for|under|to|from|that, best * (*) gifts, stocking stuffer|stuffers
= a horoscope
2     horoscope|horoscopes, zodiac sign|signs, astrology|astrologer|astrological, tarot, your stars
= a puzzle or quiz
2     ^ quiz, quiz :|., news|weekly|daily|pop|science quiz, brain teaser, can you tell|spot|guess|name|solve
2     hint|hints|clues (clues) (and) answer|answers, answers today, today .. hints|answers|clues
2     test your knowledge, how well do you know
2     crossword|sudoku|wordle|quordle hint|hints|answer|answers|clues
= a viewing guide
2     how|where|when (and|or) (when) to watch|stream|listen, livestream :
2     livestream .. from anywhere, watch .. from anywhere, : release date|window, release date|window .. more
2     plot cast, confirmed cast, shows|movies|series|films|games|anime to stream|watch|play (this|next|right)
2     shows|movies|series|films|games you can|should|need|must|don't, ending explained, is there a post credits
2     fight card, official card, premiere dates, new on netflix|hulu|disney|prime|max|hbo
2     new releases :
1     what to watch|stream|read|play, start time, ppv, how much is, season # (episode) (#) recap,
      you can (still) (only) watch|stream, date time
      opponent
= a how-to
1     ^ how to, here's how to, ^ how you can, ^ learn how, here's how (many|much) .. you|your, how to .
1     everything|all|what|things you (need|should|must) (to) know|expect|do, what to know|expect|do before|if|when
1     everything we know, explained ., explainer, beginner|buyer|complete|ultimate|practical|psychologist guide
1     guide to|for, ^ guide :, step by step, tutorial, cheat sheet, how many|much|often|long .. you (really) need
1     tips|tricks|hacks to|for|you, what to do (if|when), what you can do, what it means for (you|your), ^ turn your,
      ? try|use|check
1     this simple|easy|hidden trick|tip|setting, quickest|fastest|easiest|best|right|only way|ways to, ^ avoid these
1     ^ stop|start|don't|never|always|use|consider|think|mark|create|manage|protect your|these|this|a|twice
0.8   ^ use|try|stop|avoid|consider, ^ don't|never|always, ^ create the
1     ^ add|exploit|make|keep|check|take|set|turn|try|use these|your|this|a, ^ can|do|should|could i|you, ^ does * *
      your
1     is|isn't|not working ?, what is it and, what|which * should you, : what to know, you should (never|always) make
1     how to choose, how it works and, according to (a) psychologist|therapist|nutritionist|dermatologist|experts
1     a psychologist, psychologists reveal|say, psychologist explains|answers|reveals|offers|gives, recipe|recipes,
      mortgage|cd|savings rates|rate
1     credit card|cards|score, credit cards, home equity, social security payment|payments|check, personal loan|loans
1     you should never, why you should|shouldn't, and why you should, build|make your own * .
0.6   ^ what is|are|does|do|to, ^ is|are|should|will your, here's what to (do|know), you need to, you can already
0.6   what .. mean|means for, here's how ., here's why, : how to, what it means, what you need to know, all you need
      to know, questions to ask
0.6   your * ?, ^ tired|afraid|thinking|planning|struggling|worried|want|need|looking|ready|got|having|running .. ?
0.6   ^ you should, you might already, ^ where to, ^ when to, best practices, finding the|your path, thanksgiving
0.4   how to
0.3   your, yourself, advice, ^ everything, ^ how, can help, here's what, faq, guide, you should, check out
= a list
1     ^ (the|our|my|these) # best|top|worst|greatest|coolest|brightest|cheapest|underrated|easy|simple|hidden|secret|
      expert|most, # (*) (*) ways|tips|tricks|hacks|things|reasons|takeaways|steps|strategies|lessons|signs|mistakes|
      facts|habits|myths|techniques|culprits|insights|traits|secrets|essentials
1     ^ (the|our|my|these) # (*) (*) (*) ways|tips|tricks|hacks|things|reasons|apps|takeaways|steps|strategies|
      lessons|signs|mistakes|facts|habits|myths|questions|ideas|essentials|picks|alternatives|gadgets|accessories|
      secrets|techniques|culprits|insights|traits|personalities|qualities|foods|settings|features|products|examples|
      types|trends|movies|films|shows|series|books|podcasts|gifts|classics|services|companies|tools|predictions|
      challenges|rules|practices|recipes|places, with|try|check these # (*) ways|tips|tricks|hacks|things|reasons|
      apps|takeaways|steps|strategies|lessons|signs|mistakes|facts|habits|myths|questions|ideas|essentials|picks|
      alternatives|gadgets|accessories|secrets|techniques|culprits|insights|traits|personalities|qualities|foods|
      settings|features|products|examples|types|trends|movies|films|shows|series|books|podcasts|gifts|classics|
      services|companies|tools|predictions|challenges|rules|practices|recipes|places, # best, the # most
1     ^ here are (the|our|some) best|top|#, ^ (the|our) (very) best * (*) (*) (*) (*) of|for|in|to|you|from|year|.
2     ^ best|top .. year, ^ best * (*) (*) (*) :|., ^ best, are the best, our favorite|favourite, most anticipated
1     # of the biggest|best, expert recommended|tested, tested and reviewed|recommended, ^ today best, top # ., all
      the ways
0.4   and more ., more ., ^ #
0.6   ranked, ^ the best|only|brightest|cheapest|fastest, you might|may have missed, the titles|ones you, dos and
      don'ts, ^ all the * to
= a review or buying advice
2     review|reviews :|–|—|., review in progress|roundup|video
2     review|reviews year :
1     unboxing, hands on, ^ review|reviews
2     first drive|ride|impressions, deep dive, should you|i buy|upgrade|get|wait|switch|use, ^ tested :
1     which * (*) (*) should|is, which is|one best|better|right, buying advice|guide, worth it|buying|reading|
      watching, worth the|your price|money|upgrade|hype|time|attention, compared .
1     how (do|does) (they|it) compare|compares, # .. vs|versus, vs|versus .. #, comparison, reason|reasons to buy|skip
1     i|i've|we (ve) (just) tested|tried|used|wore|drove|played|bought|spent|sampled|switched|wear, before|should you
      buy
1     you should buy|get|skip|upgrade|consider, real life test, my tests, early look at, ^ testing|test driving
1     is the .. to beat, almost as good as, is great value, nearly perfect, perfect|ideal|best * you can buy
1     you can buy, still the * * to beat, will|to make you reconsider|rethink|ditch, is ideal for, its best yet
1     are they any good, is it any good, upgrading to|from .. ?, made me think, is crazy, that doesn't look|feel
0.6   could|may be your, the perfect, surprised me, sound|sounds|look|looks|feel better|premium|great,
      for half the price, first look at
0.6   most powerful * ever, my|our favorite, vs|versus, ^ finally, ^ forget, let me down, finally got me, compare
= a live blog
2     live blog|updates|coverage, liveblog, as it happens|happened, follow along, ^ live :, :|– live ., ^ watch live
2     all the news|announcements|latest (from|about), everything announced, biggest moments|announcements|news from
= sponsored
2     sponsored|advertorial post|content|:, ^ sponsored|advertisement, brought to you by, paid content|post|program
2     partner content, presented by, webinar, white paper :, whitepaper, ebook, brand overview, lunch talk
= an episode of a podcast
2     ^ (the) * podcast, podcast :, podcast episode|ep|#, on the|this podcast|episode, ^ vergecast, vergecast :
= a newsletter or regular column
2     ^ the morning after, newsletter # .., newsletter :|., newsletter round|issue, week|year|month|day in review
2     this week in, weekly roundup|recap|digest|round, roundup|digest :|., round up :, apps|tech|roadmap weekly (:)
2     * weekly :, ^ weekly|daily|today|this (*) briefing|crunch|cartoon|telescope|deal, wallpaper wednesday, ^ tech
      moves :
1     of the week
2     links of|for the day|week, ^ ask hn, ask slashdot, the week # biggest, this week * # biggest|best
2     ^ poll :, you told us, ^ we asked, ^ icymi, ^ in other news, at a glance :, ^ q & a, comments of the week
2     history of this|the day, sky this week, photo|photos|picture of the day|week, ^ flashback :, a (quick) look back
      at
1     ^ * report : .. ;, ^ current climate :, ^ innovationrx :, – week # ., sunday|weekend|saturday reads|citations,
      loop|circuit :
2     price today :, ^ editor's note, ^ correction :, letters to the editor, ^ error # :
= a comment
2     ^ opinion|comment|commentary|column|op|editorial|essay|perspective|viewpoint :, : opinion|commentary .
1     why i|we|my|everyone|nobody|i'm
2     i don't think|know, i might|won't|can't|could|will|need|want|love|hate|like|hope
1     ^ i|i'd|i'll|i'm|i've, i'm|i've|i'd|i'll, is my|me newest|favorite, i think|wonder|wish|thought|learned|found|
      made|regret
1     we deserve|need to (talk), we don't|can't|learned, we've learned, it's time to|for, ^ it's ok if|to, ^ we'll|
      we're, we're all|most|not
1     is the future (of)
2     is not where, the case for, the problem|trouble with, ^ goodbye, ^ farewell, ^ dear
1     ^ please, considered harmful, a|an (*) mistake|disaster|mess|joke|myth .,
      is a|an (*) mistake|disaster|mess|joke|scam|myth|feature, is better than
2     ^ in year .. will, ^ year :, surprising no one, and that's a good|ok|okay|fine|not, but that's actually|okay
1     should care|worry, we should|must, should we (all), is one of the best, give|gives us the, aren't the problem
1     in conversation with, need more *, isn't the|a problem|answer, ^ towards|toward (a|an), and it shows, is
      overrated
2     my experience|story|journey|year|life
1     my, me, myself
0.6   unfortunately, damn, deserves, won't save, should, proves that, nobody asked, ^ beyond, is done
0.6   we need, ^ bridging|assessing|balancing|navigating|harnessing|unlocking|reimagining|rethinking|transforming
0.6   ^ embracing|building|demystifying|innovating|forecasting|going|charting|opening|bringing|making|narrowing|
      reinventing|mastering|creating|incorporating|finding
0.6   the rise|role|evolution|age|power|importance|future|vanguard|art of, future of work, a road to, double edged
      sword
1     let's talk|chat|be, might be the best|coolest|most|worst
0.6   matters, the real, what happens when, ^ why, what .. can teach, making sense
1     is|are stupid|wrong|broken|terrible|ridiculous|absurd|overrated|underrated|doomed .,
      engineers|developers|everyone|
      parents|people should
0.4   ? it|not|no|yes|maybe|you|here's
0.4   transformation|journey|sustainability|sustainable|innovation|leadership|growth|mindset|imperative|crucial
0.4   ? ., must, could be the future, too, isn't, aren't, actually, really, ^ inside, ^ from, let's
0.4   ^ can|could|does|did|is|are|will|would|should|has|have
= a page worth a visit, not an event
2     is hiring, are hiring, now hiring, we're hiring, job opening
2     ^ video :, ^ watch this :, ^ image :, ^ audio :
0.6   writeup
0.4   ^ using|designing|writing|implementing|debugging|building|mastering|hacking, a|an overview of,
      ^ introduction to, ^ understanding, ^ learn|learning, in practice, part #,
      ^ on, ^ notes on
= a rumour
0     rumor|rumors|rumour|rumours|rumored|rumoured|allegedly|alleged|tipped|renders, said to, spotted on
0     leak|leaks|leaked suggest|suggests|reveal|reveals|point|tip|hint|hints|show, surface|surfaces online
= news
-0.6  study|studies|researchers|scientists|court|judge|lawsuit|sues|sued|suing|fined|charged|arrested|convicted
-0.6  police|government|senate|congress|eu|ftc|fcc|doj|fbi|nasa|commission|minister|president|hackers|voters
-0.6  launches|launched|announces|announced|unveils|debuts|acquires|acquire|raises|releases|released|confirms
-0.6  says|said|reported|reportedly|report|reports|warns|reveals|reveal|argues|denies|rumored|rumoured|leak|leaks
-0.6  leaked|tipped|bans|ban|killed|kills|killing|dies|died|injured|rescued|layoffs|lays|shuts|shutting
-0.6  recall|recalls|delays|testing|tests|adds|rolls|rolling|teases|arrives|available|surfaces
-0.6  fixes|wins|deletes|closes|ends|rebrands|rebranding|blocked|bribed, set to, now lets, will soon|delete|start|
      launch
-1    ceo|chief|boss|founder|president|minister|report :, find my, me too, trade|peace|nuclear|ceasefire|hostage|
      brexit|takeover|arms deal|deals
-1    sign|signs|strike|strikes|struck|reach|reaches|agree .. deal|deals, deal|deals announced
-1    study finds|shows|suggests|reveals, : study, study :, finds study
-1    billion|million|$$|settlement|breach|ransomware
-1.5  revenue|revenues|profit|profits|shares|stocks|barrel|oil|quarter|bitcoin|market
""")
"""Phrases of the headline."""

LEDES = rows("""
= a comment
0.5   in today column, in this column|essay|post, i|i've|i'm|my, i'll
0.4   businesses|organizations|organisations|companies|leaders|enterprises|teams|we must|need|can|should|are|have
0.4   can truly, are constantly, is transforming, in today * (*) world|landscape, more than ever, it is important
= a how-to
0.5   this|our guide|tutorial, here's how, here are (our|some|the), you can|should|need|want|might|may
= a review or buying advice
0.5   in this|our review, i|we tested|tried, we've tested
= an episode of a podcast
1     this episode of, on today|this episode|show, episode of the|our
= a deal
0.5   $# off, %# off, save $#|%#, on sale for, deal, discount, discounted
""")
"""Phrases of the first words of the text."""

FOLDERS = named("""
= a deal
2     deals deal coupons shopping seasonal-sales
= sponsored
2     sponsored sponsored-content brandvoice partner-content advertorial
= a review or buying advice
2     reviews review
0.6   gear best-picks buying-guides gift-guides
= a how-to
1     guides how-to howto diy recipes personal-finance bitesize explainers
0.3   health wellness lifestyle home home-and-office
= a comment
2     opinion opinions commentary columns editorial ideas forbestechcouncil forbesbusinesscouncil forrester quora
0.4   sites pro
= an episode of a podcast
2     podcasts podcast
= a newsletter or regular column
2     newsletters newsletter
= a live blog
2     live-blog liveblog live
= a horoscope
2     horoscope horoscopes
= a puzzle or quiz
2     crossword crosswords quiz quizzes puzzles
= a page worth a visit, not an event
1     video videos watch
= a list
0.4   features
""")
"""Folders of the address."""

HOUSES = named("""
= a how-to
0.5   lifehacker.com
= news
-0.6  phys.org sciencedaily.com eurekalert.org science.org nature.com
""")
"""What a publisher shows by itself, by domain."""

CARD = "-dpnl"
"""How the addresses of a publisher's shop cards end."""

FIND_FOLDERS = frozenset(
    ("blog", "blogs", "courses", "entries", "notes", "p", "papers", "post", "posts", "questions", "teaching", "wiki")
)
"""Folders of pages that an aggregator finds and that report nothing new."""

FIND_HOUSES = frozenset(
    ("wikipedia.org", "youtube.com", "vimeo.com", "stackexchange.com", "stackoverflow.com", "archive.org")
)
"""Sites of which an aggregator's finds report nothing new, by domain."""
