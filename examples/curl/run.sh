# Makes codes, lists them page by page, draws one, reads its scans, deletes them.
set -eu
server=${ILQR_SERVER:-http://localhost:4000}

# api METHOD PATH [BODY]: an answer of REST, an error too.
api() {
  curl -sS -X "$1" "$server/api/v1$2" -H "X-API-Key: $ILQR_KEY" ${3:+-H 'Content-Type: application/json' -d "$3"}
}

# text NAME: the first text of that name in the JSON that comes in. (With jq: jq -r .NAME)
text() {
  grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

# number NAME: the first number of that name.
number() {
  grep -o "\"$1\":[0-9]*" | head -n 1 | cut -d : -f 2
}

organization=${ILQR_ORGANIZATION:-$(api GET /users/me/organizations | text id)}
codes=/organizations/$organization/qr-codes

created=
for name in Poster Table Menu; do
  created="$created $(api POST "$codes" \
    '{"type":"URL","name":"'$name'","data":{"url":"https://example.com"},"tags":["example"]}' | text id)"
done

listed=0
page=0
pages=1
while [ $page -lt $pages ]; do
  page=$((page + 1))
  answer=$(api GET "$codes?tag=example&limit=2&page=$page")
  echo "$answer" | grep -o '"shortUrl":"[^"]*"' | cut -d '"' -f 4
  listed=$((listed + $(echo "$answer" | grep -o '"shortUrl"' | wc -l)))
  pages=$(echo "$answer" | number totalPages)
done

set -- $created
api GET "$codes/$1/download?format=svg" | wc -c
scans=$(api GET "$codes/$1/analytics" | number totalScans)

# The same over GraphQL.
curl -sS "$server/graphql" -H "X-API-Key: $ILQR_KEY" -H 'Content-Type: application/json' -d '{
  "query": "query ($id: ID!) { node(id: $id) { ... on QrCode { name totalScans } } }",
  "variables": { "id": "'$1'" }
}'
echo

for id in $created; do
  api DELETE "$codes/$id"
done

# A code that does not exist is not found.
error=$(api GET "$codes/qr_unknown" | text code)

echo "{\"organization\":\"$organization\",\"created\":$#,\"listed\":$listed,\"pages\":$pages,\"scans\":$scans,\"error\":\"$error\"}"
