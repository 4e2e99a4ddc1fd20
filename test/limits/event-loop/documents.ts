// Expensive GraphQL documents.
import { getIntrospectionQuery } from 'graphql';
import { type Attacks, many } from './attacked.ts';

const fullType =
  'fragment Full on __Type { name kind description fields(includeDeprecated: true) { name description args { name description type { ...Ref } } type { ...Ref } } inputFields { name type { ...Ref } } interfaces { name } enumValues { name description } possibleTypes { name } } fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';

const large = 1_000_000;

export const documents: Attacks = ({ ada, ask, inOrganization }) => ({
  'ordinary introspection': () => ask(getIntrospectionQuery(), {}, true),
  'introspection in 30 aliases': () =>
    ask(`{ ${many(29, (n) => `a${n}: __schema { types { ...Full } }`)} } ${fullType}`, {}, true),
  'nested introspection': () =>
    ask(
      `{ __schema { types { fields { type { fields { args { type { name description kind ofType { name description } } } } } } } } }`,
      {},
      true,
    ),
  'introspection of each type by name': () =>
    ask(
      `{ ${many(29, (n) => `a${n}: __type(name: "QrCode") { ...Full }`)} } ${fullType}`,
      {},
      true,
    ),
  'the most expensive introspection allowed': () =>
    ask(`{ ${many(3, (n) => `a${n}: __schema { types { ...Full } }`)} } ${fullType}`, {}, true),
  'the longest introspection allowed': () =>
    ask(
      `{ __schema { types { ${many(29, (n) => `a${n}: fields { name description }`)} } } }`,
      {},
      true,
    ),
  'long searches': () =>
    inOrganization(
      many(
        28,
        (n) =>
          `a${n}: qrCodes(first: 1, filter: {search: "${'long name '.repeat(15)}${n}"}) { totalCount }`,
      ),
    ),
  'very long searches': () =>
    inOrganization(
      many(
        28,
        (n) =>
          `a${n}: qrCodes(first: 1, filter: {search: "${'x'.repeat(30_000)}${n}"}) { totalCount }`,
      ),
    ),
  'symbols of a page': () =>
    inOrganization('qrCodes(first: 100) { nodes { symbol { version sizeInCapitals } } }'),
  'SVG of a page': () => inOrganization('qrCodes(first: 100) { nodes { svg } }'),
  'styles of a page': () =>
    inOrganization(
      `qrCodes(first: 100) { nodes { ${many(25, (n) => `a${n}: style { moduleShape cornerRadius }`)} } }`,
    ),
  'image URLs of a page': () =>
    inOrganization(
      `qrCodes(first: 100) { nodes { ${many(29, (n) => `a${n}: imageUrl(size: ${64 + n})`)} } }`,
    ),
  'tags of a page': () =>
    inOrganization(`qrCodes(first: 100) { nodes { ${many(29, (n) => `a${n}: tags`)} } }`),
  drafts: () =>
    ask(
      `query ($org: ID!, $input: QrCodeDraftInput!) { organization(id: $org) { ${many(20, (n) => `a${n}: qrCodeDraft(input: $input) { svg }`)} } }`,
      {
        org: ada.organizationId,
        input: { content: { text: { text: 'x'.repeat(2_000) } }, style: { moduleShape: 'DOT' } },
      },
    ),
  'a document with many tokens': () => ask(`{ me { ${'id '.repeat(1_900)} } }`),
  'a document of a megabyte': () => ask(`{ me { ${'id '.repeat(300_000)} } }`),
  'a document of a megabyte in one comment': () => ask(`{ me { id } } #${'x'.repeat(large)}`),
  'a document of a megabyte in one string': () =>
    ask(`{ node(id: "${'\\\\u0041'.repeat(100_000)}") { id } }`),
  'a document with many fragments': () =>
    ask(
      `{ ${many(150, (n) => `...F${n}`)} } ${many(150, (n) => `fragment F${n} on Query { me { id } }`)}`,
    ),
  'conflicting fields': () =>
    ask(`{ me { ${many(250, (n) => `... on User { x: ${n % 2 ? 'id' : 'email'} }`)} } }`),
  'many unknown variables': () => ask(`query (${many(300, (n) => `$v${n}: ID`)}) { me { id } }`),
  'deep JSON': () =>
    ask('{ me { id } }', JSON.parse(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`)),
});
