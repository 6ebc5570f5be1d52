"""The tables of subjects: what points to a category, and names that belong to an organisation.

In: nothing. Out: the tables. Never: a decision; `subject` makes it.

Under the name of a category stands what points to it, after what that weighs: about 4 where a word settles the matter,
3 where it points there, 1 or 2 where it leans there, and half of that in the text. Phrases are spelled as `wording`
reads them, in English.
"""

from __future__ import annotations

from briefing.rundown.wording import named, rows

OTHER = "Other"
FOUND = ("Infrastructure", 1.0)
"""What aggregators of technology mostly find."""

WORDS = rows("""
= Security
5     ransomware|malware|spyware|botnet|botnets|phishing|infostealer|backdoor|ddos|cyberattack|cyberattacks|rce
5     zero day|days, data breach|leak|breaches, threat actor|actors, security flaw|flaws|bug|breach|update|patch|
      patches
5     hackers|hacker|hacked|hacking|hack, vulnerabil-, cve, cybercrim-, cybersecurity, patch tuesday, trojan, apt
3     exploit|exploits|exploited|exploitation, attackers, credentials, passwords, stolen data, leaks files|data, cisa
3     scam|scams|scammers, malicious, encryption|encrypted, security researchers|patches|threats|warning|team, cyber-
2     security, breach|breached|breaches, flaw|flaws, attack|attacks, password, passkeys|passkey, fraud, vpn, warning
= Policy & Ethics
7     political ads|advertisers|ad|marketers|campaigns, to regulators, antitrust trial|case|lawsuit
5     illegal, by the eu|uk|us|un
5     v, criminal complaint, spying, court|courts|lawsuit|lawsuits|sue|sues|sued|suing|antitrust|senate|senator|
      congress|parliament|lawmakers|legislat-
5     discriminat-, regulat-, election|elections, supreme court, executive order, white house, treaty|treaties,
      surveillance, censor-
4     ftc|fcc|doj|gdpr|dma|ofcom|cma|dhs, deepfake|deepfakes, paris agreement, climate talks|summit, european
      commission, digital markets act, net neutrality, facial recognition
-3    bill gates
5     uk|eu|us watchdog, safety concerns
3     law|laws|bill|bills|ban|bans|banned|judge|ruling|trial|verdict|watchdog|sanctions|sanctioned|prosecut-, rules
      that
3     governor|mayor|president|minister|republican|republicans|democrats|democrat|gop|voters|campaign|politic-,
      congressional
4     sentenced|indicted|convicted|guilty|pleads|settlement|un|whistleblower|whistleblowers
3     copyright|copyrighted|politicians|disinformation|misinformation|biden|trump, privacy laws, privacy law, free
      speech, first amendment
3     negotiations|summit|plenary|cop28|cop29|cop30, digital id|identity, right to repair, complaint, extremism,
      attorney general
2     eu|government|governments|legal|legally|policy|policies|probe|investigation|rights|minister|ministers|fine|
      fined|settle-
2     charged|arrested|fbi|police|cops|monopoly|ethics|ethical|nypd|states
1     privacy|rules|officials|federal|eu's|national|public|state|china|regime|oppose
= Research
4     study|studies|researchers|scientists|astronom-, telescope, exoplanet, black hole|holes, fossil|fossils,
      archaeolog-
4     aurora|auroras, northern lights, meteor|meteors
4     galaxies|physicists|biologist|genome|genomic|quantum|antibiotics|proteins|protein|species|microfossils|asteroid
3     research|physics|physicist|dinosaur-, dna|gene|genes|genetic|molecul-, neuro-, bacteria-, virus|viruses,
      experiment-
3     nasa|esa|jwst|hubble|euclid|moon|lunar|mars|martian|jupiter|saturn|venus|comet|planet|stars|supernova|
      spacecraft|universe
3     climate change|warming|science|model|models|predictions, glacier|glaciers, ice sheet, ocean|oceans, ecosystem-,
      nanopart-
3     astronaut|astronauts|iss|space station|telescope|mission, clinical trial, microb-, enzyme-, catalyst,
      superconduct-, implant
3     patients|disease|cancer|brain|cells|tissue|therapy|mummified|ancient|prehistoric|evolution-, chemist-,
      biodiversity
2     discover|discovered|discovery|discovers|findings|detect|detects|theory|ozone|volcan-, earthquake-, university|
      professor
2     animals|birds|fish|plants|plant|forest|forests|soil|coral|reefs|water|earth|temperature|temperatures|parasite|
      seals
2     paper|papers|dataset|algorithm|neural|arxiv|math|mathematic-, theorem, finetuning, llm|llms, medicine
= Business & Funding
3     departure|departs|resigns|resignation|coo, competitive advantage
7     layoffs|layoff, lay|lays|laid|laying off, job|jobs cuts, cut|cuts # jobs, skeleton crew
7     bankruptcy, chapter 11, insolvency, is|are shutting down, to|will shut down, danger of shutting down, going out of
      business
6     acquires, to acquire, acquisition|merger of
4     acquire|acquisition|merger|funding|ipo|earnings|valuation|venture|startups investors
4     raises|raised (*) $$|$#, steps|stepping down, series a|b|c|d, lands $$, quarterly, search advertising revenues,
      percent of revenue, advertising revenue|revenues
3     startup|startups|investors|investment|invests|invest|revenue|profit|profits|profitable|shares|stock|shareholder|
      stakeholder
3     ceo|ceos|coo|cfo|hires|partners|partner|joins|executives|m & a, market share, private equity, sales, take
      command
3     business|businesses|companies|company|enterprise|economy|tariffs|employers|workplace|leaders|leader|jobs|hiring|
      owner|consultancy
3     new head of, creator fund|program, strategic, spending, consolidat-, consumers, workforce, entrepreneur-
3     $$, partner|partners to|with
2     million|billion, deal|deals, industry, market|markets, advertis-, ads, cuts, unit, firm, firms, management
= Infrastructure
5     outage|outages, back online, linux kernel
3     cables|undersea
4     data center|centers|centre|centres, datacenters|datacentres, supercomputer, semiconductor-, foundry, nuclear,
      undersea
4     enterprise linux, red hat, linux distribution|distro, almalinux|fedora|ubuntu|debian|gentoo|opensuse
4     kubernetes|database|databases|broadband|starship|starlink|robotaxi|robotaxis|superchargers|
      supercharger
4     are|is down, power grid|outage, charging network|stations|station, chargers, open source, programming language,
      compiler
4     lithium|mine|mining, satellite|satellites, fiber network, rust|golang|java|javascript|python|css|sql|webgpu|
      postgres, risc v
3     cloud|server|servers|gpus|chip|chips|chipmaker|fabs|tsmc|nvidia|grid|reactor|reactors|energy|solar|wind|
      hydrogen, battery cells
3     rocket|rockets|spacex|falcon|orbit|spaceplane|cruise|waymo|driverless|railway|rail|ports|isp|isps, launch pad,
      self driving
3     developers|developer|code|coding|devops|api|apis|git|github|framework|library|containers|kernel|wasm, browser
      engine, software engineer
2     transit|subway|train|trains, network|networks|5g|6g|telecom|carriers|infrastructure|power|electricity|ram|
      memory|linux|server|soc|oil|gas|evs|automakers
1     engineer-, computing, storage, hardware, systems, factory, manufactur-
= Products
4     iphone|iphones|ipad|ipads|macbook|imac|airpods|ios|macos|watchos|tvos|ipados|smartphone|smartphones|earbuds|
      headphones|soundbar
5     gameplay, battle pass, overwatch, warcraft, multiplayer, upcoming hero, esports
4     xbox|playstation|ps5|nintendo|switch|console|consoles|controller|gamers|gaming|dlc|fortnite|chatbot|chatbots,
      steam deck
4     laptop|laptops|tablet|tablets|smartwatch|headset|headsets|fitbit|kindle|chromebook|vacuum|gadget|gadgets|
      wearable, tv stick
4     galaxy s, pixel, oneplus, xiaomi, oppo, vivo, redmi, realme, motorola, snapdragon, dimensity, ryzen, geforce,
      rtx, quest|vr
4     chatgpt, copilot, whatsapp, instagram, threads, snapchat, discord, spotify, youtube, gmail, chrome, firefox,
      outlook, onedrive
3     app|apps|update|updates|feature|features|beta|game|games|android|windows|camera|cameras|lens|watch|
      phone|phones
3     display|monitor|monitors|oled|keyboard|mouse|printer|projector|robot|ev|suv|minivan|truck|car|cars|motorcycle|
      bike|drone|ring
3     launched price, price specifications, specs|specifications|renders|leak|leaks|rumor|rumors|rumored|unveils|
      tipped|teased|teaser
3     mac|imessage|siri|alexa|assistant|browser|emoji|widget|smart|usb|ssd|gpu|cpu, dark mode, read receipts, ai pin,
      smart home
3     stream|bundle|subscription|subscribers|subscriber|users|testing|tests, streaming service, rolls out, rolling
      out, now available
3     best, review, hands on, sale, black friday, save, $#, %#, gift, membership, wordle
2     launch|launches|launched|launching|release|releases|announces|introduces|debuts|adds|gets|version|support|
      design|redesign
1     ai, new, could, will, google, microsoft, meta, amazon
2     gpt|gpts, gemini|bard|claude|grok, openai, apple, samsung, sony, reddit, tesla, zoom
1     may|free|upgrade|price|cheaper
= Society
5     film|movie|movies, live action
3     turkeys|meal|meals|pill|pills|pharma|depression|drugmaker|drugmakers
4     murder|murdered|murders|gunman|gunmen|robbers|robbery|heist|arson|arsonist|blaze|stabbed|pirates
4     quarterback|coach|playoff|playoffs|champion|championship|heavyweight|tournament|striker|innings
3     comedian|singer|oscar|oscars|rehab|wedding|funeral|quake|quakes|magnitude|navy|army|troops|church
2     crash|crashed|climber|police|opened fire
4     films|actor|actors|actress|hollywood|mcu|marvel|marvels|biopic|documentary|anime, box office,
      sag aftra, trailer for
4     gaza|israel|israeli|hamas|palestinian|palestinians|ukraine|hospital|hospitals|hostages|antisemitism|ceasefire|
      protest|protests|march
4     nfl|ufc|soccer|football|f1|olympic|olympics|tennis|wnba|nba|athletes|rugby|cricket, premier league, champions
      league, world cup, fight card
5     sicken|sickens|sickened, salmonella|listeria, lead levels|poisoning, eye burns|burn
4     casualties|evacuat-, rescued|rescuers|flood|floods|flooding|hurricane|typhoon|wildfire|wildfires|smog, formula
      #, grand prix
4     recipe|recipes|thanksgiving|turkey|dinner|sleep|psychologist|diet|nutrition|relationship|relationships|dating|
      mattress|skin|makeup
4     livestream .. vs, vs .. livestream, teaser trailer, season finale, birth, obituary, mental health, tax|taxes|
      irs|social security
3     season #, trailer|finale|episode|episodes|series|show|netflix|disney|hbo|hulu|director|cast|character|music|
      album|song|songs, star wars
3     school|schools|students|teachers|children|kids|teens|parents|family|families|women|workers|union|strike|strikes|
      immigrants
3     stroke|infection|infections|outbreak|illness|illnesses|hospitalized|antibiotic
3     dies|died|death|deaths|killed|kills|shooting|wounded|war|refugees|flee|fda|vaccine|vaccination|drug|drugs|
      doctor|doctors|health
3     food|recall|recalls|pills|housing|rent|culture|museum|festival|photo|photos|photographer|contest|art|artist|
      artists|book, eye drop
3     eclipse|campsite|travel|mortgage|credit|retirement|guns|gun|abortion|weed|bbc|influencer|creators|celebrity|
      sports|league
2     season, medical, debt, people|life|love|story|young|adults|community|religio-, fans, play|plays, stage, history,
      streaming, comic|comics, study skills, coins
""")
"""Words of the headline and of the text."""

