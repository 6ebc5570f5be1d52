"""The table of routine: what in a headline shows a deal, a guide, a review or a column rather than news.

In: nothing. Out: the table. Never: a decision; `routine` makes it.

Under the name of a kind stands what shows it, after what that weighs: 2 is sure whatever else is there; of the rest, 1
in all is enough, less what speaks for news in `events`. Each row counts once. Phrases are spelled as `wording` reads
them, in English, and are sought outside quotation marks. The points below 2 were fitted to hand-labelled items by
logistic regression, drawn towards those a person had given them, and rounded.
"""

from __future__ import annotations

from briefing.rundown.wording import rows

DEAL, PUZZLE, HOW_TO, COMMENT = "a deal", "a puzzle or quiz", "a how-to", "a comment"
COLUMN, FIND = "a newsletter or regular column", "a page worth a visit, not an event"
THOUGHT, RUMOUR = "a question or a thought, not an event", "a rumour"
NEWS = "news"

PHRASES = rows("""
= a deal
2     top * (*) deals on|under|during, deals under, discounts available, gift guide
2     black friday, cyber monday, prime day|days, prime big deal days, singles' day, diwali sale, doorbuster
2     $#|%# off, half off, half price, save up to, save an|over|big|hundreds|$#|%#
2     all time low (of|price), record low price, new $#|amazon low, low price of, new low of|price
2     lowest|cheapest price|prices (ever|yet), best price yet|ever, lowest ever, still * cheapest
2     ^ add|capture|experience|upgrade|learn|record|give|try|download|charge .. for (just|only) $#
2     ^ add|capture|experience|upgrade|learn|boost|read|take .. .. for (just|only) $#, $# value, dealmaster
2     best|early|today|daily|great|huge|massive|holiday|cheap deals, best|early * (*) deals, daily|best deal
2     deals :, deals you|we|this|right|today|under|live, deal right now
2     knocks|knock (up|over) (to) $#|%#, membership for $#, a major discount, ^ shop|snag|score|grab|bag|nab
1.3   is|are under $#, is|are (just|only|now) $# off|today|right
1     free .. game|games this week|weekend, claim|get|play .. for free
1     major|huge|massive price cut, bonanza, is|are on sale, makes a great gift, for|at|under rs #, thrown in free
1     for just|only rs, deal is, lowest|cheapest|best price
1     down|drops|falls|fell|dips|slashed|reduced|plummets (back|down) to|by|at (just|only|under|a) $#
1     down to * new * low, set to hit $#, hits|hit $# on sale, fallen to * low, price plunges|crash
1     for|at|of just|only|under $#, under $#, with this $#, as low|little as $#, just|only $#, $# right now|today,
      $#|%# in savings
1     %#|$# discount
1     top|big deals, top * (*) deals, early|great|huge|cheap deal
1     tablet|phone|laptop|tv|monitor|headphones|gaming|smartwatch|bundle|soundbar|console deals|deal
1     deals of|on|start|slash|ahead, deal :
1     this .. deal, deal you, coupon|coupons, promo|discount|coupon code|codes, discounts on|available|up
1     holiday|weekend sale|savings, early sale, on sale for|again|now|right|starting, sale knocks|slashes
1     sale ends|live|drops|cuts|event|discounts, is|are discounting, lifetime|year subscription|membership
1     lifetime license|of, free shipping, where to buy|order|preorder, (extra) $#|%# off, shop now|early|major
1     get|with * .. free $# gift card, last chance to save, for peanuts, deals are, sale at discounted
0.8   ^ shop|unwrap|cozy|treat|gift|stock, slashed|sliced|chopped|knocked|slashes off|by, price drop|drops,
      ^ you can get|save|snag, at walmart|costco|woot|qvc|croma|amazon|target ., early black friday
0.8   get|grab|buy|bag|snag|score|nab|pick .. for (just|only|under) $#, are|is|now (just|only) $# today|right
0.6   right now ., worth $#, with code, this * is $#, save, savings, is $# off|now
0.5   for $# ., $# off, price cut|drop, bargain|bargains, refurbished|reconditioned, in stock, restock
0.4   gift card|cards, giftable, start|starts|from|at $#, on sale, go|goes on sale, discounts|discounted
0.4   for free, free ., holiday gift, great gift
0.2   at amazon|walmart, for life, subscription|membership|license|bundle, under $#, before|until|ahead of|during black
      friday, holidays, this holiday season, doorbusters, clearance, giveaway, cashback, cash back
= a gift guide
2     gift guide|guides|ideas, gifts for|under|to|from|that, best * (*) gifts, stocking stuffer|stuffers
= a horoscope
2     horoscope|horoscopes, zodiac sign|signs, astrology|astrologer|astrological, tarot, your stars
= a puzzle or quiz
2     ^ quiz time|of|yourself|your, quiz :|., news|weekly|daily|pop|science quiz, brain teaser,
      can you tell|spot|guess|name|solve
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
0.9   what to watch|stream|read|play, start time, ppv, how much is, season # (episode) (#) recap, you can (still)
      (only) watch|stream, date time opponent
= a how-to
1.3   everything we know so|about|., : everything we know
0.9   at what age|point, ^ this|these plugin|app|apps|tool|tools|gadget|gadgets|accessory|site|trick|extension|setting|
      settings, what .. gets you, next level, how old|big|far|long should, ^ here's everything
0.9   ^ how do|does .. work, faq, what .. need|needs to know, everything you get|can do, step by step, ^ how .. works :
0.9   ^ how to, here's how to, ^ how you can, ^ learn how, here's how (many|much) .. you|your, how to .
0.9   everything|all|what|things you (need|should|must) (to) know|expect|do, what to know|expect|do before|if|when
0.9   guide to|for, ^ guide :, step by step, tutorial, cheat sheet, how many|much|often|long .. you (really) need
0.9   tips|tricks|hacks to|for|you, what to do (if|when), what you can do, what it means for (you|your), ^ turn your, ?
      try|use|check
0.9   this simple|easy|hidden trick|tip|setting, quickest|fastest|easiest|best|right|only way|ways to, ^ avoid these
0.9   ^ stop|start|don't|never|always|use|consider|think|mark|create|manage|protect your|these|this|a|twice
0.9   is|isn't|not working ?, what is it and, what|which * should you, : what to know, you should (never|always) make
0.9   how to choose, how it works and, according to (a) psychologist|therapist|nutritionist|dermatologist|experts
0.9   credit card|cards|score, credit cards, home equity, social security payment|payments|check, personal loan|loans
0.9   you should never, why you should|shouldn't, and why you should, build|make your own * .
0.8   ^ boost|improve|protect|clean|cook|fix|declutter|conquer|maximize|prevent|pair|choose|pick|learn|track|download|
      customize|organize|speed|secure|hide|disable|enable|turn|change|upgrade|free|clear|follow|remember|forget|build|
      start|get|give|let|put|find|see * * *, experts say you|to, according to (a)
      experts|science|contractors|doctors|dermatologists|psychologists|research, ways|tips|steps|tricks|hacks to, ways
      you, what happens to your, when|why|how you should|can, can you, should you
0.8   ^ add|exploit|make|keep|check|take|set|turn|try|use these|your|this|a, ^ can|do|should|could i|you, ^ does * *
      your
0.8   a psychologist, psychologists reveal|say, psychologist explains|answers|reveals|offers|gives, recipe|recipes,
      mortgage|cd|savings rates|rate
0.7   explained ., explainer, beginner|buyer|complete|ultimate|practical|psychologist guide
0.7   ^ use|try|stop|avoid|consider, ^ don't|never|always, ^ create the
0.7   what .. mean|means for, here's how ., here's why, : how to, what it means, what you need to know, all you need to
      know, questions to ask
0.6   ^ you should, you might already, ^ where to, ^ when to, best practices, finding the|your path, thanksgiving
0.5   if you're|you've|you, when you, before you, explains|explain (why) what|the, need|needs these|this
0.5   ^ what is|are|does|do|to, ^ is|are|should|will your, here's what to (do|know), you need to, you can already
0.5   your * ?, ^ tired|afraid|thinking|planning|struggling|worried|want|need|looking|ready|got|having|running .. ?
0.4   ? here's|try|look|consider|meet|read, ! here's, here's|this is the * way, should know|do|see|try, you'll want
0.4   how to
0.3   ways you, for developers|beginners|everyone :|., how we test, without using, in your|a terminal
0.1   ^ how|what|where|when|which|why, vs, guide, tips, tricks, mistakes, habits, healthy, recipe-, cleaning, cooking,
      kitchen, mattress-, vitamins, sleep better, retirement, 401, taxes, insurance, checking account, credit,
      budgeting, side effects, symptoms
0.1   your, yourself, advice, ^ everything, ^ how, can help, here's what, faq, guide, you should, check out
= a list
2     ^ best|top .. year, ^ best * (*) (*) (*) :|., are the best, our favorite|favourite, most anticipated
1.3   ^ best
1     ^ (the|our|my|these) # best|top|worst|greatest|coolest|brightest|cheapest|underrated|easy|simple|hidden|secret|
      expert|most, # (*) (*) ways|tips|tricks|hacks|things|reasons|takeaways|steps|strategies|lessons|signs|mistakes|
      facts|habits|myths|techniques|culprits|traits|secrets|essentials
1     ^ (the|our|my|these) # (*) (*) (*) ways|tips|tricks|hacks|things|reasons|apps|takeaways|steps|strategies|lessons|
      signs|mistakes|facts|habits|myths|questions|ideas|essentials|picks|alternatives|gadgets|accessories|secrets|
      techniques|culprits|insights|traits|personalities|qualities|foods|settings|features|products|examples|types|
      trends|movies|films|shows|series|books|podcasts|gifts|classics|services|companies|tools|predictions|challenges|
      rules|practices|recipes|places, with|try|check these # (*) ways|tips|tricks|hacks|things|reasons|apps|takeaways|
      steps|strategies|lessons|signs|mistakes|facts|habits|myths|questions|ideas|essentials|picks|alternatives|gadgets|
      accessories|secrets|techniques|culprits|insights|traits|personalities|qualities|foods|settings|features|products|
      examples|types|trends|movies|films|shows|series|books|podcasts|gifts|classics|services|companies|tools|
      predictions|challenges|rules|practices|recipes|places, # best, the # most
0.9   : top, ^ top #|deals|smartphones|phones|laptops|games|picks, ^ # new|other, best|top .. under|below,
      november|december|january|february|march|april|june|july|august|september|october games
0.9   # of the biggest|best, expert recommended|tested, tested and reviewed|recommended, ^ today best, top # ., all the
      ways
0.7   ^ here are (the|our|some) best|top|#, ^ (the|our) (very) best * (*) (*) (*) (*) of|for|in|to|you|from|year|.
0.7   ranked, ^ the best|only|brightest|cheapest|fastest, you might|may have missed, the titles|ones you, dos and
      don'ts, ^ all the * to
0.5   ^ the best|worst|most|biggest|only|ones|fastest|coolest, best * for, best * of, apps to|you|that, alternatives,
      edition ., dupes, picks, must have, essentials, accessories
0.5   # easy|budget|great|good|free|useful|simple|underrated|hidden, apps|games|gadgets|movies|shows can|to|for
0.2   and more ., more ., ^ #
= a review or buying advice
2     review|reviews :|–|—|., review in progress|roundup|video
2     review|reviews year :
2     first drive|ride|impressions, deep dive, should you|i buy|upgrade|get|wait|switch|use, ^ tested :
1.3   will|to make you reconsider|rethink|ditch, could|might|may replace your, movie|show|series|game you
      need|have|should to
1.1   first impression|impressions, benchmarked, ^ driving|riding|testing|hitting the, test driving|drive|ride, is|are
      excellent
1     a step sideways, tries but, look|looks amazing|stunning|incredible, hard to beat, still leads|wins, solves|solve
      one
1     you can buy, still the * * to beat, is ideal for, its best yet
0.9   how (do|does) (they|it) compare|compares, # .. vs|versus, vs|versus .. #, comparison, reason|reasons to buy|skip
0.9   i|i've|we (ve) (just) tested|tried|used|wore|drove|played|bought|spent|sampled|switched|wear, before|should you
      buy
0.9   are they any good, is it any good, upgrading to|from .. ?, made me think, is crazy, that doesn't look|feel
0.8   is the .. to beat, almost as good as, is great value, nearly perfect, perfect|ideal|best * you can buy
0.7   unboxing, hands on, ^ review|reviews
0.7   which * (*) (*) should|is, which is|one best|better|right, buying advice|guide, worth it|buying|reading|watching,
      worth the|your price|money|upgrade|hype|time|attention, compared .
0.7   you should buy|get|skip|upgrade|consider, real life test, my tests, early look at, ^ testing|test driving
0.6   deliver|delivers * (*) audio|sound|performance, winner instead, really better, more expensive ?, playing catch up
0.5   look inside, inside look, one of the best|worst, best yet
0.5   could|may be your, the perfect, surprised me, sound|sounds|look|looks|feel better|premium|great, for half the
      price, first look at
0.5   most powerful * ever, my|our favorite, vs|versus, ^ finally, ^ forget, let me down, finally got me, compare
0.3   worth|reasons to, excellent, great, impressive, gorgeous, beautiful, underwhelming, disappointing, confusing,
      charming, first look, hands on, review, reviews, tested, tests, battery life, value, still the, better than, as
      good as, surprisingly, sound|feels|looks like, half the price
= a live blog
2     live blog|updates|coverage, liveblog, as it happens|happened, follow along, ^ live :, :|– live ., ^ watch live
2     all the news|announcements|latest (from|about), everything announced, biggest moments|announcements|news from
= sponsored
2     sponsored|advertorial post|content|:, ^ sponsored|advertisement :|., brought to you by, paid content|post|program
2     partner content, presented by, webinar, white paper :, whitepaper, ebook, brand overview, lunch talk
1     summit|conference|expo year ., impact|transform|improve|protect|grow your business|organization|company, free
      guide|ebook|report, ? why ?
0.9   best practices for, how * helps, leverage|leveraging, empower|empowering, webinar, whitepaper, solution brief,
      accelerate your, secure your
0.9   wants|want to help your, top # * (*) (*) challenges|threats|risks|mistakes, new * rule for, uncovering
= an episode of a podcast
2     ^ (the) * podcast, podcast :, podcast episode|ep|#, on the|this podcast|episode, ^ vergecast, vergecast :
0.8   podcast|vergecast|decoder
= a newsletter or regular column
2     twirl #, ^ rocket report, saturday citations, ^ * loop|circuit :, ^ ai and you :, ^ the * newsletter, ^ daily *
      telescope, ^ in other news
2     ^ the morning after, newsletter # .., newsletter :|., newsletter round|issue, week|year|month|day in review
2     this week in, weekly roundup|recap|digest|round, roundup|digest :|., round up :, apps|tech|roadmap weekly (:)
2     * weekly :, ^ weekly|daily|today|this (*) briefing|crunch|cartoon|telescope|deal, wallpaper wednesday, ^ tech
      moves :
2     links of|for the day|week, ^ ask hn, ask slashdot, the week # biggest, this week * # biggest|best
2     ^ poll :, you told us, ^ we asked, ^ icymi, ^ in other news, at a glance :, ^ q & a, comments of the week
2     history of this|the day, sky this week, photo|photos|picture of the day|week, ^ flashback :, ^ a (quick) look
      back at
2     price today :, ^ editor's note, ^ correction :, letters to the editor, ^ error # :
0.9   of the week
0.9   ^ * report : .. ;, ^ current climate :, ^ innovationrx :, – week # ., sunday|weekend|saturday reads|citations,
      loop|circuit :
= a comment
2     ^ opinion|comment|commentary|column|op|editorial|essay|perspective|viewpoint :, : opinion|commentary .
2     ^ in year .. will, ^ year :, surprising no one, and that's a good|ok|okay|fine|not, but that's actually|okay
2     my experience|story|journey|year|life
1.3   might|may be the best|coolest|most|worst|only, might be your best, is the best * * ever
1.1   i don't think|know, i might|won't|can't|could|will|need|want|love|hate|like|hope
1     is about * not, is|are not about, shouldn't be, the convenience|beauty|joy|cost|pain|tragedy|problem|trouble|myth
      of|with
1     dead wrong, no choice but, upon us, same old, the myth of, so too, must the, all over again, it's complicated
1     ^ i|i'd|i'll|i'm|i've, i'm|i've|i'd|i'll, is my|me newest|favorite, i
      think|wonder|wish|thought|learned|found|made|regret
1     my, me, myself
0.9   the only reason, can't|couldn't come, you need a, mental model, is stupid, remains a win, lies, nonsense,
      hypocrisy
0.9   is the future (of)
0.9   ^ please, considered harmful, a|an (*) mistake|disaster|mess|joke|myth ., is a|an (*)
      mistake|disaster|mess|joke|scam|myth|feature, is better than
0.9   should care|worry, we should|must, should we (all), is one of the best, give|gives us the, aren't the problem
0.9   let's talk|chat|be
0.9   is|are stupid|wrong|broken|terrible|ridiculous|absurd|overrated|underrated|doomed .,
      engineers|developers|everyone|parents|people should
0.8   is not where, the case for, the problem|trouble with, ^ goodbye, ^ farewell, ^ dear
0.7   why i|we|my|everyone|nobody|i'm
0.7   we deserve|need to (talk), we don't|can't|learned, we've learned, it's time to|for, ^ it's ok if|to, ^
      we'll|we're, we're all|most|not
0.7   in conversation with, need more *, isn't the|a problem|answer, ^ towards|toward (a|an), and it shows, is
      overrated
0.7   we need, ^ bridging|assessing|balancing|navigating|harnessing|unlocking|reimagining|rethinking|transforming
0.5   should lead|copy|make|learn|take|stop|be, the real reason, what everyone, what nobody, wake up, enough is
0.5   reimagining|reimagine|rethink|rethinking|redefining|rebirth, ^ towards, the * behind the, counts, ^ those
0.5   ^ embracing|building|demystifying|innovating|forecasting|going|charting|opening|bringing|making|narrowing|
      reinventing|mastering|creating|incorporating|finding
0.5   transformation|journey|sustainability|sustainable|innovation|leadership|growth|mindset|imperative|crucial
0.4   brilliant, terrible, awful, absurd, ridiculous, sucks, love, hate, boring, weird, disappoint-, overhyped, hope,
      wish, deserve-, pathetic, embarrassing, insane, shame, genius, obsessed, tempting, frustrating, annoying,
      baffling, magic, nobody, mess, failing, stupid, shitty, irresponsible, scam, conned, cringey
0.4   ^ towards, ^ those, ^ sure, ^ so, ^ but, ^ no, ^ yes, ^ maybe, ^ of course, ^ remember, ^ imagine, ^ meet, here's
      hoping, … ., debate ensues, fans
0.4   unfortunately, damn, deserves, won't save, should, proves that, nobody asked, ^ beyond, is done
0.4   matters, the real, what happens when, ^ why, what .. can teach, making sense
0.4   ^ can|could|does|did|is|are|will|would|should|has|have
0.3   the rise|role|evolution|age|power|importance|future|vanguard|art of, future of work, a road to, double edged
      sword
0.3   ? it|not|no|yes|maybe|you|here's
0.2   secret|secrets|power|key|path|road|art|lessons|state|era|age|rise|case|language|principles|anatomy|meaning
      of|to|for|from, strategy|strategies|framework|principles, how|why|what companies|businesses|brands|leaders|ceos|
      startups|organizations|teams|boards|women|every|most|ai|generative, can learn, learned, matter|matters, in the
      age|era|world, more than just, not just, and why, isn't just, is key, must, needs to, time to, ready for, who
      would, what if, the future, our, human beings
0.1   ? ., must, could be the future, too, isn't, aren't, actually, really, ^ inside, ^ from, let's
= a page worth a visit, not an event
2     is hiring, are hiring, now hiring, we're hiring, job opening
2     ^ video :, ^ watch this :, ^ image :, ^ audio :
0.5   writeup
0.4   ^ using|designing|writing|implementing|debugging|building|mastering|hacking, a|an overview of, ^ introduction to,
      ^ understanding, ^ learn|learning, in practice, part #, ^ on, ^ notes on
0.2   in rust|go|python|c|lisp|haskell|javascript|java|nix|zig|clojure|css|bash|sql|agda|postgres, algorithm-,
      compiler-, parser-, internals, proof, theorem, introduction, primer, overview, notes, thoughts, tricks, basics,
      programming, programmer, programs, language-, code, css, sql, debugging, git, writeup, mental model, event
      callbacks, exceptions|exception, developers|developer ., software, class, shenanigans, lecture-, course, video
      lectures, simple video, platform ., framework, library, simulator, handbook
= a rumour
0     rumor|rumors|rumour|rumours|rumored|rumoured|allegedly|alleged|tipped|renders, said to, spotted on
0     leak|leaks|leaked suggest|suggests|reveal|reveals|point|tip|hint|hints|show, surface|surfaces online
""")
"""Phrases of the headline."""
