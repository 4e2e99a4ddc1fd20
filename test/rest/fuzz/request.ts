// Turns drafts into requests, some of them violating openapi.json.
import fc, { type Arbitrary } from 'fast-check';
import { changed } from '../../support/document/arbitrary.ts';
import {
  asJson,
  type Operation,
  type Parameter,
  problemWith,
} from '../../support/document/openapi.ts';
import { type Draft, inPlace } from './draft.ts';
import type { secrets } from './setting.ts';

export interface FuzzRequest {
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  caller: keyof typeof secrets | undefined;
  /** Why the document forbids it; undefined if it is allowed. */
  forbidden: string | undefined;
  /** Invalid items of `body`, in requests that are not atomic. */
  wrongItems: number[];
}

const isJson = (mediaType: string): boolean => mediaType.endsWith('json');

const written = (body: unknown, mediaType: string): string =>
  isJson(mediaType) ? JSON.stringify(body) : String(body);

/** Bodies that are not a JSON object in UTF-8, with their media type. */
const brokenBodies = ['', '{', 'null', '[]', '"a"', '{"name":"a","name":"b"}', '['.repeat(10_000)];

/** A change that the document may forbid. */
export function twisted(operation: Operation, draft: Draft): Arbitrary<FuzzRequest> {
  const { body } = operation;
  const plain = requestOf(operation, draft);
  const odd = fc.constantFrom(
    '',
    '-1',
    '1e9',
    'x',
    '%00',
    '%ff',
    '%ed%a0%80',
    '\ud83d\ude00',
    'true,false',
  );
  const names = inPlace(operation, 'query').map(({ name }) => name);
  const choices: Arbitrary<FuzzRequest>[] = [
    fc
      .constantFrom(undefined, 'revoked' as const, 'wrong' as const)
      .map((caller) => ({ ...plain, caller })),
    fc
      .tuple(fc.constantFrom('x', '__proto__', ...names), odd)
      .map(([name, value]) => withQuery(operation, plain, draft, name, value)),
    fc.constantFrom('..', '%2e%2e', 'a b', "'--", '%00', '\ud83d\ude00').map((id) =>
      requestOf(operation, {
        ...draft,
        path: Object.fromEntries(Object.entries(draft.path).map(([name]) => [name, id])),
      }),
    ),
  ];
  if (body && isJson(body.mediaType)) {
    choices.push(
      ...[1, 2, 3].map(() =>
        changed(draft.body).map((other) => requestOf(operation, { ...draft, body: other })),
      ),
      fc.constantFrom(...brokenBodies, `{"x":"${'x'.repeat(1_048_576)}"}`).map((text) => ({
        ...plain,
        body: text,
        forbidden: text === '' && !body.required ? undefined : 'it is no such body',
        wrongItems: [],
      })),
    );
  }
  if (body) {
    choices.push(
      fc.constantFrom('text/plain', 'application/jsonx', '').map((type) => ({
        ...plain,
        headers: { ...plain.headers, 'content-type': type },
        forbidden: 'its media type is another',
      })),
    );
  }
  return fc.oneof(...choices);
}

function withQuery(
  operation: Operation,
  plain: FuzzRequest,
  draft: Draft,
  name: string,
  raw: string,
): FuzzRequest {
  const pair = `${name}=${raw}`;
  const path = `${plain.path}${plain.path.includes('?') ? '&' : '?'}${pair}`;
  const parameter = inPlace(operation, 'query').find((one) => one.name === name);
  const isTwice = name in draft.query && parameter?.schema.type !== 'array';
  const wrong =
    !parameter || isTwice || /%[^2]/.test(raw)
      ? `the parameter ${pair}`
      : problemWith(read(raw, parameter.schema), parameter.schema);
  return { ...plain, path, forbidden: plain.forbidden ?? wrong };
}

/** The text of a query parameter according to the document. */
function read(text: string, { type }: Parameter['schema']): unknown {
  if (type === 'array') return [text];
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text;
  return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

/** The request, with what the document says about it. */
export function requestOf(
  operation: Operation,
  { path, query, headers, body }: Draft,
): FuzzRequest {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value ?? {}).map(([key, one]): [string, string] => [
            `${name}[${key}]`,
            String(one),
          ])
        : [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  );
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name) => path[name] ?? '');
  const { mediaType = '', schema } = operation.body ?? {};
  const text = operation.body && written(body, mediaType);
  const problem = schema && isJson(mediaType) ? bodyProblem(body, schema) : undefined;
  return {
    path: search.size > 0 ? `${address}?${search}` : address,
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...(operation.body && { 'content-type': mediaType }),
    },
    body: text,
    caller: 'key',
    forbidden: typeof problem === 'string' ? problem : undefined,
    wrongItems: Array.isArray(problem) ? problem : [],
  };
}

/** What is invalid; for requests that are not atomic, which items. */
function bodyProblem(body: unknown, schema: Operation['responses']): string | number[] | undefined {
  const text = JSON.stringify(body) ?? '';
  if (/\\ud[89a-f]/.test(text)) return 'half of a surrogate pair';
  const problem = problemWith(body, schema);
  const name = String(schema.$ref).split('/').at(-1) ?? '';
  const item = { $ref: `#/components/schemas/${itemNames[name]}` };
  if (problem === undefined || !(name in itemNames)) return problem;
  const { items, atomic } = asObject(body);
  const isEach = atomic === false && Array.isArray(items) && Object.keys(body ?? {}).length === 2;
  if (!isEach || items.length === 0 || items.length > 500) return problem;
  return items.flatMap((one, index) => (problemWith(one, item) === undefined ? [] : [index]));
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? asJson(value) : {};

const itemNames: Record<string, string> = {
  CreateQrCodes: 'CreateQrCode',
  UpdateQrCodes: 'UpdateQrCodeItem',
  DeleteQrCodes: 'DeleteQrCodeItem',
};