FOLDERS = named("""
= Security
5     security cyber-security cybersecurity data-breach cyber-crime apt hacking
= Policy & Ethics
5     tech-policy policy law legal politics elections congress deeplinks
= Research
4     science space research articles-science abs doi pmc
= Business & Funding
3     business finance economy markets startups companies
= Infrastructure
3     cloud infrastructure energy programming devops enterprise incidents
= Products
5     gaming games phones mobile mobiles tablets laptops wearables audio deals reviews gear seasonal-sales
      vehicle-tech roadshow sponsored
4     computing cameras televisions home-entertainment smart-home apps gadgets
2     home-and-office guides cars health-fitness services-and-software diy
= Society
5     sports sport food personal-finance lifestyle recipes magazine
4     world us-news culture health arts movies tv music pop-culture
3     streaming entertainment
""")
"""Folders of the address."""

BEATS = named("""
= Research
6     sciencedaily.com eurekalert.org arxiv.org
4     phys.org science.org nature.com sciencenews.org newscientist.com space.com
      livescience.com quantamagazine.org
3     popsci.com scientificamerican.com smithsonianmag.com wiley.com biorxiv.org
= Security
4     bleepingcomputer.com securityweek.com thehackernews.com securityaffairs.com hackread.com krebsonsecurity.com
      darkreading.com therecord.media schneier.com
= Policy & Ethics
4     techdirt.com eff.org reclaimthenet.org politico.com politico.eu lawfaremedia.org
3     theintercept.com propublica.org europa.eu
2     biometricupdate.com
= Business & Funding
3     geekwire.com cnbc.com ft.com fortune.com sifted.eu crunchbase.com bloomberg.com
= Infrastructure
2     theregister.com infoq.com phoronix.com servethehome.com spacenews.com codeproject.com github.com
      spaceflightnow.com datacenterdynamics.com lwn.net
= Products
4     ign.com polygon.com kotaku.com eurogamer.net rockpapershotgun.com
3     androidauthority.com gadgets360.com neowin.net techradar.com 9to5mac.com
2     9to5google.com macrumors.com gsmarena.com engadget.com digitaltrends.com bgr.com cnet.com zdnet.com pcworld.com
      theverge.com tomsguide.com itsfoss.com
= Society
5     espn.com variety.com deadline.com hollywoodreporter.com pitchfork.com
3     lifehacker.com
2     nbcnews.com gizmodo.com atlasobscura.com
""")
"""What a publisher mostly writes of, by domain."""

