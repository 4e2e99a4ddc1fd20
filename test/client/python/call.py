"""Makes the calls on standard input, and prints what came of each."""

import base64
import json
import re
import sys
import traceback
from collections.abc import Iterator
from typing import Any, Callable, Dict, cast

from ilqr import Client, IlqrError, Response, webhooks

given: Dict[str, Any] = json.load(sys.stdin)


def argument(name: str) -> str:
    return re.sub(r"[A-Z]", lambda found: "_" + found.group().lower(), name)


def shown(result: object) -> object:
    if isinstance(result, Response):
        content = base64.b64encode(result.content).decode()
        headers = {name.lower(): value for name, value in result.headers.items()}
        return {"status": result.status, "headers": headers, "base64": content}
    return list(cast("Iterator[object]", result)) if isinstance(result, Iterator) else result


def failure(error: Exception) -> Dict[str, Any]:
    facts: Dict[str, Any] = {"message": str(error), "dump": repr(error)}
    if isinstance(error, IlqrError):
        # As services do that collect errors.
        report = traceback.TracebackException.from_exception(error, capture_locals=True)
        facts["dump"] += "".join(report.format())
        facts["message"] = error.message
        facts.update(code=error.code, status=error.status, details=error.details)
        facts.update(requestId=error.request_id)
    elif isinstance(error, webhooks.InvalidSignature):
        facts.update(code="INVALID_SIGNATURE")
    elif isinstance(error, (TypeError, ValueError)):
        facts.update(code="ARGUMENT")
    else:
        raise error
    return facts


def outcome(call: Dict[str, Any]) -> Dict[str, Any]:
    arguments: Dict[str, Any] = {argument(name): one for name, one in call["arguments"].items()}
    if "operation" in arguments:
        arguments["operation"] = argument(arguments["operation"])
    try:
        if call["method"] == "verify":
            return {"result": webhooks.verify(**arguments)}
        client = Client(**given["client"])
        method: Callable[..., object] = getattr(client, argument(call["method"]))
        dump = repr(client) + repr(vars(client))
        return {"result": shown(method(**arguments)), "dump": dump}
    except Exception as error:
        return {"error": failure(error)}


print(json.dumps([outcome(call) for call in given["calls"]]))
