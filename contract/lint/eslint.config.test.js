// Tests that the linter finds problems in schemas and documents, with their messages.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = path.join(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(import.meta.dirname, 'eslint.config.js'),
});

/** The rules that a text violates as the contents of that file. */
async function broken(filePath, text) {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, filePath) });
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
}

const schema = await readFile(path.join(root, 'schema.graphql'), 'utf8');

/** The schema with a field of Query with this description and definition. */
const withField = (field, description = '"""A number that nobody needs."""') =>
  schema.replace('type Query {\n', `type Query {\n  ${description}\n  a${field}\n`);

const deprecated = (reason) =>
  withField(`Number: Int @deprecated(reason: ${JSON.stringify(reason)})`);

const wrongSchemas = [
  [
    'a field without a description',
    withField('Number: Int', ''),
    '@graphql-eslint/require-description',
  ],
  [
    'an argument without a description',
    withField('Number(big: Int): Int'),
    '@graphql-eslint/require-description',
  ],
  [
    'a type without a description',
    schema.replace(/"""[^"]+"""\ntype Folder /, 'type Folder '),
    '@graphql-eslint/require-description',
  ],
  [
    'an enum value without a description',
    schema.replace('enum Weekday {\n', 'enum Weekday {\n  ANY\n'),
    '@graphql-eslint/require-description',
  ],
  [
    'a description that repeats the name',
    withField('Number: Int', '"""The `aNumber`."""'),
    'local/telling-description',
  ],
  [
    'a scalar without a specification URL',
    schema.replace(/scalar JSON .+/, 'scalar JSON'),
    'no-restricted-syntax',
  ],
  [
    'a comment instead of a description',
    withField('Number: Int', '# A number.'),
    '@graphql-eslint/no-hashtag-description',
  ],
  ['a name in another style', withField('_number: Int'), '@graphql-eslint/naming-convention'],
  [
    'an unreachable type',
    `${schema}\n"""Alone."""\ntype Island {\n  """Salty."""\n  sea: Int\n}\n`,
    '@graphql-eslint/no-unreachable-types',
  ],
  [
    'an invalid connection',
    schema.replaceAll('  pageInfo: PageInfo!\n', '  pageInfo: PageInfo\n'),
    '@graphql-eslint/relay-connection-types',
  ],
  [
    'a mutation that returns a scalar',
    schema.replace('): CreateLogoPayload\n', '): Int\n'),
    '@graphql-eslint/no-scalar-result-type-on-mutation',
  ],
  ['a deprecation without a reason', withField('Number: Int @deprecated'), 'local/deprecation'],
  [
    'a deprecation of an enum value in another format',
    schema.replace('\n  MON\n', '\n  MON @deprecated(reason: "Old.")\n'),
    'local/deprecation',
  ],
  ['a deprecation in another format', deprecated('Use `other`.'), 'local/deprecation'],
  [
    'a deprecation without a replacement',
    deprecated('Since 2026-11-26, until 2027-05-26.'),
    'local/deprecation',
  ],
  [
    'a deprecation with an invalid date',
    deprecated('Since 2026-11-31, until 2027-05-31: use `other`.'),
    'local/deprecation',
  ],
  [
    'a deprecation period that is too short',
    deprecated('Since 2026-11-26, until 2027-05-25: use `other`.'),
    'local/deprecation',
  ],
];

for (const [name, text, rule] of wrongSchemas) {
  test(`schema: ${name}`, async () => {
    assert.notEqual(text, schema, 'the text to replace does not exist');
    assert.ok((await broken('schema.graphql', text)).includes(rule));
  });
}

test('schema: a valid deprecation', async () => {
  const text = deprecated('Since 2026-11-26, until 2027-05-26: use `Organization.folder`.');
  assert.deepEqual(await broken('schema.graphql', text), []);
});

const wrongDocuments = [
  ['an anonymous operation', 'query { me { id } }', '@graphql-eslint/no-anonymous-operations'],
  [
    'a name used in another file',
    'query Folders { me { id } }',
    '@graphql-eslint/unique-operation-name',
  ],
  ['an unused variable', 'query A($id: ID!) { me { id } }', '@graphql-eslint/no-unused-variables'],
  ['an unused fragment', 'fragment A on User { id }', '@graphql-eslint/no-unused-fragments'],
  ['an unknown field', 'query A { me { id age } }', '@graphql-eslint/fields-on-correct-type'],
  ['a missing ID', 'query A { me { name } }', '@graphql-eslint/require-selections'],
];

for (const [name, text, rule] of wrongDocuments) {
  test(`document: ${name}`, async () => {
    assert.ok((await broken('dashboard/src/shell/me.graphql', text)).includes(rule));
  });
}

test('document of REST v1: a name used in another file', async () => {
  const rules = await broken('src/rest/v1/tag/operations.graphql', 'query GetLogo { me { id } }');
  assert.deepEqual(rules, ['@graphql-eslint/unique-operation-name']);
});
