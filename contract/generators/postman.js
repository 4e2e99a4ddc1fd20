// Checks that the collection for Postman has each operation, with examples that can be sent.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const { paths } = read('../../openapi.json');
const collection = read('dist/postman/collection.json');

const methods = ['get', 'post', 'put', 'patch', 'delete'];
const operations = Object.values(paths).flatMap((item) =>
  methods.flatMap((method) => (item[method] ? [item[method].summary] : [])),
);
const requestsIn = ({ item, request }) => (item ? item.flatMap(requestsIn) : [request]);
const requests = requestsIn(collection);

const missing = operations.filter((summary) => !requests.some(({ name }) => name === summary));
const invented = requests.flatMap(({ name, url, body }) => [
  ...(url.variable ?? [])
    .filter(({ value }) => !/^[a-z]{2,3}_abc123$/.test(value))
    .map(({ key, value }) => `${name}: ${key} is ${value}`),
  ...(body?.raw?.includes('<string>') ? [`${name}: its body is ${body.raw}`] : []),
]);
const problems = [
  ...missing.map((summary) => `${summary} is missing`),
  ...invented,
  ...(requests.length === operations.length ? [] : [`There are ${requests.length} requests`]),
];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
