"""The error that calls raise."""

from __future__ import annotations

from http.client import HTTPMessage
from typing import Any, Dict, List, Optional, cast

from ._response import Response
from .types import FieldProblem


class IlqrError(Exception):
    """A request that failed."""

    code: str
    """Code of the server, or NETWORK, TIMEOUT, or UNEXPECTED for responses of another API."""
    status: int
    """HTTP status; 0 if there was no response."""
    message: str
    details: List[FieldProblem]
    """Fields with problems."""
    headers: HTTPMessage
    request_id: Optional[str]
    """Identifies the request in the server's log."""

    def __init__(
        self,
        code: str,
        message: str,
        status: int = 0,
        details: Optional[List[FieldProblem]] = None,
        headers: Optional[HTTPMessage] = None,
    ) -> None:
        super().__init__(code, message, status)
        self.code = code
        self.message = message
        self.status = status
        self.details = details or []
        self.headers = headers or HTTPMessage()
        self.request_id = self.headers.get("X-Request-Id")

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


def problem_of(response: Response) -> IlqrError:
    """The error in a response."""
    try:
        body: Any = response.json()
    except ValueError:
        body = None
    problem = cast(Dict[str, Any], body) if isinstance(body, dict) else {}
    code, message = problem.get("code"), problem.get("message")
    if isinstance(code, str) and isinstance(message, str):
        details = problem.get("details")
        return IlqrError(code, message, response.status, details, response.headers)
    return unexpected(response)


def unexpected(response: Response) -> IlqrError:
    message = f"Unexpected response (status {response.status}). Check the URL of the server."
    return IlqrError("UNEXPECTED", message, response.status, headers=response.headers)