KINDS: dict[str, tuple[str, float]] = {
    "a deal": ("Products", 8),
    "a gift guide": ("Products", 5),
    "a page worth a visit, not an event": ("Infrastructure", 2),
    "a puzzle or quiz": ("Other", 20),
    "a horoscope": ("Other", 20),
    "a review or buying advice": ("Products", 3),
    "a viewing guide": ("Society", 6),
}
"""What a kind of routine points to."""

ORGANISATIONS: tuple[tuple[str, str], ...] = (
    (
        "Apple",
        r"Apple|iPhones?|iPads?|iOS|macOS|MacBooks?|iMacs?|Macs?|AirPods?|watchOS|tvOS|Vision Pro|Siri|iMessage",
    ),
    ("Google", r"Google|Android|Pixel|Gmail|Alphabet|DeepMind|Waze|Bard|Fitbit|Chromebooks?|Chrome|Play Store|Waymo"),
    ("YouTube", r"YouTube"),
    ("Microsoft", r"Microsoft|Windows|Xbox|Bing|Copilot|Azure|OneDrive|Outlook|Activision|Blizzard|Satya Nadella"),
    ("Amazon", r"Amazon|AWS|Alexa|Kindle|Twitch|Prime Video|Fire TV|Fire OS|Ring"),
    ("Meta", r"Meta|Facebook|Instagram|WhatsApp|Threads|Zuckerberg|Oculus"),
    ("OpenAI", r"OpenAI|ChatGPT|GPTs?|GPT-\d\S*|DALL-E|Sam Altman|DevDay"),
    ("X", r"X|Twitter|xAI|Grok|ExTwitter|Elon Musk|Musk"),
    ("Tesla", r"Tesla|Cybertruck"),
    ("SpaceX", r"SpaceX|Starship|Starlink"),
    ("Nvidia", r"N(?:VIDIA|vidia)|GeForce"),
    ("AMD", r"AMD|Ryzen|Radeon"),
    ("Intel", r"Intel"),
    ("Samsung", r"Samsung|Galaxy|Bixby|One UI"),
    ("Sony", r"Sony|PlayStation|PS5|PS4"),
    ("Nintendo", r"Nintendo|Zelda|Mario"),
    ("Valve", r"Valve|Steam|Steam Deck"),
    ("Netflix", r"Netflix"),
    ("Disney", r"Disney|Hulu|Marvels?|Pixar|MCU|Loki|Star Wars"),
    ("ByteDance", r"TikTok|ByteDance"),
    ("Anthropic", r"Anthropic|Claude"),
    ("Spotify", r"Spotify"),
    ("Qualcomm", r"Qualcomm|Snapdragon"),
    ("Rockstar", r"Rockstar|Grand Theft Auto|GTA"),
    ("OnePlus", r"OnePlus"),
    ("Humane", r"Humane"),
    ("NASA", r"NASA"),
    ("Cruise", r"Cruise"),
    ("Epic Games", r"Epic|Fortnite"),
)
"""Well-known organisations with their products and people; capitals count."""
