// Compatibility with the last release.
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { breakingInMigration, tablesAfter } from '../../contract/breaking-migrations.ts';
import { breakingInOpenApi } from '../../contract/breaking-openapi.ts';
import { breakingInSchema } from '../../contract/breaking-schema.ts';
import { at, readFewRoutes } from './few-routes.ts';

const announced = 'Since 2026-01-01, until 2026-07-01: use `title`.';
const before = '2026-06-30';
const after = '2026-07-01';

describe('the GraphQL schema', () => {
  const released = `
    type Query { code(id: ID!, old: String @deprecated(reason: "${announced}")): Code }
    type Code { name: String!, label: String @deprecated(reason: "${announced}"), state: State! }
    enum State { ON OFF PAUSED @deprecated(reason: "${announced}") }
    input Change { name: String, label: String @deprecated(reason: "${announced}") }
    type Mutation { change(input: Change!): Code }
  `;
  const problems = (now: string, today: string) =>
    breakingInSchema(buildSchema(released), buildSchema(now), today);

  test('can stay unchanged or be extended', async () => {
    const more = released
      .replace('type Code {', 'type Code { more: Int')
      .replace('ON OFF', 'ON OFF NEW')
      .replace('id: ID!,', 'id: ID!, more: Int,');
    expect(await problems(released, before)).toEqual([]);
    expect(await problems(more, before)).toEqual([]);
  });

  test.each([
    ['a field', 'name: String!, ', ''],
    ['the type of a field', 'name: String!', 'name: Int!'],
    ['a non-null field becoming nullable', 'name: String!', 'name: String'],
    ['an enum value', 'ON OFF', 'ON'],
    ['a required argument', 'id: ID!,', 'id: ID!, more: Int!,'],
    ['a required input', 'input Change {', 'input Change { more: Int!,'],
  ])('%s', async (_what, from, to) => {
    expect(released).toContain(from);
    expect(await problems(released.replace(from, to), after)).toHaveLength(1);
  });

  test.each([
    ['a field', `label: String @deprecated(reason: "${announced}"), state`, 'state'],
    ['an argument', `, old: String @deprecated(reason: "${announced}")`, ''],
    ['an enum value', ` PAUSED @deprecated(reason: "${announced}")`, ''],
    ['an input', `name: String, label: String @deprecated(reason: "${announced}")`, 'name: String'],
  ])('%s can be removed after its deprecation period', async (_what, from, to) => {
    expect(released).toContain(from);
    const now = released.replace(from, to);
    expect(await problems(now, before)).toHaveLength(1);
    expect(await problems(now, after)).toEqual([]);
  });
});

type Edit = (document: unknown) => unknown;

const put =
  (place: string[], value: object): Edit =>
  (document) =>
    Object.assign(at(document, place), value);
const drop =
  (place: string[]): Edit =>
  (document) =>
    delete at(document, place.slice(0, -1))[place.at(-1) ?? ''];
const push =
  (place: string[], value: unknown): Edit =>
  (document) => {
    const list = at(document, place);
    list[String(Object.keys(list).length)] = value;
  };
const edits =
  (...all: Edit[]): Edit =>
  (document) =>
    all.map((edit) => edit(document));

describe('the OpenAPI document', async () => {
  const { unchanged, text } = await readFewRoutes();
  const nothing: Edit = () => undefined;

  function problems(change: Edit, today = after, prepare = nothing) {
    const [released, now] = [JSON.parse(text), JSON.parse(text)];
    prepare(released);
    edits(prepare, change)(now);
    return breakingInOpenApi(released, now, today);
  }

  const tags = ['paths', '/organizations/{orgId}/tags'];
  const parameters = [...tags, 'parameters'];
  const schemas = ['components', 'schemas'];
  const qrCode = [...schemas, 'QrCodeProperties'];
  const composed: Edit = (document) => {
    at(document, schemas).QrCodeProperties = { allOf: [at(document, qrCode)] };
  };
  const more = { name: 'more', in: 'query', schema: { type: 'string' } };

  test('can stay unchanged', () => {
    expect(breakingInOpenApi(JSON.parse(unchanged), JSON.parse(unchanged), after)).toEqual([]);
  });

  test.each([
    ['a response property', put([...qrCode, 'properties'], { more: { type: 'string' } })],
    ['an optional parameter', push(parameters, more)],
    ['an enum value in responses', push([...schemas, 'ErrorCode', 'enum'], 'TEAPOT')],
    ['a description', put(['info'], { description: 'other' })],
    [
      'a description beside a reference',
      put([...schemas, 'ApiKey', 'properties', 'name'], { description: 'other' }),
    ],
    ['the parts of a response object', composed],
  ])('%s can be added', (_what, change) => expect(problems(change)).toEqual([]));

  test.each([
    ['a route', drop(tags)],
    ['a response property', drop([...qrCode, 'properties', 'name'])],
    [
      'a property of a part of a response object',
      edits(drop([...qrCode, 'properties', 'name']), composed),
    ],
    [
      'a response property becoming nullable',
      put([...qrCode, 'properties', 'shortCode'], { type: ['string', 'null'] }),
    ],
    ['a required body property', push([...schemas, 'CreateApiKey', 'required'], 'permissions')],
    ['a required parameter', push(parameters, { ...more, required: true })],
    ['an operation ID', put([...tags, 'get'], { operationId: 'tags' })],
    ['a component name', drop([...schemas, 'QrCodeStatus'])],
  ])('%s cannot be removed or changed', (_what, change) => {
    expect(problems(change).length).toBeGreaterThan(0);
  });

  const announcement = { deprecated: true, description: `No more. ${announced}` };
  test.each([
    ['a route', put([...tags, 'get'], announcement), drop(tags)],
    [
      'a property',
      put([...qrCode, 'properties', 'folderId'], announcement),
      edits(drop([...qrCode, 'properties', 'folderId']), (document) => {
        const required = Object.values(at(document, [...qrCode, 'required']));
        at(document, qrCode).required = required.filter((name) => name !== 'folderId');
      }),
    ],
    [
      'a parameter',
      push(parameters, { ...more, ...announcement }),
      (document: unknown) => {
        at(document, tags).parameters = Object.values(at(document, parameters)).slice(0, -1);
      },
    ],
  ])('%s can be removed after its deprecation period', (what, prepare, change) => {
    expect(problems(change, before, prepare).length, what).toBeGreaterThan(0);
    expect(problems(change, after, prepare)).toEqual([]);
  });
});

