// GraphQL types created from zod shapes.
import { execFileSync } from 'node:child_process';
import { parse, print } from 'graphql';
import { expect, test } from 'vitest';

const script = 'test/support/document/shape-types.ts';

/** In a separate process, because types cannot be removed from a builder. */
const sdl = () => execFileSync(process.execPath, [script], { encoding: 'utf8' });

test('a shape becomes types with descriptions, nullability, enums, lists and nested shapes', () => {
  const ours = parse(sdl()).definitions.filter(
    (one) => 'name' in one && /^(?:Thing|Part|Size|Color)/.test(one.name?.value ?? ''),
  );
  expect(ours.map(print).sort().join('\n\n')).toMatchInlineSnapshot(`
    """"A color."""
    enum Color {
      """Like a tomato."""
      RED
    }

    """A part of a thing."""
    input PartInput {
      count: Int
      """Any text."""
      name: String!
    }

    """A part of a thing."""
    type Part {
      count: Int
      """Any text."""
      name: String!
    }

    """A thing."""
    input ThingInput {
      """When."""
      at: DateTime!
      """A color."""
      color: Color
      """How many. Default: 3."""
      count: Int = 3
      """More."""
      extra: Boolean
      """ID of the thing."""
      id: ID!
      """A note."""
      note: String
      """Default: false."""
      open: Boolean
      """The part that matters."""
      part: PartInput!
      """All parts."""
      parts: [PartInput!]
      ratio: Float
      """How large it is."""
      size: Size!
      sizes: [Size!]
      """The smallest."""
      smallest: Size
      """
      Its tags.
      - new: unused
      """
      tags: [String!]!
      """Its text."""
      text: String!
      weight: Int
    }

    """A thing."""
    type Thing {
      """When."""
      at: DateTime!
      """A color."""
      color: Color
      """How many. Default: 3."""
      count: Int!
      """ID of the thing."""
      id: ID!
      """Of the text."""
      length: Int!
      """A note."""
      note: String
      """Default: false."""
      open: Boolean!
      """The part that matters."""
      part: Part!
      """All parts."""
      parts: [Part!]
      ratio: Float
      """How large it is."""
      size: Size!
      sizes: [Size!]
      """The smallest."""
      smallest: Size
      """
      Its tags.
      - new: unused
      """
      tags: [String!]!
      """Its text."""
      text: String!
      weight: Int!
    }

    """Fields of a shape beside others."""
    input PartnerInput {
      """A color."""
      color: Color!
      """A part of a thing."""
      part: PartInput
      thingId: ID!
      """When."""
      when: DateTime!
    }

    """How large it is."""
    enum Size {
      """Does not."""
      LARGE
      """Fits into a pocket."""
      SMALL
    }"
  `);
});
