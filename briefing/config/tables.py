"""Every setting: its table, name, type, default and meaning.

In: nothing. Out: the tables of `briefing.toml` as types. Never: a file, or acting on a setting.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of briefing.toml; its docstring and its fields' descriptions are the documentation."""


Positive = Annotated[float, Meta(gt=0)]
Count = Annotated[int, Meta(ge=0)]
Slug = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9_-]{0,63}\Z",
        extra={"takes": "a short name of the letters a to z, digits, - and _, such as `morning-news`"},
    ),
]
Address = Annotated[
    str, Meta(pattern=r"^https?://[^\s/]", extra={"takes": "an address that begins with http:// or https://"})
]
Link = Annotated[
    str,
    Meta(
        pattern=r"^(https?://[^\s/].*)?\Z",
        extra={"takes": "an address that begins with http:// or https://, or nothing"},
    ),
]
Zone = Annotated[str, Meta(extra={"takes": "the name of a time zone, such as `Europe/Berlin` or `UTC`"})]


class ShowSettings(Settings, frozen=True, kw_only=True):
    """What the podcast is called and who makes it."""

    id: Annotated[Slug, Meta(description="Short name in lower case, used for folders and file names.")] = "briefing"
    title: Annotated[str, Meta(min_length=1, description="The name podcast apps list and the voice says.")] = "Briefing"
    description: Annotated[str, Meta(min_length=1, description="What the show is, in plain text.")] = (
        "The day's top stories in five minutes, gathered from many sources and read by a synthetic voice."
    )
    author: Annotated[str, Meta(min_length=1, description="Who makes it.")] = "A Briefing station"
    email: Annotated[str, Meta(description="The owner's address, for podcast directories; empty leaves it out.")] = ""
    link: Annotated[Link, Meta(description="The show's web site; empty means the base address.")] = ""
    language: Annotated[str, Meta(min_length=2, description="Language tag of the show.")] = "en"
    timezone: Annotated[Zone, Meta(description="IANA time zone that the episode's date is counted in.")] = "UTC"
    minutes: Annotated[float, Meta(ge=1, le=60, description="Running time wanted.")] = 5
    category: Annotated[str, Meta(description="Apple's podcast category.")] = "News"
    subcategory: Annotated[str, Meta(description="Apple's subcategory, or empty.")] = "Tech News"
    explicit: Annotated[bool, Meta(description="Whether it holds strong language.")] = False
    copyright: Annotated[str, Meta(description="Copyright notice; empty leaves it out.")] = ""
    artwork: Annotated[
        str, Meta(description="Cover picture, a square JPEG or PNG beside briefing.toml; drawn if missing.")
    ] = "artwork.jpg"


class FeedSettings(Settings, frozen=True, kw_only=True):
    """What is gathered, and how politely."""

    lists: Annotated[
        tuple[str, ...], Meta(description="Feed lists by name (`ai` is feeds/ai.opml), path or address.")
    ] = ("ai",)
    window_hours: Annotated[Positive, Meta(description="How far back news may go since the last episode, at most.")] = (
        36
    )
    first_window_hours: Annotated[Positive, Meta(description="How far back it goes for the first episode.")] = 24
    connect_seconds: Annotated[Positive, Meta(description="How long a server may take to answer the call.")] = 10
    total_seconds: Annotated[Positive, Meta(description="How long one feed may take in all.")] = 20
    megabytes: Annotated[Positive, Meta(description="How large a feed may be, unpacked, in MiB.")] = 5
    redirects: Annotated[Count, Meta(description="How many redirects are followed.")] = 5
    at_once: Annotated[int, Meta(ge=1, description="How many feeds are fetched at the same time.")] = 16
    per_host: Annotated[int, Meta(ge=1, description="How many of them from one host.")] = 4
    robots: Annotated[
        bool,
        Meta(description="Whether feeds whose site's robots.txt keeps Briefing out are left alone; pages always are."),
    ] = True
    contact: Annotated[
        str, Meta(description="Address or page in the user agent, so that a publisher can reach you.")
    ] = ""


