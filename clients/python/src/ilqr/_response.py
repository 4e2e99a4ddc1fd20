"""The response to a request."""

import json
from dataclasses import dataclass
from http.client import HTTPMessage
from typing import Any


@dataclass(frozen=True)
class Response:
    status: int
    headers: HTTPMessage
    """Names in any case: `headers["ETag"]`."""
    content: bytes

    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<Response {self.status}, {len(self.content)} bytes>"
