"""Everything that can go wrong, each with a sentence that says what to do and the exit code it ends with.

In: nothing. Out: the error tree. Never: printing or exiting.

    BriefingError ................... 1
    ├── ConfigError ................. 2   the owner's files or words are wrong
    │   ├── SettingError                  a setting in briefing.toml
    │   ├── FeedListError                 a feed list that cannot be read
    │   ├── EditsError                    an edits.toml that cannot be read
    │   ├── StyleError                    a script template or lexicon that is missing or broken
    │   ├── UnknownVoice                  a voice nobody has a card for
    │   └── ResourceMissing               a material of the newsroom that is nowhere
    ├── NothingToAir ................ 3   no news, or none good enough
    ├── HeldBack .................... 4   the quality gate refused the episode
    ├── Busy                              another build of the show is running
    ├── RoomNotWalked                     an earlier room left nothing to start from
    ├── FetchError                        an address gave nothing (a feed's becomes a FeedFailure)
    ├── SpeechError                       a voice could not speak
    ├── AudioError                        ffmpeg is missing or failed
    └── PublishError                      the public folder cannot be written, or holds other bytes under a name
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Why an address gave nothing, in a word; the sentence is for people, the word for whoever acts on it."""

    ADDRESS = "address"  # it is not written as an address that can be called
    DNS = "dns"  # the name leads nowhere
    PRIVATE = "private"  # it lies on a private network that nobody named
    REFUSED = "refused"  # nobody answers at that port, or no road leads there
    TIMEOUT = "timeout"
    TLS = "tls"
    BROKEN = "broken"  # the connection broke off, or what came cannot be unpacked or is no HTTP
    STATUS = "status"  # it answered with a refusing status
    REDIRECTS = "redirects"
    ROBOTS = "robots"  # its robots.txt keeps us out
    LARGE = "large"
    PAGE = "page"  # a web page came, and no feed
    SIGN_IN = "sign in"  # a page came that asks for a name or a proof
    FILE = "file"  # a file on disk that cannot be read
    CONTENT = "content"  # it answered, but what came is of no use


class BriefingError(Exception):
    """The root of the tree.

    Attributes:
        exit_code: what the command line ends with.
        subject: what it happened to: a path, a setting, an address.
    """

    exit_code = 1

    def __init__(self, subject: object, message: str) -> None:
        """Keep what it happened to beside the message.

        Args:
            subject: a path, a setting, an address.
            message: what happened and what to do, in whole sentences.
        """
        super().__init__(message)
        self.subject = subject

    def __reduce__(self) -> tuple[object, ...]:
        """Come back from another process as what it was."""
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[BriefingError], args: tuple[object, ...], state: dict[str, object]) -> BriefingError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigError(BriefingError):
    """The owner's files or words are wrong."""

    exit_code = 2


class SettingError(ConfigError):
    """A setting in briefing.toml is unknown or has a value it cannot take."""


class FeedListError(ConfigError):
    """A feed list cannot be read."""


class EditsError(ConfigError):
    """A day's edits.toml cannot be read."""


class StyleError(ConfigError):
    """A script template or lexicon is missing or broken."""


class UnknownVoice(ConfigError):
    """No voice card has that name, or its engine is not installed."""


class ResourceMissing(ConfigError):
    """A material of the newsroom is in none of the places it may lie."""


class NothingToAir(BriefingError):
    """There is no news, or none good enough."""

    exit_code = 3


class HeldBack(BriefingError):
    """The quality gate refused the episode.

    Attributes:
        faults: what it found, one sentence each.
    """

    exit_code = 4

    def __init__(self, subject: object, faults: tuple[str, ...]) -> None:
        """List what the gate found.

        Args:
            subject: the folder that holds the refused episode.
            faults: one sentence each.
        """
        listed = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(
            subject,
            f"The episode is not fit to air, so nothing was published:\n{listed}\nIt lies in {subject}.",
        )
        self.faults = faults


class Busy(BriefingError):
    """Another build of the same show is running."""


class RoomNotWalked(BriefingError):
    """An earlier room left nothing to start from."""


class FetchError(BriefingError):
    """An address gave nothing that can be used.

    Attributes:
        kind: why, in a word.
        status: what the server answered, where `kind` is `STATUS`; else 0.
        wait: seconds for which the server asks to be left alone (Retry-After); 0 where it asks nothing.
    """

    def __init__(
        self, subject: object, message: str, kind: Kind = Kind.CONTENT, *, status: int = 0, wait: float = 0.0
    ) -> None:
        """Keep why it happened beside the message.

        Args:
            subject: the address.
            message: what happened, in a sentence.
            kind: why, in a word.
            status: a refusing status of HTTP.
            wait: seconds.
        """
        super().__init__(subject, message)
        self.kind = kind
        self.status = status
        self.wait = wait


class SpeechError(BriefingError):
    """A voice could not speak."""


class AudioError(BriefingError):
    """ffmpeg is missing or failed, or a sound file cannot be read."""


class PublishError(BriefingError):
    """The public folder cannot be written, or holds other bytes under a published name."""
