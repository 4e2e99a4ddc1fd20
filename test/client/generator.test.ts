// What the generators of the Python and PHP clients make of schemas.
import { describe, expect, test } from 'vitest';
import { phpType, shapes } from '../../tools/client/php-types.ts';
import { namedTypes, pythonType } from '../../tools/client/python-types.ts';
import { createTypes } from '../../tools/client/schema.ts';

const text = { type: 'string' };
const components = {
  schemas: {
    Id: { ...text, pattern: '^qr_' },
    Status: { ...text, enum: ['ACTIVE', 'PAUSED'] },
    Common: { type: 'object', properties: { id: { $ref: '#/components/schemas/Id' } } },
    Link: {
      allOf: [
        { $ref: '#/components/schemas/Common' },
        { required: ['id', 'url'], properties: { url: text } },
      ],
    },
    Code: {
      type: 'object',
      properties: { id: text, from: { type: 'number' } },
      required: ['id'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        { properties: { type: { const: 'URL', enum: ['URL'] } }, required: ['type'] },
        { properties: { type: { const: 'TEXT' }, text }, required: ['type', 'text'] },
      ],
    },
  },
};

const typesOf = () => createTypes({ paths: {}, components });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('a schema', () => {
  const cases: [schema: unknown, python: string, php: string][] = [
    [{}, 'Any', 'mixed'],
    [{ ...ref('Id'), description: 'An ID.' }, 'str', 'string'],
    [{ type: ['integer', 'null'], minimum: 0 }, 'Optional[int]', 'int|null'],
    [{ anyOf: [ref('Status'), { type: 'null' }] }, 'Optional[Status]', 'Status|null'],
    [{ ...text, const: 'a', enum: ['a'] }, 'Literal["a"]', "'a'"],
    [{ enum: ['a', true, null] }, 'Optional[Literal["a", True]]', "'a'|true|null"],
    [{ type: ['string', 'null'], enum: ['a'] }, 'Optional[Literal["a"]]', "'a'|null"],
    [{ type: 'array', items: ref('Status') }, 'List[Status]', 'list<Status>'],
    [
      { type: 'object', additionalProperties: { type: 'number' } },
      'Dict[str, float]',
      'array<string, float|int>',
    ],
    [{ oneOf: [ref('Link'), ref('Common')] }, 'Union[Link, Common]', 'Link|Common'],
    [{ allOf: [ref('Link'), { description: 'A link.' }] }, 'Link', 'Link'],
    [{ type: 'object', properties: { text } }, 'Given', 'Given'],
  ];
  test.each(cases)('%j', (schema, python, php) => {
    const type = typesOf().typeOf(schema, 'Given');
    expect(pythonType(type)).toBe(python);
    expect(phpType(type)).toBe(php);
  });

  test('that is put together has all fields, once for each variant', () => {
    const types = typesOf();
    types.typeOf({ type: 'array', items: { oneOf: [ref('Code'), ref('Link')] } }, 'Given');
    const names = types.named().map(({ name }) => name);
    expect(names.sort()).toEqual(['Code', 'Link', 'TextCode', 'UrlCode']);
    const python = namedTypes(types);
    expect(python).toContain('Code = Union[UrlCode, TextCode]');
    expect(python).toContain('class Link(TypedDict):\n    id: str\n    url: str\n');
    expect(python).toContain(
      'TextCode = TypedDict(\n    "TextCode",\n    {\n        "id": "str",\n        "from": "NotRequired[float]",\n        "type": "Literal[\\"TEXT\\"]",\n        "text": "str",\n',
    );
    expect(shapes(types)).toContain(
      "@phpstan-type UrlCode array{\n *   id: string,\n *   from?: float|int,\n *   type: 'URL',\n",
    );
  });

  const failing: [schema: unknown, message: string][] = [
    [{ type: 'array', prefixItems: [text] }, 'keyword prefixItems is not supported'],
    [{ type: 'file' }, 'type file is not supported'],
    [{ $ref: '#/components/schemas/None' }, 'is not a schema'],
    [{ allOf: [ref('Common'), ref('Status')] }, 'is not an object'],
    [{ const: { a: 1 } }, 'the constant {"a":1} is not supported'],
    [
      { properties: { a: text }, additionalProperties: text },
      'additionalProperties beside properties are not supported',
    ],
  ];
  test.each(failing)('%j stops the generator', (schema, message) => {
    expect(() => typesOf().typeOf(schema, 'Given')).toThrow(message);
  });
});
