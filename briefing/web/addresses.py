"""Which network addresses may be called, and the one look-up of each name.

In: a host or a number. Out: whether it lies on the public internet, and the addresses behind a name. Never: a call.

A private address can hide inside another: in IPv6 as an IPv4-mapped address (RFC 4291, 2.5.5.2), behind the NAT64
prefix (RFC 6052), in 6to4 (RFC 3056) and in Teredo (RFC 4380). Whatever is inside is judged, too.
"""

from __future__ import annotations

import re
import socket
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Lock, Thread

import httpx2

from briefing.errors import FetchError, Kind

PORTS = {"http": 80, "https": 443}
NAT64 = IPv6Network("64:ff9b::/96")
LAST_PORT = 65535
HOST = re.compile(r"[a-z0-9._:-]+")


def endpoint(url: str) -> tuple[str, int]:
    """Name the host and port that an address leads to.

    Args:
        url: an http or https address.

    Returns:
        The host in lower case, international names in ASCII, and the port.

    Raises:
        FetchError: it is not such an address.
    """
    try:
        parsed = httpx2.URL(url)
        host, port = parsed.raw_host.decode("ascii").lower(), parsed.port or PORTS[parsed.scheme]
    except (httpx2.InvalidURL, ValueError, TypeError) as error:
        raise FetchError(
            url, "This is not an address that can be called: check how it is written.", Kind.ADDRESS
        ) from error
    except KeyError as error:
        raise FetchError(url, "Only http and https addresses are fetched.", Kind.ADDRESS) from error
    if not HOST.fullmatch(host) or not 0 < port <= LAST_PORT:
        raise FetchError(url, "This is not an address that can be called: check how it is written.", Kind.ADDRESS)
    return host, port


def public(address: str) -> bool:
    """Tell whether an address lies on the public internet.

    Args:
        address: an IPv4 or IPv6 address in digits; one of IPv6 may carry a zone.

    Returns:
        False for private, loopback, link-local, multicast, reserved and unspecified ones, and for those that carry
        one inside.
    """
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        inside = _inside(ip)
        if inside:
            return all(public(str(one)) for one in inside)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_link_local)


def _inside(ip: IPv6Address) -> tuple[IPv4Address, ...]:
    """Take the IPv4 addresses out of an IPv6 address that carries them."""
    if ip.ipv4_mapped:
        return (ip.ipv4_mapped,)
    if ip in NAT64:
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    if ip.sixtofour:
        return (ip.sixtofour,)
    return ip.teredo or ()


class Directory:
    """Every name looked up once: who asks again gets the same addresses, so that the checked one is the one called."""

    def __init__(self) -> None:
        """Start with nothing looked up."""
        self._answers: dict[tuple[str, int], Future[tuple[str, ...]]] = {}
        self._lock = Lock()

    def addresses(self, host: str, port: int, seconds: float) -> tuple[str, ...]:
        """Look a name up, or remember what it was.

        Args:
            host: a name, or an address in digits.
            port: the port to be called.
            seconds: how long to wait for the answer.

        Returns:
            Its addresses in digits, in the order the system prefers.

        Raises:
            FetchError: there is no such name, or no answer in time.
        """
        with self._lock:
            answer = self._answers.get((host, port))
            if answer is None:
                answer = self._answers[host, port] = Future()
                # The system's look-up knows no time limit, so it may be left behind in a thread of its own.
                Thread(target=_look_up, args=(host, port, answer), daemon=True).start()
        try:
            return answer.result(seconds)
        except TooLate as error:
            message = f"The name {host} was not found in time: the name servers do not answer."
            raise FetchError(host, message, Kind.DNS) from error
        except (OSError, UnicodeError) as error:
            message = f"The name {host} leads nowhere: it is misspelt, gone, or this machine is offline."
            raise FetchError(host, message, Kind.DNS) from error


def _look_up(host: str, port: int, answer: Future[tuple[str, ...]]) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answer.set_result(tuple(dict.fromkeys(str(entry[4][0]) for entry in found)))
    except (OSError, UnicodeError) as error:
        answer.set_exception(error)
