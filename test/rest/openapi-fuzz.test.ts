// Requests that openapi.json allows, and such as it forbids, held against what the server does.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowedBy, changed, type Samples } from '../support/document/arbitrary.ts';
import { textAt } from '../support/document/json.ts';
import {
  asJson,
  type Operation,
  operations,
  type Parameter,
  problemWith,
  resolved,
} from '../support/document/openapi.ts';
import { createDataDir } from '../support/server/embedded.ts';
import { killAll, settle } from '../support/server/launch.ts';
import { clientOf } from '../support/server/server.ts';
import { inShortTurns, launchMeasured, type MeasuredServer } from '../support/server/turns.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 12);
const seed = Number(process.env.FUZZ_SEED ?? 1);

const content = 'what content, style and rules must be beyond their shape, which folder is there';
const style = 'the order of the stops of a gradient, the letters of a caption, which logo is there';
const period = 'dates, which comes first, how long it is, the time zone';
const address = 'an address, which is on the public internet; base64 behind whsec_';

/** By operation, what JSON Schema cannot tell: there a request that looks right may get 400. */
const rules: Readonly<Record<string, string>> = {
  createQrCode: content,
  updateQrCode: content,
  createQrCodes: content,
  updateQrCodes: content,
  deleteQrCodes: 'that each code is named once',
  importQrCodes: 'the header of the file, its quotes',
  previewQrCode: 'which countries and languages there are',
  downloadQrCode: '`widthMm` is for a PDF, instead of `size`',
  createStylePreset: style,
  updateStylePreset: style,
  createLogo: 'either `data` or `url`; base64; no Idempotency-Key with `url`',
  getOrganizationAnalytics: period,
  getQrCodeAnalytics: period,
  exportAnalytics: period,
  listScans: `${period}; cursors that were handed out, one of both`,
  createApiKey: 'addresses and ranges; an end in the future',
  updateApiKey: 'addresses and ranges',
  rotateApiKey: 'a key that still works',
  createWebhook: address,
  updateWebhook: address,
  rotateWebhookSecret: address,
};

/** How the library that checks input would say it; a schema must not leave that to it. */
const wordsOfZod =
  /Invalid (input|option|string|number|value|key)|Too (small|big):|Unrecognized key/;

/** With a key this is never allowed. */
const forPeople = ['exportAuditLog', 'listInvitations', 'getInvitation'];

const everyPermission = [
  'ORGANIZATION_READ',
  'QR_CODES_READ',
  'QR_CODES_WRITE',
  'ANALYTICS_READ',
  'WEBHOOKS_READ',
  'WEBHOOKS_WRITE',
  'API_KEYS_READ',
  'API_KEYS_WRITE',
];

let folder: string;
let server: MeasuredServer & ReturnType<typeof clientOf>;
let organizationId = '';
const secrets = { key: '', revoked: '', wrong: `ilqr_${'0'.repeat(48)}` };
/** Prefix of an identifier -> one that is there. */
const there: Record<string, string> = {};

const picture = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).toString('base64');

