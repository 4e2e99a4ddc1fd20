// The first request with an API key, in several languages.

interface KeyedRequest {
  url: string;
  /** The API key. */
  key: string;
}

/** By language; each prints what the server responds. */
export const firstRequests: Readonly<Record<string, (request: KeyedRequest) => string>> = {
  curl: ({ url, key }) => `curl "${url}" \\
  -H "X-API-Key: ${key}"`,
  JavaScript: ({ url, key }) => `const response = await fetch('${url}', {
  headers: { 'X-API-Key': '${key}' },
});
console.log(JSON.stringify(await response.json()));`,
  Python: ({ url, key }) => `import json
import urllib.request

request = urllib.request.Request(
    "${url}",
    headers={"X-API-Key": "${key}"},
)
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response)))`,
  PHP: ({ url, key }) => `<?php
$options = ['http' => ['header' => 'X-API-Key: ${key}', 'ignore_errors' => true]];
echo file_get_contents('${url}', false, stream_context_create($options));`,
};
