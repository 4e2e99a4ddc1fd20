// Errors of input that does not fit the schema: each names its field and what would be right.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': ada.key },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const create = `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }`;
const createMany = `mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded } }`;
const wifi = (encryption: unknown) => ({
  name: 'Guests',
  content: { wifi: { ssid: 'Guests', encryption } },
});
const code = (fields: object) => ({
  input: {
    organizationId: ada.organizationId,
    name: 'Menu',
    content: { url: { url: 'https://example.com' } },
    ...fields,
  },
});

describe('variables', () => {
  test.each<[what: string, fields: object, field: string, message: string]>([
    ['a number for a name', { name: 7 }, 'input.name', 'must be a string'],
    ['null for a name', { name: null }, 'input.name', 'cannot be null'],
    ['no name', { name: undefined }, 'input.name', 'is required'],
    [
      'an unknown field',
      { folder: 'x' },
      'input.folder',
      'is not a known field; did you mean folderId?',
    ],
    ['a number for yes', { dynamic: 1 }, 'input.dynamic', 'must be true or false'],
    [
      'an unknown enum value',
      { style: { moduleShape: 'DOTS' } },
      'input.style.moduleShape',
      'did you mean DOT?',
    ],
    [
      'a fraction for a whole number',
      { style: { cornerRadius: 1.5 } },
      'input.style.cornerRadius',
      'must be a whole number',
    ],
    ['text for an object', { style: 'red' }, 'input.style', 'must be an object'],
    ['a number in a list', { tags: ['a', 3] }, 'input.tags.1', 'must be a string'],
    [
      'two contents',
      { content: { url: { url: 'https://example.com' }, text: { text: 'x' } } },
      'input.content',
      'must have exactly one of email, event, geo, phone, sms, text, url, vcard, wifi',
    ],
    ['no content', { content: {} }, 'input.content', 'must have exactly one of'],
    ['an invalid date', { routing: { validUntil: 'soon' } }, 'input.routing.validUntil', 'must be'],
  ])('%s', async (_what, fields, field, message) => {
    const { errors, data } = await ask(create, code(fields));
    expect(data?.createQrCode ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(errors[0].extensions.details).toHaveLength(1);
    expect(errors[0].extensions.details[0].field).toBe(field);
    expect(errors[0].extensions.details[0].message).toContain(message);
    expect(errors[0].message).toContain(field);
  });

  test('each of the wrong items of many is named', async () => {
    const items = Array.from({ length: 500 }, (_, index) =>
      wifi([3, 499].includes(index) ? 'WPA9' : 'NONE'),
    );
    const { errors } = await ask(createMany, {
      input: { organizationId: ada.organizationId, items },
    });
    expect(errors[0].extensions.details).toEqual(
      [3, 499].map((index) => ({
        field: `input.items.${index}.content.wifi.encryption`,
        message: 'must be one of NONE, WEP, WPA; did you mean WPA?',
      })),
    );
  });

  test('so many problems that not all are listed', async () => {
    const items = Array.from({ length: 3_000 }, () => ({ name: 1 }));
    const { errors } = await ask(createMany, { input: { organizationId: 1, items } });
    expect(errors[0].extensions.details).toHaveLength(1_000);
    expect(errors[0].extensions.moreDetails).toBeGreaterThan(0);
  });

  test('a variable that is missing', async () => {
    const { errors } = await ask(create);
    expect(errors[0]).toMatchObject({
      message: 'input is required',
      extensions: { code: 'BAD_REQUEST', details: [{ field: 'input', message: 'is required' }] },
    });
  });
});

describe('values in the document', () => {
  test.each<[what: string, text: string, field: string, message: string]>([
    ['a number for a name', 'name: 7', 'input.name', 'String cannot represent'],
    ['an unknown field', 'folder: "x"', 'input.folder', 'is not defined'],
    ['an unknown enum value', 'style: {moduleShape: DOTS}', 'input.style.moduleShape', 'DOTS'],
    ['a number in a list', 'tags: ["a", 3]', 'input.tags.1', 'String cannot represent'],
    ['no text', 'content: {text: {}}', 'input.content.text.text', 'is required'],
    ['two contents', 'content: {text: {text: "x"}, url: {url: "x"}}', 'input.content', 'one key'],
    ['no content', 'content: {}', 'input.content', 'one key'],
    ['null for a name', 'name: null', 'input.name', 'null'],
    ['text for an object', 'style: "red"', 'input.style', 'QrCodeStyleInput'],
    [
      'an invalid date',
      'routing: {validUntil: "soon"}',
      'input.routing.validUntil',
      '2024-01-15T10:30:00Z',
    ],
    ['a number for a date', 'routing: {validUntil: 5}', 'input.routing.validUntil', 'must be'],
  ])('%s', async (_what, text, field, message) => {
    const rest = text.startsWith('content') ? '' : 'content: {text: {text: "x"}}, ';
    const name = text.startsWith('name') ? '' : 'name: "Menu", ';
    const { errors } = await ask(
      `mutation { createQrCode(input: {organizationId: "${ada.organizationId}", ${name}${rest}${text}}) { qrCode { id } } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
    expect(errors[0].extensions.details[0].message).toContain(message);
  });

  test('a wrong value in one of many items', async () => {
    const items = Array.from(
      { length: 60 },
      (_, index) =>
        `{name: "G", content: {wifi: {ssid: "G", encryption: ${index === 47 ? 'WPA9' : 'NONE'}}}}`,
    );
    const { errors } = await ask(
      `mutation { createQrCodes(input: {organizationId: "x", items: [${items.join(' ')}]}) { succeeded } }`,
    );
    expect(errors).toMatchObject([{ message: expect.stringContaining('WPA9') }]);
    expect(errors[0].extensions.details).toEqual([
      {
        field: 'input.items.47.content.wifi.encryption',
        message: expect.stringContaining('WPA9'),
      },
    ]);
  });

  test('a variable of another type', async () => {
    const { errors } = await ask(
      'mutation ($name: Int!) { createFolder(input: {organizationId: "x", name: $name}) { folder { id } } }',
      { name: 1 },
    );
    expect(errors[0].extensions.details).toMatchObject([{ field: 'input.name' }]);
  });

  test('a variable in an input object', async () => {
    const { errors } = await ask(
      'mutation ($style: QrCodeStyleInput) { createStylePreset(input: {organizationId: "x", name: "S", style: $style}) { stylePreset { id } } }',
      { style: { frame: { shape: 'ROUND' } } },
    );
    const [nullable] = errors;
    expect(nullable.extensions.details).toMatchObject([{ field: 'input.style' }]);
    const given = await ask(
      'mutation ($style: QrCodeStyleInput!) { createStylePreset(input: {organizationId: "x", name: "S", style: $style}) { stylePreset { id } } }',
      { style: { frame: { shape: 'ROUND' } } },
    );
    expect(given.errors[0].extensions.details).toEqual([
      { field: 'style.frame.shape', message: expect.stringContaining('did you mean ROUNDED?') },
    ]);
  });

  test('a default value', async () => {
    const { errors } = await ask(
      'query ($n: Int = "x") { me { activity(first: $n) { totalCount } } }',
    );
    expect(errors[0].extensions.details).toMatchObject([{ field: 'n' }]);
  });

  test('a missing argument', async () => {
    const { errors } = await ask('{ organization { id } }');
    expect(errors[0].extensions.details).toEqual([{ field: 'id', message: 'is required' }]);
  });

  test('an unknown argument', async () => {
    const { errors } = await ask('{ organization(id: "x", name: "y") { id } }');
    expect(errors[0].extensions.details).toMatchObject([{ field: 'name' }]);
  });

  test('an unknown field of a type has no details', async () => {
    const { errors } = await ask('{ me { shoeSize } }');
    expect(errors[0].extensions).not.toHaveProperty('details');
  });
});

test('a style that no camera could read is an error of its field, alone as in bulk', async () => {
  const style = { foregroundColor: '#ffffff', backgroundColor: '#ffffff' };
  const alone = await ask(create, code({ style }));
  expect(alone.errors[0].extensions).toMatchObject({
    code: 'UNPROCESSABLE',
    details: [{ field: expect.stringMatching(/^input\.style/) }],
  });
});