const samples: Samples = {
  WebAddress: ['https://8.8.8.8/page?a=1#b', 'http://8.8.4.4', 'https://[2001:4860:4860::8888]/ü'],
  EmailAddress: ['name@example.com', 'ü.x+y@bücher.example'],
  PhoneNumber: ['+49 30 123456', '(030) 12-34.56'],
  Language: ['de', 'pt-BR', 'zh-Hant-TW'],
  Country: ['DE', 'us', 'XK'],
  CustomShortCode: ['my-code-1', 'Other-Code-2'],
  Color: ['#000', '#123456', '#FFFFFF'],
  'QrRoutingHours.timeZone': ['Europe/Berlin', 'UTC'],
  timeZone: ['Europe/Berlin', 'UTC', 'Asia/Kolkata'],
  startDate: ['2024-01-01', '2024-01-01T00:00:00Z', '2024-02-29'],
  endDate: ['2024-03-31', '2024-12-31T00:00:00+02:00', '2024-04-01'],
  'CreateLogo.data': [picture, `data:image/svg+xml;base64,${picture}`, 'AAAA'],
  'CreateLogo.url': ['http://127.0.0.1:1/a.png', 'http://[::1]/a.svg', 'ftp://8.8.8.8/a.png', null],
  'UpdateQrCode.data': [{ url: 'https://8.8.4.4/other' }],
  'UpdateQrCode.type': ['URL'],
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-fuzz-'));
  const launched = await launchMeasured({
    DATA_DIR: await createDataDir(path.join(folder, 'data')),
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  });
  server = { ...launched, ...clientOf(launched.url) };
  const person = await settle(server);
  ({ organizationId } = person);
  const createKey = async (permissions: string[]) => {
    const { data } = await server.graphql(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
      { input: { organizationId, name: 'Test', permissions } },
      { cookie: person.cookie },
    );
    return {
      id: textAt(data, 'createApiKey.apiKey.id'),
      secret: textAt(data, 'createApiKey.secret'),
    };
  };
  secrets.key = (await createKey(everyPermission)).secret;
  const make = async (list: string, body: unknown, at = 'id') => {
    const path = `/organizations/${organizationId}/${list}`;
    const answer = await server.rest('POST', path, { key: secrets.key, body });
    return textAt(answer.body, at);
  };
  there.org = organizationId;
  there.qr = await make('qr-codes', { type: 'URL', name: 'A', data: { url: 'https://8.8.8.8' } });
  there.fld = await make('folders', { name: 'A' });
  there.lgo = await make('logos', { name: 'A', data: picture });
  there.sty = await make('style-presets', { name: 'A', style: {} });
  there.wh = await make('webhooks', { url: 'https://8.8.8.8', events: ['qr.created'] });
  there.dlv = await make(`webhooks/${there.wh}/test`, undefined);
  there.key = await make('api-keys', { name: 'Spare' }, 'apiKey.id');
  const members = await server.rest('GET', `/organizations/${organizationId}/members`, {
    key: secrets.key,
  });
  there.mem = textAt(members.body, 'members.0.id');
  const { data } = await server.graphql(
    'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { invitation { id } } }',
    { input: { organizationId, email: 'bob@example.com', role: 'VIEWER' } },
    { cookie: person.cookie },
  );
  there.inv = textAt(data, 'createInvitation.invitation.id');
  const ids = { folderId: [there.fld, null], stylePresetId: [there.sty, null] };
  for (const [field, known] of Object.entries(ids)) samples[`UpdateQrCode.${field}`] = known;
  samples.Id = [there.qr, there.fld, there.sty];
  const { id, secret } = await createKey(everyPermission);
  secrets.revoked = secret;
  await server.rest('DELETE', `/organizations/${organizationId}/api-keys/${id}`, {
    key: secrets.key,
  });
});
afterAll(async () => {
  await killAll([server]);
  await rm(folder, { recursive: true });
});

interface Draft {
  path: Record<string, string>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body: unknown;
}

interface Asked {
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  caller: keyof typeof secrets | undefined;
  /** Why the document forbids it; undefined if it does not. */
  forbidden: string | undefined;
  /** Items of `body` that are wrong, where each is done by itself. */
  wrongItems: number[];
}

const inPlace = (operation: Operation, place: Parameter['in']) =>
  operation.parameters.filter((one) => one.in === place);

const prefixOf = ({ schema }: Parameter): string =>
  String(schema.pattern).slice(1).split('_')[0] ?? '';

const identifier = (parameter: Parameter): Arbitrary<string> => {
  const prefix = prefixOf(parameter);
  const known = fc.constant(undefined).map(() => there[prefix] ?? '');
  const other = fc.constantFrom(`${prefix}_01hm6xq8e0f9vb5w3y7k2n4p6r`, `${prefix}_0`);
  return fc.oneof({ weight: 14, arbitrary: known }, other);
};

