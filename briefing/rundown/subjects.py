"""The tables of subjects: words that point to a category, and names that belong to an organisation.

In: nothing. Out: two tables. Never: a decision; `subject` makes it.
"""

from __future__ import annotations

CATEGORIES: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    (
        "Security",
        1.2,
        (
            r"flaws?|attackers?|cyber-?attacks?",
            r"hack(?:s|ed|er|ers|ing)?|malware|ransomware|spyware|botnets?|phish\w*|vulnerabilit\w+|zero[- ]days?",
            r"exploit(?:s|ed|ing|ation)?|(?:data )?breach(?:es|ed)?|cyber(?!punk|truck| ?monday)\w*|CVE-\S+|RCE|DDoS",
            r"APT|backdoors?|trojan\w*|infostealer|credentials|passkeys?|passwords?|MFA|threat actors?",
            r"scam(?:s|mers?)?|data leak\w*|leaked data|stolen data",
            r"security (?:flaws?|bugs?|updates?|patch\w*|researchers?)|patch tuesday|encrypt\w*|CISA",
        ),
    ),
    (
        "Policy & Ethics",
        1.0,
        (
            r"regulat\w+|laws?|legislat\w+|lawmakers?|bills?|senat\w+|congress\w*|parliament\w*|courts?|lawsuits?",
            r"sue[sd]?|suing|judges?|rul(?:es|ed|ing)|antitrust|FTC|FCC|DOJ|SEC|GDPR|DMA|Ofcom|CMA",
            r"(?:European|EU) Commission|White House|Supreme Court|executive order|elections?|voters?|treat(?:y|ies)",
            r"sanctions?|governments?|govt|polic(?:y|ies)|bans?|banned|privacy|surveil\w+|censor\w+|copyright\w*",
            r"fined?|trials?|settle(?:s|d|ment)|ethic\w*|watchdogs?|rights?|minist(?:er|ry)|warrants?|prosecut\w+",
            r"charged with|sentenced|indict\w+|politic\w+|president|governor|campaigns?|deepfakes?|probe|investigation",
            r"EU|regulators?|legal|monopoly|age verification|net neutrality",
        ),
    ),
    (
        "Research",
        1.0,
        (
            r"stud(?:y|ies)|researchers?|scientists?|astronom\w+|physic\w+|biolog\w+|universit\w+|telescopes?|galaxies|(?-i:galaxy)",
            r"planets?|exoplanets?|black holes?|species|fossils?|NASA|ESA|JWST|Webb|genom\w+|genes?|genetic\w*|DNA",
            r"antibiotics?|clinical|phase (?:two|three|2|3|II|III)|enzymes?|seafloor",
            r"proteins?|quantum|experiments?|discover(?:y|ed|s|ies)|evolution\w*|molecul\w+|neuro\w+|climate|glaciers?",
            r"paper|arXiv|journal|cells?|bacteria\w*|virus\w*|asteroids?|comets?|moon|mars|archaeolog\w+|ancient",
            r"dinosaurs?|ocean\w*|ecosystems?|chemist\w+|microb\w+|nanoparticles?|findings|spacecraft|supernova\w*",
        ),
    ),
    (
        "Business & Funding",
        0.9,
        (
            r"rais(?:es|ed|ing) \W?\d\S*|fund(?:ing|s|ed|raise)?|series [A-E]|valuations?|valued at|IPO",
            r"acqui(?:res?|red|sition|ring)|mergers?|merge[sd]?|lay(?:s)? ?offs?|laid off|job cuts|cuts \d+ jobs",
            r"earnings|revenues?|profits?|profitab\w+|quarter(?:ly)?|shares|stocks?|bankruptcy|chapter 11|CEO|CFO",
            r"startups?|invest(?:s|ed|ing|or|ors|ment|ments)|venture|sales|partner(?:s|ed|ship)|stakes?",
            r"[$€£]\d[\d.,]* ?(?:m|bn|million|billion|k)|market share|economy|layoffs|hir(?:es|ing)|jobs",
            r"workforce|steps down|resigns|appointed",
            r"subscribers|shutdown|shut(?:s|ting)? down|chip sales|tariffs?|ads?|advertis\w+|creator fund|spending",
        ),
    ),
    (
        "Infrastructure",
        1.0,
        (
            r"data cent(?:er|re)s?|cloud|servers?|supercomput\w+|semiconductors?|chip(?:s|maker|makers)?|GPUs?|fabs?",
            r"foundry|TSMC|power grid|grid|nuclear|reactors?|satellites?|Starlink|broadband|fib(?:er|re)",
            r"undersea cables?|networks?|outages?|down for|energy|lithium|solar|wind farms?|batter(?:y|ies)",
            r"charging (?:stations?|network)|rail\w*|ports?|5G|6G|telecoms?|carriers?|rockets?|launch pad|Starship",
            r"Ariane|SpaceX|mining|Kubernetes|databases?|open[- ]source|Linux|kernel|hydrogen|electricity|magnets",
        ),
    ),
    (
        "Products",
        0.5,
        (
            r"launch(?:es|ed|ing)?|releas(?:es|ed|ing)|updates?|updated|features?|apps?|phones?|iPhones?|iPads?|iOS",
            r"Android|macOS|watchOS|Windows|laptops?|headsets?|headphones|earbuds|consoles?|smartwatch\w*|watch",
            r"cameras?|tablets?|monitors?|TVs?|beta|versions?|now available|availability|roll(?:s|ed|ing)? out",
            r"unveil(?:s|ed)|introduc(?:es|ed|ing)|announc(?:es|ed)|debuts?|redesign\w*|supports?|users|specs|price",
            r"pricing|models?|chatbots?|ChatGPT|GPT\S*|Copilot|Bard|Gemini|Claude|Galaxy|Pixel|MacBooks?|PlayStation",
            r"PS5|Xbox|Switch|Steam|Kindle|Echo|robots?|drones?|EVs?|cars?|SUV|truck|wearable|assistant|browser|emoji",
            r"widgets?|games?|gaming|DLC|gadget|printer|speaker|leak(?:s|ed)?|rumou?r\w*|snapdragon|dimensity|ryzen",
            r"geforce|RTX",
        ),
    ),
    (
        "Society",
        0.8,
        (
            r"movies?|films?|trailers?|teasers?|season|series|episodes?|actors?|actress|Hollywood|strikes?|unions?",
            r"SAG-AFTRA|Netflix|Disney|Marvel|HBO|Hulu|anime|music|album|songs?|artists?|schools?|students?|teachers?",
            r"child(?:ren)?|kids?|teens?|parents?|famil(?:y|ies)|health\w*|hospitals?|patients?|disease|vaccin\w*|FDA",
            r"drugs?|doctors?|mental|war|Gaza|Israel\w*|Ukrain\w+|Hamas|protest\w*|communit\w+|workers?|women",
            r"religio\w+|museum|festival|sports?|football|olympic\w*|misinformation|disinformation|moderation|culture",
            r"death|dies|died|killed|police|shooting|food|housing|immigra\w+|creators?|influencers?|celebrit\w+|biopic",
            r"director|box office",
        ),
    ),
)
"""Categories, what one of their words weighs (news of every kind is full of launches and users), and the words.

The first of equals wins, capitals do not count, and each pattern stands for whole words.
"""

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
