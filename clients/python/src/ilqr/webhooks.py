"""Verifies requests of webhooks (Standard Webhooks)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
from typing import Any, Dict, Mapping, Union

__all__ = ["InvalidSignature", "verify"]


class InvalidSignature(Exception):
    """The request does not come from the server, or is not from now."""


def verify(
    secret: str, headers: Mapping[str, str], body: Union[bytes, str], tolerance: float = 300
) -> Dict[str, Any]:
    """
    Returns the body of a genuine request: an event, or `{"events": [...]}` of a webhook with `batch`.

    Args:
        secret: The secret of the webhook.
        headers: The headers of the request, with names in any case.
        body: The body as it was received.
        tolerance: Seconds that the clocks may differ.

    Raises:
        InvalidSignature: The signature is wrong or too old.
    """
    given = {name.lower(): value for name, value in headers.items()}
    stamp = given.get("webhook-timestamp", "")
    if not (stamp.isascii() and stamp.isdigit()):
        raise InvalidSignature("webhook-timestamp is missing or not a number")
    if abs(time.time() - int(stamp)) > tolerance:
        raise InvalidSignature("webhook-timestamp is too far from now")
    content = body.encode() if isinstance(body, str) else body
    signed = f"{given.get('webhook-id', '')}.{stamp}.".encode() + content
    digest = hmac.new(_key_of(secret), signed, hashlib.sha256).digest()
    right = b"v1," + base64.b64encode(digest)
    signatures = given.get("webhook-signature", "").encode().split(b" ")
    if not any(hmac.compare_digest(right, one) for one in signatures):
        raise InvalidSignature("webhook-signature does not match")
    result: Dict[str, Any] = json.loads(content)
    return result


def _key_of(secret: str) -> bytes:
    if not secret.startswith("whsec_"):
        return secret.encode()
    text = secret[6:]
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise ValueError("secret must be base64 after whsec_") from None
