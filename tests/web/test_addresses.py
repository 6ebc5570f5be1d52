"""Which addresses may be called."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FetchError
from briefing.web.addresses import Directory, endpoint, public

PRIVATE = [
    "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.7", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0",
    "fc00::1", "fd12::3", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::c0a8:101",
    "2002:7f00:1::", "2002:a00:1::1", "2001:db8::1", "::127.0.0.1", "2001:0:7f00:1::1",
]  # fmt: skip
PUBLIC = ["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_in_every_dress_are_not_public(address):
    """Private, loopback, link-local, multicast, reserved and embedded private addresses are not public."""
    assert not public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_public(address):
    """Ordinary addresses are public, also mapped and behind NAT64."""
    assert public(address)


@given(st.ip_addresses(v=4))
def test_mapping_an_address_into_ipv6_changes_nothing(address: IPv4Address):
    """An IPv4 address and its IPv4-mapped form are judged alike."""
    mapped = IPv6Address(int(address) | 0xFFFF << 32)
    assert public(str(mapped)) == public(str(address))


def test_an_endpoint_is_host_and_port_as_they_are_called():
    """The default port, upper case and an international name are written out."""
    assert endpoint("HTTPS://Example.COM/feed") == ("example.com", 443)
    assert endpoint("http://münchen.example:8080/") == ("xn--mnchen-3ya.example", 8080)
    assert endpoint("http://[::1]/") == ("::1", 80)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "ftp://a/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "http://[x/",
        "http://a:99999/",
    ],
)
def test_what_is_no_web_address_is_refused_with_a_sentence(url):
    """Other schemes and broken addresses give one sentence, never a foreign exception."""
    with pytest.raises(FetchError, match=r"\.$"):
        endpoint(url)


def test_a_name_is_looked_up_once(monkeypatch):
    """Who asks again gets the first answer, even where the name has moved meanwhile."""
    answers = iter([[(2, 1, 6, "", ("192.0.2.1", 80))], [(2, 1, 6, "", ("127.0.0.1", 80))]])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: next(answers))
    directory = Directory()
    assert directory.addresses("rebinds.example", 80, 5) == ("192.0.2.1",)
    assert directory.addresses("rebinds.example", 80, 5) == ("192.0.2.1",)


def test_a_name_that_leads_nowhere_is_a_sentence(monkeypatch):
    """A failed look-up is told in words, once and again."""

    def fail(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    directory = Directory()
    for _ in range(2):
        with pytest.raises(FetchError, match="leads nowhere"):
            directory.addresses("gone.example", 80, 5)
