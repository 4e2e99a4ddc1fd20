"""Creates, changes, lists and downloads codes, as a program would."""

import base64
import json
import os
import sys
from typing import List, Optional

from ilqr import Client, IlqrError, types

logo_file, picture_file = sys.argv[1:]
client = Client(os.environ["SERVER"], os.environ["KEY"])

code = client.create_qr_code(
    {"type": "URL", "name": "Menu", "data": {"url": "https://example.com/menu"}}
)
etag = client.request("get_qr_code", id=code["id"]).headers["ETag"]
changed = client.update_qr_code(
    code["id"], {"data": {"url": "https://example.com/winter"}}, if_match=etag
)
conflict: Optional[str] = None
try:
    client.update_qr_code(code["id"], {"name": "Too late"}, if_match=etag)
except IlqrError as error:
    conflict = error.code

for start in (0, 60):
    items: List[types.CreateQrCode] = [
        {
            "type": "URL",
            "name": f"Table {number}",
            "data": {"url": f"https://example.com/tables/{number}"},
            "tags": ["tables"],
        }
        for number in range(start, start + 60)
    ]
    client.create_qr_codes({"items": items})
names = [table["name"] for table in client.all_qr_codes(tag=["tables"], sort="name")]

with open(logo_file, "rb") as file:
    data = base64.b64encode(file.read()).decode()
logo = client.create_logo({"name": "Company", "data": data})
client.patch_qr_code(code["id"], {"style": {"logo": {"id": logo["id"]}}})
with open(picture_file, "wb") as file:
    file.write(client.download_qr_code(code["id"], format="png", size=600).content)

analytics = client.get_qr_code_analytics(code["id"], interval="day")
imported = client.import_qr_codes("type,name,url\nURL,Door,https://example.com\n", dry_run=True)

problem = None
try:
    client.create_qr_code({"type": "URL", "name": "", "data": {"url": "ftp://example.com"}})
except IlqrError as error:
    fields = [detail["field"] for detail in error.details]
    facts = {"code": error.code, "status": error.status, "requestId": error.request_id}
    problem = {**facts, "fields": fields}
client.delete_qr_code(code["id"])

print(
    json.dumps(
        {
            "id": code["id"],
            "data": changed["data"],
            "conflict": conflict,
            "names": names,
            "logo": logo["mediaType"],
            "scans": analytics["summary"]["totalScans"],
            "imported": imported["created"],
            "problem": problem,
            "status": client.get_qr_code(code["id"])["status"],
        }
    )
)
