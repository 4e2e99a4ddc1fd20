"""What all methods of the client do."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple, cast
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from ._error import unexpected
from ._response import Response
from ._route import Route
from ._routes import ROUTES, OperationId
from ._send import Message, Sender, create_opener
from ._version import __version__

_NEXT = re.compile(r'<([^<>]*)>; rel="next"')


class BaseClient:
    def __init__(
        self,
        server: str,
        key: Optional[str] = None,
        *,
        organization: Optional[str] = None,
        retries: int = 3,
        timeout: float = 60,
    ) -> None:
        """
        Args:
            server: URL of the server, such as `https://qr.example.com`.
            key: An API key.
            organization: Organization ID. Defaults to the organization of the key.
            retries: How often idempotent requests are retried after temporary errors.
            timeout: Seconds for each attempt.
        """
        parts = urlsplit(server)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
            raise ValueError("server must be an http or https URL without credentials")
        self._base = server.rstrip("/")
        self._organization = organization
        self._timeout = timeout
        self._sender = Sender(retries, None if key is None else _checked(key), create_opener())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._base}>"

    def request(
        self, operation: OperationId, *, timeout: Optional[float] = None, **arguments: object
    ) -> Response:
        """Calls an operation and returns the raw response, for headers such as ETag and for 304."""
        return self._send(operation, arguments, timeout)

    def _call(self, operation: str, arguments: Dict[str, Any], timeout: Optional[float]) -> Any:
        response = self._send(operation, arguments, timeout)
        if ROUTES[operation].file:
            return response
        return None if response.status == 204 else _json_of(response)

    def _all(
        self, operation: str, arguments: Dict[str, Any], timeout: Optional[float]
    ) -> Iterator[Any]:
        given = {name: value for name, value in arguments.items() if value is not None}
        place: Dict[str, str] = {}
        while True:
            response = self._send(operation, {"limit": 100, **given, **place}, timeout)
            items: List[Any] = _json_of(response)[ROUTES[operation].items]
            yield from items
            link = _NEXT.search(response.headers.get("Link", ""))
            # A list that grows at its start may have further pages without new items.
            if link is None or not items:
                return
            query = parse_qsl(urlsplit(link.group(1)).query)
            place = {name: value for name, value in query if name in ("page", "after")}

    def _send(
        self, operation: str, arguments: Mapping[str, object], timeout: Optional[float]
    ) -> Response:
        route = ROUTES.get(operation)
        if route is None:
            raise TypeError(f"{operation} is not an operation")
        given = {name: value for name, value in arguments.items() if value is not None}
        if "{org_id}" in route.path and "org_id" not in given:
            given["org_id"] = self._own_organization()
        message = _message(self._base, operation, route, given)
        return self._sender.send(message, self._timeout if timeout is None else timeout)

    def _own_organization(self) -> str:
        if self._organization is None:
            response = self._send("list_my_organizations", {}, None)
            ids: List[str] = [one["id"] for one in _json_of(response)["organizations"]]
            if len(ids) != 1:
                raise ValueError("organization is required")
            self._organization = ids[0]
        return self._organization


def _checked(key: str) -> str:
    """The key without the white space around it that files contain."""
    text = key.strip()
    if not re.fullmatch(r"[!-~]+", text):
        raise ValueError("key contains characters that no API key contains")
    return text


def _json_of(response: Response) -> Any:
    try:
        return response.json()
    except ValueError:
        raise unexpected(response) from None


def _message(base: str, operation: str, route: Route, given: Dict[str, object]) -> Message:
    def segment(match: "re.Match[str]") -> str:
        name = match.group(1)
        value = given.pop(name, None)
        # These would change the path.
        if not isinstance(value, str) or value in ("", ".", ".."):
            raise ValueError(f"{name} is required")
        return quote(value, safe="")

    path = re.sub(r"\{(\w+)\}", segment, route.path)
    url = f"{base}/api/v1{path}"
    headers = {"Accept": "application/json", "User-Agent": f"ilqr-python/{__version__}"}
    query: List[Tuple[str, str]] = []
    body = given.pop("body", None)
    for name, value in given.items():
        if name in route.query:
            query += [(route.query[name], _text(one)) for one in _several(value)]
        elif name in route.headers:
            headers[route.headers[name]] = _text(value)
        else:
            raise TypeError(f"{operation} has no argument {name}")
    if "idempotency_key" in route.headers:
        headers.setdefault("Idempotency-Key", str(uuid.uuid4()))
    if body is not None:
        headers["Content-Type"] = route.media_type or "application/json"
    return Message(
        method=route.method,
        url=f"{url}?{urlencode(query)}" if query else url,
        headers=headers,
        body=None if body is None else _encoded(body, route.media_type or "application/json"),
        repeatable=route.method != "POST" or "Idempotency-Key" in headers,
    )


def _several(value: object) -> List[object]:
    return list(cast("List[object]", value)) if isinstance(value, (list, tuple)) else [value]


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _encoded(body: object, media_type: str) -> bytes:
    """`application/merge-patch+json` is JSON, too."""
    if media_type.endswith("json"):
        return json.dumps(body, allow_nan=False).encode()
    return body if isinstance(body, bytes) else str(body).encode()
