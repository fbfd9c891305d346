"""One request over one connection, made only to a machine that may be asked.

The address is checked where it can't change any more: the name is looked up once, each numeric
address is judged, and the connection goes to that very address. A name server that gives a
public address first and a private one later (DNS rebinding) gains nothing.

This module loads urllib3, so it is imported only when something is fetched.
"""

from __future__ import annotations

import base64
import contextlib
import functools
import socket
import ssl
import threading
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from reader.capture.addresses import Target, is_public
from reader.capture.deadline import Deadline
from reader.errors import NetworkError, PrivateAddressError

Place = tuple[Any, ...]
Resolve = Callable[[str, int], list[Place]]
"""Looks a host and port up; the answer is `socket.getaddrinfo`'s."""

_CONNECT_SECONDS = 10.0


def look_up(host: str, port: int) -> list[Place]:
    """Ask the system for the addresses of *host*."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


class Gate:
    """Makes connections for one load, to public machines and the *permitted* hosts only."""

    def __init__(
        self,
        deadline: Deadline,
        permitted: frozenset[str] = frozenset(),
        resolve: Resolve = look_up,
    ) -> None:
        self._deadline = deadline
        self._permitted = permitted
        self._resolve = resolve

    def connect(self, host: str, port: int, *, proxy: bool = False) -> socket.socket:
        """Connect to *host*; a proxy is the person's own setting and may be anywhere.

        Raises:
            PrivateAddressError: the host lies in a private network and wasn't permitted.
            OSError: it can't be reached.
        """
        places = self._look_up_in_time(host, port)
        if not proxy:
            self.check(host, places)
        failure: OSError | None = None
        for place in places:
            try:
                return self._connect_to(place)
            except OSError as error:
                failure = error
        raise failure or OSError("no address")

    def check(self, host: str, places: list[Place]) -> None:
        """Refuse *host* when any of its addresses is private: honest sites have none such.

        Raises:
            PrivateAddressError: one is, and the person didn't permit this host.
        """
        if host in self._permitted:
            return
        for place in places:
            numeric = str(place[4][0])
            if not is_public(numeric):
                raise PrivateAddressError(
                    f"{host} leads into your own network ({numeric}). Pages from there are "
                    "saved only when you allow it.",
                    host,
                )

    def check_name(self, host: str) -> None:
        """Refuse a private *host* that a proxy would look up, as far as its name tells.

        Raises:
            PrivateAddressError: it is a private address or this machine.
        """
        if host == "localhost" or host.replace(".", "").isdigit() or ":" in host:
            self.check(host, self._look_up_in_time(host, 0))

    def _look_up_in_time(self, host: str, port: int) -> list[Place]:
        # The system's resolver can't be interrupted, so it is waited for and then left behind.
        answer: list[Place] = []
        failure: list[OSError | UnicodeError] = []

        def ask() -> None:
            try:
                answer.extend(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                failure.append(error)

        thread = threading.Thread(target=ask, daemon=True)
        thread.start()
        thread.join(self._deadline.remaining)
        if failure:
            raise failure[0]
        if not answer:
            raise TimeoutError("name not found in time")
        return answer

    def _connect_to(self, place: Place) -> socket.socket:
        family, kind, protocol, _, address = place
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(min(_CONNECT_SECONDS, self._deadline.remaining))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.connect(address)
            self._deadline.watch(connection)
        except OSError:
            connection.close()
            raise
        connection.settimeout(self._deadline.remaining)
        return connection


class _Gated:
    """Gives urllib3's connections the sockets that a gate made."""

    gate: Gate
    host: str
    port: int
    goes_to_proxy: bool

    def _new_conn(self) -> socket.socket:
        return self.gate.connect(self.host, self.port, proxy=self.goes_to_proxy)


class _Plain(_Gated, HTTPConnection):
    pass


class _Secure(_Gated, HTTPSConnection):
    pass


@functools.cache
def _trust() -> ssl.SSLContext:
    # The system's authorities (a company may have its own) and Mozilla's, for executables that
    # run where OpenSSL doesn't know the system's folder.
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@contextlib.contextmanager
def answered(
    target: Target, headers: Mapping[str, str], gate: Gate, deadline: Deadline
) -> Iterator[BaseHTTPResponse]:
    """Send a GET; the answer, its body still unread, is there within the `with` block.

    Raises:
        PrivateAddressError, OSError, http.client.HTTPException,
        urllib3.exceptions.HTTPError: as the connection ends.
    """
    proxy = _proxy_for(target)
    if proxy:
        gate.check_name(target.host)
    connection = _connection(target, proxy, gate, deadline)
    sent = dict(headers)
    path = target.path
    if proxy and target.scheme == "http":
        path = target.address
        sent.update(_proxy_login(proxy))
    with contextlib.closing(connection):
        connection.request("GET", path, headers=sent, preload_content=False)
        with contextlib.closing(connection.getresponse()) as response:
            yield response


def _connection(
    target: Target, proxy: str, gate: Gate, deadline: Deadline
) -> HTTPConnection | HTTPSConnection:
    address = urlsplit(proxy)
    host, port = (
        (address.hostname or "", address.port or 80) if proxy else (target.host, target.port)
    )
    connection: _Plain | _Secure
    if target.scheme == "https":
        connection = _Secure(
            host,
            port,
            timeout=deadline.remaining,
            ssl_context=_trust(),
            server_hostname=target.host,
        )
        if proxy:
            connection.set_tunnel(target.host, target.port, headers=_proxy_login(proxy))
    else:
        connection = _Plain(host, port, timeout=deadline.remaining)
    connection.gate = gate
    connection.goes_to_proxy = bool(proxy)
    return connection


def _proxy_for(target: Target) -> str:
    """The address of the proxy that the system wants used for *target*, or nothing."""
    if urllib.request.proxy_bypass(f"{target.host}:{target.port}"):
        return ""
    proxies = urllib.request.getproxies()
    proxy = proxies.get(target.scheme) or proxies.get("all", "")
    if proxy and "://" not in proxy:
        proxy = f"http://{proxy}"
    if proxy and urlsplit(proxy).scheme != "http":
        raise NetworkError(
            f"The system's proxy is of a kind that can't be used ({urlsplit(proxy).scheme}); "
            "only http proxies can.",
            target.address,
        )
    return proxy


def _proxy_login(proxy: str) -> dict[str, str]:
    parts = urlsplit(proxy)
    if not parts.username:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
    return {"Proxy-Authorization": f"Basic {base64.b64encode(pair).decode()}"}
