"""The tables of events: what in a headline speaks for news, and what the first words of a text speak for.

In: nothing. Out: the tables, as in `routines`. Never: a decision.
"""

from __future__ import annotations

from briefing.rundown.wording import rows

EVENTS = rows("""
= news
-1.5  best buy|western|picture|actor|actress|director, quiz show, sponsored terror|attack|hackers
-1    revenue|revenues|profit|profits|shares|stocks|barrel|oil|quarter|bitcoin|market
-0.9  study finds|shows|suggests|reveals, : study, study :, finds study
-0.8  ceo|chief|boss|founder|president|minister|report :, find my, me too,
      trade|peace|nuclear|ceasefire|hostage|brexit|takeover|arms deal|deals
-0.7  sign|signs|strike|strikes|struck|reach|reaches|agree .. deal|deals, deal|deals announced
-0.7  billion|million|$$|settlement|breach|ransomware
-0.6  study|studies|researchers|scientists|court|judge|lawsuit|sues|sued|suing|fined|charged|arrested|convicted
-0.5  is|are now live|open|back, has|have (just) (finally) landed|arrived|launched|started|begun|opened, goes live, on
      the way, is|are coming
-0.5  says|said|reported|reportedly|report|reports|warns|reveals|reveal|argues|denies|rumored|rumoured|leak|leaks
-0.5  leaked|tipped|bans|ban|killed|kills|killing|dies|died|injured|rescued|layoffs|lays|shuts|shutting
-0.5  fixes|wins|deletes|closes|ends|rebrands|rebranding|blocked|bribed, set to, now lets, will
      soon|delete|start|launch
-0.4  may, might
-0.4  support, users, customers, employees, workers, patients, owners, drivers
-0.4  launched : price, price specifications, renders, specifications, tipped, teased, reportedly, spotted
-0.4  recall|recalls|delays|testing|tests|adds|rolls|rolling|teases|arrives|available|surfaces
-0.3  could
-0.3  will, won't
-0.3  new
-0.3  soon, next year|month|week, coming, upcoming, now available, is now, is here, is out, later this, next
-0.3  wants, plans, planning, seeks, aims, expected, poised, hopes, prepares, considers, urges, calls on, pushes
-0.3  startup, startups, funding, firm, maker, investors, giant
-0.3  malware, attack, attacks, attackers, vulnerability, vulnerabilities, flaw, flaws, bug, bugs, exploit-, hacked,
      scammers, scam, phishing, ddos, outage, cyberattack, stolen, leaked, critical
-0.3  makes, gets, brings, lets, is getting, is making, is adding, is testing, is shutting, hits, faces, takes, gives,
      goes
-0.3  climate, species, cells, virus, galaxy, asteroid, ocean, patients
-0.3  police|government|senate|congress|eu|ftc|fcc|doj|fbi|nasa|commission|minister|president|hackers|voters
-0.3  launches|launched|announces|announced|unveils|debuts|acquires|acquire|raises|releases|released|confirms
-0.2  linked, detected, discovered, found, confirmed, revealed, announced, delayed, cancelled, canceled, hit, hacked,
      breached, stolen, sued, charged, convicted, sentenced, arrested, acquired, bought, sold, approved, rejected,
      blocked, banned, forced, ordered, named, appointed, fired, laid off, shut, closed, opened, launched, released,
      unveiled, updated, patched, fixed, added, removed, dropped, increased, decreased, rises, falls, rising,
      declining, grows, growing, caused, used, exposed, impacted, affected, identified, developed, created, reportedly,
      allegedly, said to, tipped, rumored
-0.2  update, updates, beta, version, feature, features
-0.2  first, record, largest, biggest, oldest, latest
-0.2  found, discover-, detect-, reveals, develop-, scientist-, astronomers, experts warn, survey, poll, finds, shows,
      suggests
-0.2  law, bill, rule, rules, regulat-, trial, antitrust, tax, judge-, court-, rights, war, israel-, gaza, ukraine,
      china, india, russia-, chinese, russian, uk, europe-, us, u, americans
-0.1  against, after, amid, over, following, despite, ahead of
-0.1  trailer, teaser, season, sequel
-0.1  $$
""")
"""Phrases of the headline that tell of an event, or of one to come."""

LEDES = rows("""
= sponsored
1.3   ^ by * * head|ceo|cto|cio|ciso|vp|director|president|senior|chief|founder|co|managing
0.9   learn more, download the|our, sponsor-, our customers, webinar, register for|now
= an episode of a podcast
0.9   joined|joins me, sat down with, hot pod, on the podcast
0.8   this episode of, on today|this episode|show, episode of the|our
0.7   podcast, the hosts, episode, joins|join us, vergecast, talks to|with
= a comment
0.5   let's, frankly, honestly, here's the thing, i've written, in my opinion|view, in recent years, in today's
0.5   in today column, in this column|essay|post, i|i've|i'm|my, i'll
0.5   businesses|organizations|organisations|companies|leaders|enterprises|teams|we must|need|can|should|are|have
0.4   can truly, are constantly, is transforming, in today * (*) world|landscape, more than ever, it is important
0.1   must, should, us, our, today's, crucial, journey, leaders, leadership, businesses, organizations, strategy,
      challenge-
= a newsletter or regular column
0.8   newsletter, this week's, subscribe, column, welcome to, weekly, noteworthy stories
= news
-0.4  vulnerabilit-, attackers, threat actors, ransomware, malware, exploit-
-0.3  said, says, told, announced, announces, according to, confirmed, reports, reported, reportedly, revealed,
      unveiled
-0.3  researchers, scientists, study, police, court, government, ministry, agency, lawsuit, ceo
-0.1  on monday|tuesday|wednesday|thursday|friday|saturday|sunday, yesterday, last|this week|month, earlier this|today
-0.1  has|have * (a|the|its), is rolling, is launching, will be, is now, new
-0.1  $$
= a how-to
0.2   you, your, you're, you'll, you've
0.2   need to know, if you, whether you, make sure, how to, tips, guide
0.1   this|our guide|tutorial, here's how, here are (our|some|the), you can|should|need|want|might|may
= a review or buying advice
0.4   in this|our review, i|we tested|tried, we've tested
0.2   best, great, favorite, perfect, excellent, fantastic, impressive, solid, worth, better, easy, affordable, premium
= a deal
0.2   $#, %# off, price, discount-, sale, black friday, save, savings, bargain, budget
0.2   $# off, %# off, save $#|%#, on sale for, deal, discount, discounted
""")
"""Phrases of the first words of the text."""
