"""A typed client of the QR code API."""

from . import types, webhooks
from ._client import Client
from ._error import IlqrError
from ._response import Response
from ._routes import OperationId
from ._version import __version__

__all__ = ["Client", "IlqrError", "OperationId", "Response", "__version__", "types", "webhooks"]
