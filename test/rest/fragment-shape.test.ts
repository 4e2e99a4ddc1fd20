// How the OpenAPI document describes a response from its fragment and the GraphQL schema.
import { buildSchema, type DocumentNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { fragmentShape } from '../../src/rest/fragment-shape.ts';
import { createSchemaWriter } from '../../src/rest/openapi/schema.ts';

const schema = buildSchema(`
  scalar DateTime
  "A user account."
  type User {
    "Starts with \`usr_\`."
    id: ID!
    "Display name."
    name: String!
  }
  "State of a folder."
  enum State {
    "Takes QR codes."
    OPEN
    "Takes none."
    CLOSED
  }
  "A folder."
  type Folder {
    "Starts with \`fld_\`."
    id: ID!
    "Anything worth knowing; null if there is nothing."
    notes: String
    "State."
    state: State!
    "Number of QR codes."
    count: Int!
    "When it was closed; null if it is open."
    closedAt: DateTime
    "Who created it; null if the account was deleted."
    createdBy: User
  }
  type Query { folder: Folder }
`);

const fragment = (text: string): DocumentNode => parse(text, { noLocation: true });

test('text needs no limits, and what an example leaves out is filled in', () => {
  const shape = fragmentShape<object>(
    fragment(`
      fragment RestFolder on Folder { id notes state count closed: closedAt createdBy { ...RestOwner } }
      fragment RestOwner on User { id name }
    `),
    { example: { notes: 'Two doors' } },
  );
  const writer = createSchemaWriter(schema);
  expect(writer.write(shape)).toEqual({ $ref: '#/components/schemas/Folder' });
  const { Folder, Owner, State } = writer.schemas;
  expect(Folder).toEqual({
    type: 'object',
    description: 'A folder.',
    required: ['id', 'notes', 'state', 'count', 'closed', 'createdBy'],
    properties: {
      id: {
        type: 'string',
        pattern: '^fld_[0-9a-z]{1,26}$',
        maxLength: 30,
        description: 'Starts with `fld_`.',
      },
      notes: {
        type: ['string', 'null'],
        maxLength: 16_384,
        pattern: '^[^\\x00]*$',
        description: 'Anything worth knowing; null if there is nothing.',
      },
      state: { $ref: '#/components/schemas/State', description: 'State.' },
      count: {
        type: 'integer',
        format: 'int64',
        minimum: 0,
        maximum: 2_147_483_647,
        description: 'Number of QR codes.',
      },
      closed: {
        anyOf: [{ $ref: '#/components/schemas/DateTime' }, { type: 'null' }],
        description: 'When it was closed; null if it is open.',
      },
      createdBy: {
        anyOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }],
        description: 'Who created it; null if the account was deleted.',
      },
    },
  });
  expect(Owner).toMatchObject({ description: 'A user account.', required: ['id', 'name'] });
  expect(State).toEqual({
    type: 'string',
    enum: ['OPEN', 'CLOSED'],
    description: 'State of a folder. `OPEN`: Takes QR codes. `CLOSED`: Takes none.',
  });
  writer.exampleOf(shape);
  expect(writer.examples).toEqual({
    Folder: {
      value: {
        id: 'fld_abc123',
        notes: 'Two doors',
        state: 'OPEN',
        count: 0,
        closed: null,
        createdBy: null,
      },
    },
  });
});

test('one name cannot have two schemas', () => {
  const writer = createSchemaWriter(schema);
  const shapeOf = (selection: string) =>
    fragmentShape<object>(fragment(`fragment RestFolder on Folder { ${selection} }`), {
      example: {},
    });
  writer.write(shapeOf('id'));
  expect(() => writer.write(shapeOf('id notes'))).toThrow('Folder has two different schemas');
});