class ReadingSettings(Settings, frozen=True, kw_only=True):
    """Which pages are read whole, where feeds give stubs."""

    full_text: Annotated[bool, Meta(description="Whether pages are read at all.")] = True
    pages: Annotated[int, Meta(ge=0, le=200, description="How many pages are read a night, at most.")] = 40
    seconds: Annotated[Positive, Meta(description="How long all of them may take; what is not there is left.")] = 60
    delay_seconds: Annotated[
        float,
        Meta(ge=0, description="How long a site is left alone between two pages; its robots.txt may ask for up to 10."),
    ] = 1


class StoriesSettings(Settings, frozen=True, kw_only=True):
    """How it is found that items tell of one event."""

    model: Annotated[
        str,
        Meta(
            description="Folder of a sentence-embedding model (`model.onnx` with `tokenizer.json`, or a "
            "sentence-transformers folder) whose word counts beside the words'; empty for none. Needs "
            "`briefing[semantic]`."
        ),
    ] = ""


class Weights(Settings, frozen=True, kw_only=True):
    """The most points each term of the score can give."""

    corroboration: Annotated[float, Meta(description="Several independent publishers report it.")] = 35
    consequence: Annotated[
        float, Meta(description="It changes something for people: safety, rights, work, security, knowledge, money.")
    ] = 15
    freshness: Annotated[float, Meta(description="It is new.")] = 10
    source: Annotated[float, Meta(description="Its sources are trusted (their weight in the feed list).")] = 10
    prominence: Annotated[float, Meta(description="It stands high in its feed.")] = 10
    attention: Annotated[float, Meta(description="Points and comments, where a feed gives them.")] = 10
    interest: Annotated[float, Meta(description="It matches the show's interests.")] = 10
    routine: Annotated[float, Meta(description="Taken away from deals, quizzes, how-tos and live blogs.")] = 60


class RundownSettings(Settings, frozen=True, kw_only=True):
    """What is chosen."""

    stories: Annotated[int, Meta(ge=1, le=40, description="The most stories told in full.")] = 8
    floor: Annotated[
        float, Meta(ge=0, le=100, description="The score under which nothing is told, not even in brief.")
    ] = 15
    per_category: Annotated[int, Meta(ge=1, description="The most full stories from one category.")] = 3
    interests: Annotated[
        tuple[str, ...], Meta(description="Categories, sources, words, names or phrases that are more welcome.")
    ] = ()
    mutes: Annotated[
        tuple[str, ...],
        Meta(description="Categories, sources, words, names or phrases that stay out; `crypto*` takes any ending."),
    ] = ()
    weights: Annotated[Weights, Meta(description="The most points each term of the score can give.")] = Weights()


class ScriptSettings(Settings, frozen=True, kw_only=True):
    """How it is written."""

    style: Annotated[str, Meta(min_length=1, description="Narration style, a folder in scripts/.")] = "newsreader"
    writer: Annotated[
        str,
        Meta(min_length=1, description="Who writes: `extractive` (no model), or `llm` (the model under [llm])."),
    ] = "extractive"
    verbatim_words: Annotated[Count, Meta(description="The most words a story takes verbatim from any one source.")] = (
        75
    )