/** Most are new, so that few requests meet an answer that is stored. */
const headerValue = ({ name, schema }: Parameter): Arbitrary<unknown> =>
  name === 'Idempotency-Key'
    ? fc.oneof({ weight: 4, arbitrary: fc.uuid() }, allowedBy(schema, samples))
    : fc.oneof(
        fc.constantFrom('*', '"1-0"', '"1-1", W/"2-0"'),
        fc.string({ unit: fc.constantFrom('a', '1', ' ', '*', '-') }).map((tag) => `"${tag}"`),
      );

const recordOf = (parameters: Parameter[], one: (given: Parameter) => Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(parameters.map((given) => [given.name, one(given)])), {
    requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name),
  });

/** What the document allows. */
function draftOf(operation: Operation): Arbitrary<Draft> {
  const value = ({ name, schema }: Parameter) => {
    const known = samples[name];
    const random = allowedBy(schema, samples).map(clipped);
    const weight = 6;
    return known ? fc.oneof({ weight, arbitrary: fc.constantFrom(...known) }, random) : random;
  };
  const path = Object.fromEntries(
    inPlace(operation, 'path').map((one) => [one.name, identifier(one)]),
  );
  const text = fc.oneof(fc.constantFrom(...files), fc.string({ unit: 'grapheme' }));
  return fc.record({
    path: fc.record(path),
    query: recordOf(inPlace(operation, 'query'), value),
    headers: recordOf(inPlace(operation, 'header'), headerValue),
    body: operation.body
      ? operation.body.mediaType === 'text/csv'
        ? text
        : allowedBy(operation.body.schema, samples)
      : fc.constant(undefined),
  });
}

/** An address holds no more than 16 KiB. */
const clipped = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(clipped)
    : typeof value === 'string'
      ? [...value].slice(0, 400).join('')
      : value;

/** The example of the document, of what is there; it leads to no other host. */
function exampleOf(operation: Operation): Draft {
  const { examples, example } = operation.body?.media ?? {};
  const [named] = Object.values(resolved(examples));
  const text = JSON.stringify(resolved(named).value ?? example ?? null)
    .replaceAll('qr_xyz789', there.qr ?? '')
    .replaceAll('"url":"https://example.com/logo.svg"', `"data":"${picture}"`)
    .replaceAll('https://example.com', 'https://8.8.8.8');
  const path = inPlace(operation, 'path').map((one) => [one.name, there[prefixOf(one)] ?? '']);
  return { path: Object.fromEntries(path), query: {}, headers: {}, body: JSON.parse(text) };
}

const files = [
  'name,url,tags\nA,https://8.8.8.8,print|window\n',
  'type,name,text\nTEXT,=1+1,"a\nb"\n',
  'name;url\n"broken;https://8.8.8.8\n',
  '',
];

const written = (body: unknown, mediaType: string): string =>
  mediaType === 'application/json' ? JSON.stringify(body) : String(body);

/** Bodies that are no JSON object of UTF-8, with what is sent as their media type. */
const brokenBodies = ['', '{', 'null', '[]', '"a"', '{"name":"a","name":"b"}', '['.repeat(10_000)];

