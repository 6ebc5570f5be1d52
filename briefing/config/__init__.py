"""The settings: what there is to set, and how `briefing.toml` and the environment become one value.

In: briefing.toml, `BRIEFING_…` variables. Out: a Config, where each value comes from, and the commented file that
`briefing init` writes. Never: acting on a setting.
"""

from briefing.config.describe import Setting, commented, settings
from briefing.config.reading import Origin, Reading, load, read
from briefing.config.tables import (
    AudioSettings,
    Config,
    FeedSettings,
    LlmSettings,
    PublishSettings,
    ReadingSettings,
    RundownSettings,
    ScriptSettings,
    Settings,
    ShowSettings,
    SpeechSettings,
    StoriesSettings,
    Weights,
)

__all__ = [
    "AudioSettings",
    "Config",
    "FeedSettings",
    "LlmSettings",
    "Origin",
    "PublishSettings",
    "Reading",
    "ReadingSettings",
    "RundownSettings",
    "ScriptSettings",
    "Setting",
    "Settings",
    "ShowSettings",
    "SpeechSettings",
    "StoriesSettings",
    "Weights",
    "commented",
    "load",
    "read",
    "settings",
]
