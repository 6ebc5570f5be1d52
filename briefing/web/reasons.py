"""Why an address gave nothing, in one plain sentence.

In: a status or what the network threw. Out: a sentence a person can act on. Never: a traceback.
"""

from __future__ import annotations

import re
import ssl
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpcore2
import httpx2

from briefing.errors import Kind

STATUSES = {
    400: "it could not make sense of the address",
    401: "it wants a password",
    402: "it wants to be paid",
    403: "it does not let feed readers in",
    404: "there is no feed at this address",
    406: "it has nothing it would give to a feed reader",
    410: "the feed no longer exists",
    429: "it was asked too often; try again later",
    451: "it may not be shown here for legal reasons",
}
OF_A_PAGE = {
    403: "it does not let programs in",
    404: "there is no page at this address",
    406: "it has nothing it would give to a program",
    410: "the page no longer exists",
}
OF_A_SERVICE = {
    400: "it could not make sense of the question",
    401: "it wants a key, or does not know this one",
    403: "the key does not let us in",
    404: "there is no such service or model at this address",
    406: "it has no answer in the form that was asked for",
    410: "the service no longer exists",
    413: "the question is too long for it",
}
LONGEST_WAIT = 7 * 24 * 3600.0  # seconds; who asks for more is asked again after a week
LATER = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}


def of_status(status: int, retry_after: str = "", *, page: bool = False, service: bool = False) -> str:
    """Put a refusing status into words.

    Args:
        status: of HTTP, RFC 9110.
        retry_after: what the server said of when to come back, seconds or a date.
        page: it is an article's page that was asked for, not a feed.
        service: it is a service of the owner's own that was asked.

    Returns:
        A sentence.
    """
    try:
        phrase = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    if status == HTTPStatus.NOT_MODIFIED:
        return f"The server answered {phrase}, though nothing of it was kept here to compare."
    trouble = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    special = OF_A_PAGE if page else OF_A_SERVICE if service else {}
    meaning = (STATUSES | special).get(status, "it is in trouble; it may be well again tomorrow" if trouble else "")
    waits = status in LATER and re.fullmatch(r"[0-9]{1,8}", retry_after)
    when = f" (it asks to wait {retry_after} seconds)" if waits else ""
    return f"The server answered {phrase}{': ' if meaning else ''}{meaning}{when}."


def wait(status: int, retry_after: str, date: str = "") -> float:
    """Read how long a server asks to be left alone (RFC 9110, 10.2.3).

    Args:
        status: only 429 and 503 may ask for it.
        retry_after: seconds, or a date of HTTP.
        date: the server's own clock, by which its dates are read; without it they say nothing.

    Returns:
        Seconds, a week at most; 0 where it asks nothing that can be understood.
    """
    asked = 0.0
    if status in LATER and re.fullmatch(r"[0-9]{1,8}", retry_after.strip()):
        asked = float(retry_after)
    elif status in LATER and retry_after and date:
        try:
            asked = (parsedate_to_datetime(retry_after) - parsedate_to_datetime(date)).total_seconds()
        except (ValueError, TypeError, OverflowError):
            asked = 0.0
    return min(max(asked, 0.0), LONGEST_WAIT)


def of_failure(error: Exception, *, connect_seconds: float, total_seconds: float, started: bool) -> tuple[str, Kind]:
    """Put what the network threw into words.

    Args:
        error: from httpx2 or httpcore2.
        connect_seconds: how long a server had to answer the call.
        total_seconds: how long the whole had.
        started: the answer had begun to come.

    Returns:
        A sentence, and the same in a word.
    """
    match error:
        case httpcore2.ConnectTimeout():
            said = f"No answer within {connect_seconds:g} seconds.", Kind.TIMEOUT
        case httpcore2.TimeoutException():
            said = f"No {'complete ' if started else ''}answer within {_plain(total_seconds)} seconds.", Kind.TIMEOUT
        case httpcore2.ConnectError():
            said = _of_connecting(error)
        case httpx2.DecodingError():
            said = "The answer is packed in a way that cannot be unpacked.", Kind.BROKEN
        case httpcore2.NetworkError() | httpcore2.ProtocolError() if started:
            said = "The connection broke off in the middle of the answer.", Kind.BROKEN
        case httpcore2.NetworkError() | httpcore2.ProtocolError():
            said = "The server hung up, or answered in something that is not HTTP.", Kind.BROKEN
        case _:
            said = f"The address cannot be fetched ({type(error).__name__}).", Kind.ADDRESS
    return said


def _plain(seconds: float) -> str:
    """Write what was left of a time as a person would."""
    return f"{round(seconds, 1) if seconds > 1 else seconds:g}"


def _of_connecting(error: httpcore2.ConnectError) -> tuple[str, Kind]:
    # httpcore2 cuts the chain of causes, but hands the first one over as its argument.
    match error.args[0] if error.args else None:
        case ssl.SSLCertVerificationError() as cause:
            return f"The server's certificate is not valid: {cause.verify_message}.", Kind.TLS
        case ssl.SSLError():
            return "The server does not speak the encryption that https needs.", Kind.TLS
        case ConnectionRefusedError():
            return "Nothing answers at this address: the connection was refused.", Kind.REFUSED
    return "The server cannot be reached from here.", Kind.REFUSED
