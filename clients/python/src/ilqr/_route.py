"""Where an operation is, and how its arguments are sent."""

from typing import Dict, NamedTuple, Optional


class Route(NamedTuple):
    method: str
    path: str
    """With names of arguments: `/organizations/{org_id}`."""
    query: Dict[str, str]
    """Names in the API by names of arguments."""
    headers: Dict[str, str]
    media_type: Optional[str] = None
    """Of the body."""
    file: bool = False
    """The response is not JSON."""
    items: Optional[str] = None
    """The field with the items of a page."""