/** One thing that the document may forbid. */
function twisted(operation: Operation, draft: Draft): Arbitrary<Asked> {
  const { body } = operation;
  const plain = asked(operation, draft);
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
  const choices: Arbitrary<Asked>[] = [
    fc
      .constantFrom(undefined, 'revoked' as const, 'wrong' as const)
      .map((caller) => ({ ...plain, caller })),
    fc
      .tuple(fc.constantFrom('x', '__proto__', ...names), odd)
      .map(([name, value]) => withQuery(operation, plain, draft, name, value)),
    fc.constantFrom('../..', '%2e%2e', 'a b', "'--", '%00', '\ud83d\ude00').map((id) =>
      asked(operation, {
        ...draft,
        path: Object.fromEntries(Object.entries(draft.path).map(([name]) => [name, id])),
      }),
    ),
  ];
  if (body?.mediaType === 'application/json') {
    choices.push(
      ...[1, 2, 3].map(() =>
        changed(draft.body).map((other) => asked(operation, { ...draft, body: other })),
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
  plain: Asked,
  draft: Draft,
  name: string,
  raw: string,
): Asked {
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

/** A text of a query as the document means it. */
function read(text: string, { type }: Parameter['schema']): unknown {
  if (type === 'array') return [text];
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text;
  return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

/** The draft as it is sent, with what the document says of it. */
function asked(operation: Operation, { path, query, headers, body }: Draft): Asked {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
    ),
  );
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name) => path[name] ?? '');
  const { mediaType = '', schema } = operation.body ?? {};
  const text = operation.body && written(body, mediaType);
  const problem =
    schema && mediaType === 'application/json' ? bodyProblem(body, schema) : undefined;
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

/** What is wrong; of many items that are done one by one, which are wrong. */
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

async function tryOut(
  operation: Operation,
  { path, headers, body, caller, forbidden, wrongItems }: Asked,
) {
  const { operationId, method } = operation;
  const send = () =>
    server.rest(method, path, {
      ...(caller && { key: secrets[caller] }),
      ...(body !== undefined && { body }),
      headers,
    });
  const answer = await inShortTurns(server, `${method} ${path.slice(0, 200)}`, send);
  const { status } = answer;
  const shown = `${status} ${JSON.stringify(answer.body)?.slice(0, 300)}`;
  expect(status, shown).toBeLessThan(500);
  if (status >= 400) expect(shown).not.toMatch(wordsOfZod);
  // A path that was bent leads anywhere.
  if (/\/\.\.|%2e/.test(path)) return;
  expect(
    statuses({ caller, forbidden }, operationId),
    `${forbidden ?? 'allowed'}: ${shown}`,
  ).toContain(status);
  if (caller === 'key' && !forbidden && status < 400) done.add(operationId);
  for (const index of status === 200 ? wrongItems : []) {
    expect(answer.body).toHaveProperty(`results.${index}.error.code`);
  }
}

/** Operations that did what they are for. */
const done = new Set<string>();

/** What such a request may get. */
function statuses({ caller, forbidden }: Pick<Asked, 'caller' | 'forbidden'>, operationId: string) {
  if (caller === 'revoked') return [403];
  if (caller !== 'key') return [401];
  const failures = [404, 409, 412, 422, ...(forPeople.includes(operationId) ? [403] : [])];
  if (forbidden) return [400, 413, 415, ...failures];
  return [200, 201, 202, 204, 304, ...failures, ...(operationId in rules ? [400] : [])];
}

/** What is there is read first, changed later, deleted last: one by one, then many at once. */
const methods = ['GET', 'POST', 'PUT', 'DELETE'];
const turn = ({ operationId, method }: Operation): number =>
  operationId === 'deleteQrCodes' ? methods.length : methods.indexOf(method);
const inOrder = operations.toSorted((one, other) => turn(one) - turn(other));

test.each(inOrder.map((operation, index) => ({ ...operation, index })))(
  '$operationId',
  async ({ index, ...operation }) => {
    const allowed = draftOf(operation);
    const request = fc.oneof(
      allowed.map((draft) => asked(operation, draft)),
      allowed.chain((draft) => twisted(operation, draft)),
    );
    await fc.assert(
      fc.asyncProperty(request, (one) => tryOut(operation, one)),
      { seed: seed + index, numRuns: runs, examples: [[asked(operation, exampleOf(operation))]] },
    );
  },
);

test('what is allowed was also done', () => {
  const idle = operations.filter(({ operationId }) => !done.has(operationId));
  expect(idle.map(({ operationId }) => operationId).sort()).toEqual(forPeople.toSorted());
});
