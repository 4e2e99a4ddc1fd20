"""Sends requests, with timeouts and retries."""

from __future__ import annotations

import random
import socket
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import Dict, Optional
from urllib.parse import urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from ._error import IlqrError, problem_of
from ._response import Response

_MAX_WAIT = 60.0
_TEMPORARY = (429, 502, 503, 504)


@dataclass(frozen=True)
class Message:
    """A request, without the API key."""

    method: str
    url: str
    headers: Dict[str, str]
    body: Optional[bytes]
    repeatable: bool
    """Whether the request is idempotent."""


@dataclass(frozen=True)
class Sender:
    retries: int
    key: Optional[str] = field(repr=False)
    opener: OpenerDirector

    def send(self, message: Message, timeout: float) -> Response:
        tries = 0
        while True:
            try:
                return self._once(message, timeout)
            except IlqrError as error:
                again = message.repeatable and tries < self.retries
                wait = wait_after(error, tries) if again else None
                if wait is None:
                    raise
            time.sleep(wait)
            tries += 1

    def _once(self, message: Message, timeout: float) -> Response:
        request = Request(message.url, message.body, message.headers, method=message.method)
        if self.key is not None:
            request.add_unredirected_header("X-API-Key", self.key)
        try:
            response = _exchange(self.opener, request, timeout)
            if response.status < 300 or response.status == 304:
                return response
            failure = problem_of(response)
        except (OSError, HTTPException) as cause:
            failure = _failure(message.url, cause, timeout)
        # Not inside `except`, because local variables of the cause's traceback contain the key.
        raise failure


def create_opener() -> OpenerDirector:
    """Returns every response as it is, and follows no redirects, which could lead to another host."""
    opener = OpenerDirector()
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler(), UnknownHandler()):
        opener.add_handler(handler)
    return opener


def _exchange(opener: OpenerDirector, request: Request, timeout: float) -> Response:
    deadline = time.monotonic() + timeout
    answer: HTTPResponse = opener.open(request, timeout=timeout)
    content = bytearray()
    with answer:
        while True:
            part = answer.read1(65536)
            if not part:
                break
            content += part
            if time.monotonic() > deadline:
                raise socket.timeout
    length = answer.headers.get("Content-Length", "")
    if answer.status not in (204, 304) and length.isdigit() and len(content) < int(length):
        raise IncompleteRead(bytes(content), int(length) - len(content))
    return Response(answer.status, answer.headers, bytes(content))


def _failure(url: str, cause: Exception, timeout: float) -> IlqrError:
    reason = getattr(cause, "reason", cause)
    if isinstance(reason, socket.timeout):
        return IlqrError("TIMEOUT", f"No response within {timeout:g} s")
    parts = urlsplit(url)
    return IlqrError("NETWORK", f"The connection to {parts.scheme}://{parts.netloc} failed: {reason}")


def wait_after(error: IlqrError, tries: int) -> Optional[float]:
    """Seconds to wait before a retry; None if retrying would not help."""
    if error.code not in ("NETWORK", "TIMEOUT") and error.status not in _TEMPORARY:
        return None
    asked = error.headers.get("Retry-After")
    if asked is None:
        return min(0.25 * 2.0**tries, 8) * random.uniform(0.5, 1)
    try:
        wait = (
            float(asked)
            if asked.isdigit()
            else parsedate_to_datetime(asked).timestamp() - time.time()
        )
    except (TypeError, ValueError):
        return None
    return max(wait, 0) if wait <= _MAX_WAIT else None
