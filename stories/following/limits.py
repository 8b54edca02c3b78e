"""How often somebody may ask, so that nobody's mailbox is filled from here.

Of a network only a keyed hash is kept, in the cache alone and for an hour.
"""

from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR: Final = 60 * 60
MOST_FROM_A_NETWORK: Final = 20
# Behind a proxy that does not say who asks all readers look alike.
MOST_FROM_NOWHERE: Final = 300
MOST_TO_AN_ADDRESS: Final = 3
# Between two mails to one address, also where each process has a cache of its own.
PAUSE: Final = timedelta(minutes=10)
# What somebody has who gets one address: RFC 6177 for IPv6, common routing for IPv4.
PREFIXES: Final = {4: 24, 6: 48}


def network_of(request: HttpRequest) -> str:
    """The network a request comes from; empty where only this machine is known.

    A proxy on this machine says in the last entry of ``X-Forwarded-For`` whom it saw; what a
    stranger writes there himself stands before it, or reaches us from elsewhere. What comes through
    Tor comes from this machine, whoever it is.
    """
    seen = _address(request.META.get("REMOTE_ADDR", ""))
    if seen is None or seen.is_loopback:
        seen = _address(request.headers.get("X-Forwarded-For", "").rpartition(",")[2])
    if seen is None or seen.is_loopback:
        return ""
    return str(ip_network(f"{seen}/{PREFIXES[seen.version]}", strict=False))


def _address(written: str) -> IPv4Address | IPv6Address | None:
    """An address as it was written, IPv4 also in the spelling of IPv6 (RFC 4291, 2.5.5.2)."""
    try:
        address = ip_address(written.strip())
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def network_may_ask(request: HttpRequest) -> bool:
    """Count one more from this network, and say whether it is not too many within the hour."""
    network = network_of(request)
    most = MOST_FROM_A_NETWORK if network else MOST_FROM_NOWHERE
    return _counted("network", network) <= most


def address_may_be_asked(digest: str) -> bool:
    """Count one more for this fingerprint of an address, likewise."""
    return _counted("address", digest) <= MOST_TO_AN_ADDRESS


def _counted(what: str, value: str) -> int:
    name = salted_hmac(f"landfall/following/{what}", value, algorithm="sha256").hexdigest()
    key = f"landfall.following.{name}"
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key)
    except ValueError:  # it ran out between the two
        return 1