describe('the database', () => {
  const released = {
    tables: tablesAfter([
      'CREATE TABLE "Draft" ("id" TEXT);\nALTER TABLE "Draft" RENAME TO "Code";\n',
      'CREATE TABLE "Gone" ("id" TEXT);\n-- Over.\nDROP TABLE "Gone";',
    ]),
    version: '1.2.0',
  };
  const problems = (sql: string) => breakingInMigration(sql, released);

  test.each([
    ['a column', 'ALTER TABLE "Code" ADD COLUMN "more" TEXT;'],
    [
      'a required column with a default',
      `ALTER TABLE "Code" ADD COLUMN "more" INTEGER NOT NULL DEFAULT 0;`,
    ],
    [
      'a table with everything that belongs to it',
      'CREATE TABLE "More" ("id" TEXT NOT NULL);\nCREATE UNIQUE INDEX "More_id_key" ON "More"("id");\nALTER TABLE "More" ADD CONSTRAINT "More_id_fkey" FOREIGN KEY ("id") REFERENCES "Code"("id");',
    ],
    [
      'a new column with a foreign key',
      'ALTER TABLE "Code" ADD COLUMN     "makerId" TEXT;\nALTER TABLE "Code" ADD CONSTRAINT "Code_makerId_fkey" FOREIGN KEY ("makerId") REFERENCES "User"("id");',
    ],
    ['an index', 'CREATE INDEX "Code_more_idx" ON "Code"("more");\nDROP INDEX "Code_other_idx";'],
    ['a column becoming nullable', 'ALTER TABLE "Code" ALTER COLUMN "name" DROP NOT NULL;'],
    [
      'a function',
      'CREATE OR REPLACE FUNCTION "f"() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  DROP TABLE "Code";\nEND $$;',
    ],
    [
      'removing what nothing uses anymore',
      '-- Unused since 1.2.0: nobody asks for it.\nALTER TABLE "Code" DROP COLUMN "name";',
    ],
    [
      'a unique index of some rows instead of one of all rows',
      '-- Unused since 1.2.0\nDROP INDEX "Code_name_key";\nCREATE UNIQUE INDEX "Code_name_key" ON "Code"("name") WHERE ("goneAt" IS NULL);',
    ],
  ])('%s can be added', (_what, sql) => expect(problems(sql)).toEqual([]));

  test.each([
    ['a table', 'DROP TABLE "Code";'],
    [
      'a column',
      '-- It is old.\nALTER TABLE "Code" ADD COLUMN "more" TEXT,\n  DROP COLUMN "name";',
    ],
    [
      'a column that the release still uses',
      '-- Unused since 1.3.0\nALTER TABLE "Code" DROP COLUMN "name";',
    ],
    ['a renamed column', 'ALTER TABLE "Code" RENAME COLUMN "name" TO "title";'],
    ['a column type', 'ALTER TABLE "Code" ALTER COLUMN "name" SET DATA TYPE VARCHAR(9);'],
    ['the values of an enum', `ALTER TYPE "Status" ADD VALUE 'OLD';`],
    ['a nullable column becoming required', 'ALTER TABLE "Code" ALTER COLUMN "name" SET NOT NULL;'],
    ['a default', 'ALTER TABLE "Code" ALTER COLUMN "name" DROP DEFAULT;'],
    [
      'a required column without a default',
      `ALTER TABLE "Code" ADD COLUMN "more" TEXT NOT NULL, ADD COLUMN "other" TEXT DEFAULT '';`,
    ],
    ['a new unique index', 'CREATE UNIQUE INDEX "Code_name_key" ON "Code"("name");'],
    [
      'a new unique index of some rows',
      'CREATE UNIQUE INDEX "Code_name_key" ON "Code"("name") WHERE ("goneAt" IS NULL);',
    ],
    ['the conflict target of an insert', 'DROP INDEX "Code_name_key";'],
  ])('%s cannot be removed or changed', (_what, sql) => expect(problems(sql)).toHaveLength(1));
});
