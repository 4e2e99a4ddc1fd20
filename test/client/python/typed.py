"""Never run; only checked by Pyright."""

from typing import List, Literal, Optional

from ilqr import Client, Response, types

client = Client("https://qr.example.com")

code = client.get_qr_code("qr_1")
totals: int = code["totalScans"]
tags: List[str] = code["tags"]
for scan in client.all_scans("qr_1"):
    device: Optional[Literal["mobile", "tablet", "desktop", "tv", "other"]] = scan["device"]
nothing: None = client.delete_qr_code("qr_1")
file: Response = client.download_qr_code("qr_1", format="svg")
body: types.UpdateQrCode = {"name": "Poster", "tags": None}

client.get_qr_code()  # pyright: ignore[reportCallIssue]
client.request("get_code", id="qr_1")  # pyright: ignore[reportArgumentType]
client.list_qr_codes(sort="colour")  # pyright: ignore[reportArgumentType]
client.create_qr_code(
    {"type": "URL", "name": "", "data": {"text": ""}}  # pyright: ignore[reportArgumentType]
)
client.update_qr_code("qr_1", {"naem": "Poster"})  # pyright: ignore[reportArgumentType]