class LlmSettings(Settings, frozen=True, kw_only=True):
    """The model that writes where script.writer is `llm`: any endpoint that speaks OpenAI's chat completions."""

    base_url: Annotated[Address, Meta(description="Where the endpoint is, with its /v1; here, Ollama's own.")] = (
        "http://127.0.0.1:11434/v1"
    )
    model: Annotated[str, Meta(description="The model's name as the endpoint knows it; `llm` wants one.")] = ""
    key_env: Annotated[
        str,
        Meta(description="Name of the environment variable that holds the key; empty where none is wanted."),
    ] = ""
    key_file: Annotated[
        str, Meta(description="File that holds the key, in place of a variable, beside briefing.toml unless absolute.")
    ] = ""
    seconds: Annotated[Positive, Meta(description="How long one answer may take.")] = 60
    night_seconds: Annotated[
        Positive, Meta(description="How long all answers may take together; stories without one are told without it.")
    ] = 300
    at_once: Annotated[int, Meta(ge=1, le=32, description="How many stories are asked for at the same time.")] = 4
    retries: Annotated[
        int, Meta(ge=0, le=10, description="How often a call is made again after a refusal that may pass.")
    ] = 2
    temperature: Annotated[
        float,
        Meta(ge=-1, le=2, description="How freely it chooses its words; 0 is the most faithful, -1 leaves it to it."),
    ] = 0
    max_tokens: Annotated[
        int, Meta(ge=100, le=32000, description="The longest answer; a model that thinks aloud first needs thousands.")
    ] = 800
    max_tokens_name: Annotated[
        str,
        Meta(
            pattern=r"^(max_tokens|max_completion_tokens)\Z",
            description="What the endpoint calls that limit; some hosted models want `max_completion_tokens`.",
            extra={"takes": "`max_tokens` or `max_completion_tokens`"},
        ),
    ] = "max_tokens"
    second_chance: Annotated[
        bool, Meta(description="Whether it is told what is wrong with an answer that cannot be used, and asked again.")
    ] = True
    json_mode: Annotated[
        bool, Meta(description="Whether JSON is asked for with `response_format`; false where that is not known.")
    ] = True
    cents_per_million_in: Annotated[float, Meta(ge=0, description="Price of a million tokens asked, in cents.")] = 0
    cents_per_million_out: Annotated[float, Meta(ge=0, description="Price of a million tokens answered, in cents.")] = 0
    night_cents: Annotated[float, Meta(ge=0, description="The most a night may cost, in cents, by these prices.")] = 10
    night_tokens: Annotated[Count, Meta(description="The most tokens a night may take, in and out.")] = 250000


class SpeechSettings(Settings, frozen=True, kw_only=True):
    """Who speaks."""

    voice: Annotated[
        str, Meta(min_length=1, description="A voice card's name, or `auto` for the best one installed.")
    ] = "auto"
    workers: Annotated[Count, Meta(description="How many processes speak at once; 0 means one for each core.")] = 0


class AudioSettings(Settings, frozen=True, kw_only=True):
    """How it sounds."""

    lufs: Annotated[float, Meta(ge=-30, le=-10, description="Integrated loudness of the MP3, in LUFS.")] = -16
    true_peak: Annotated[float, Meta(ge=-9, le=0, description="Highest true peak of the MP3, in dBTP.")] = -1
    bit_rate: Annotated[int, Meta(ge=32, le=320, description="Constant bit rate of the MP3, in kilobits a second.")] = (
        96
    )


class PublishSettings(Settings, frozen=True, kw_only=True):
    """Where it goes."""

    out: Annotated[str, Meta(min_length=1, description="The public folder, beside briefing.toml unless absolute.")] = (
        "public"
    )
    base_url: Annotated[Address, Meta(description="Where listeners find the public folder.")] = "http://127.0.0.1:8000/"
    keep: Annotated[Count, Meta(description="How many episodes stay in the feed and on disk; 0 keeps all.")] = 60


class Config(Settings, frozen=True, kw_only=True):
    """A station's settings."""

    show: Annotated[ShowSettings, Meta(description="What the podcast is called and who makes it.")] = ShowSettings()
    feeds: Annotated[FeedSettings, Meta(description="What is gathered, and how politely.")] = FeedSettings()
    stories: Annotated[StoriesSettings, Meta(description="Which items tell of one event.")] = StoriesSettings()
    reading: Annotated[ReadingSettings, Meta(description="Which pages are read whole, where feeds give stubs.")] = (
        ReadingSettings()
    )
    rundown: Annotated[RundownSettings, Meta(description="What is chosen.")] = RundownSettings()
    script: Annotated[ScriptSettings, Meta(description="How it is written.")] = ScriptSettings()
    llm: Annotated[LlmSettings, Meta(description="The model that writes where script.writer is `llm`.")] = LlmSettings()
    speech: Annotated[SpeechSettings, Meta(description="Who speaks.")] = SpeechSettings()
    audio: Annotated[AudioSettings, Meta(description="How it sounds.")] = AudioSettings()
    publish: Annotated[PublishSettings, Meta(description="Where it goes.")] = PublishSettings()
