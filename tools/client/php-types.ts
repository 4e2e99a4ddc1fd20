// Writes types in PHP: native ones, and array shapes for static analysis.
import type { ObjectType, Type, Types } from './schema.ts';
import { wrapped } from './text.ts';

export const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export function docBlock(lines: readonly string[], indent: string): string {
  const last = lines.findLastIndex((line) => line !== '');
  const rows = lines
    .slice(0, last + 1)
    .map((line) => `${indent} * ${line.replaceAll('*/', '*\\/')}`.trimEnd());
  return `${indent}/**\n${rows.join('\n')}\n${indent} */\n`;
}

export function phpType(type: Type): string {
  switch (type.kind) {
    case 'any':
      return 'mixed';
    case 'null':
    case 'string':
      return type.kind;
    case 'integer':
      return 'int';
    case 'number':
      return 'float|int';
    case 'boolean':
      return 'bool';
    case 'literal':
      return typeof type.value === 'string' ? quoted(type.value) : String(type.value);
    case 'list':
      return `list<${phpType(type.of)}>`;
    case 'map':
      return `array<string, ${phpType(type.of)}>`;
    case 'name':
      return type.name;
    case 'union':
      return [...new Set(type.of.map(phpType))].join('|');
  }
}

/** The declared type. */
export function nativeType(type: Type, types: Types): string {
  switch (type.kind) {
    case 'list':
    case 'map':
      return 'array';
    case 'name': {
      const named = types.get(type.name);
      return named.kind === 'object' ? 'array' : nativeType(named, types);
    }
    case 'literal':
      return { string: 'string', number: 'float|int', boolean: 'bool' }[nameOf(type.value)];
    case 'union': {
      const all = new Set(type.of.flatMap((one) => nativeType(one, types).split('|')));
      return all.has('mixed') ? 'mixed' : [...all].sort().join('|');
    }
    default:
      return phpType(type);
  }
}

const nameOf = (value: string | number | boolean): 'string' | 'number' | 'boolean' =>
  typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';

const isIdentifier = (field: string): boolean => /^[A-Za-z_]\w*$/.test(field);

function shape({ fields, closed }: ObjectType): string[] {
  const rows = [...fields].map(([field, { type, required }]) => {
    const key = isIdentifier(field) ? field : quoted(field);
    return `  ${key}${required ? '' : '?'}: ${phpType(type)},`;
  });
  return ['array{', ...rows, ...(closed ? [] : ['  ...']), '}'];
}

/** An interface whose doc comment has all types. */
export function shapes(types: Types): string {
  const named = types.named().sort((one, other) => (one.name < other.name ? -1 : 1));
  const lines = named.flatMap(({ name, description, type }) => {
    const [first = '', ...others] = type.kind === 'object' ? shape(type) : [phpType(type)];
    return [...wrapped(description, ''), `@phpstan-type ${name} ${first}`, ...others, ''];
  });
  const intro = [
    'Types of what is sent and received, for static analysis:',
    '`@phpstan-import-type QrCode from \\Ilqr\\Types`.',
    '',
  ];
  return `${docBlock([...intro, ...lines.filter((line, place) => line !== '' || place > 0)], '')}interface Types
{
}
`;
}

/** Names of the objects that a value, or with `items` an item of it, can be; `{}` is one without a name. */
export function objectsOf(type: Type, types: Types, items = false): string[] {
  switch (type.kind) {
    case 'name': {
      const named = types.get(type.name);
      if (named.kind !== 'object') return objectsOf(named, types, items);
      return items ? [] : [type.name];
    }
    case 'map':
      return items ? [] : ['{}'];
    case 'list':
      return items ? objectsOf(type.of, types) : [];
    case 'union':
      return [...new Set(type.of.flatMap((one) => objectsOf(one, types, items)))];
    default:
      return [];
  }
}

/** The fields of objects that are objects, or with `[]` lists of objects, from some objects on. */
export function objectFields(names: readonly string[], types: Types) {
  const found = new Map<string, [field: string, names: string[]][]>();
  const visit = (name: string) => {
    if (name === '{}' || found.has(name)) return;
    const type = types.get(name);
    const fields = type.kind === 'object' ? [...type.fields] : [];
    const inner = fields.flatMap(([field, one]): [string, string[]][] => [
      [field, objectsOf(one.type, types)],
      [`${field}[]`, objectsOf(one.type, types, true)],
    ]);
    const objects = inner.filter(([, some]) => some.length > 0);
    found.set(name, objects);
    for (const [, some] of objects) some.forEach(visit);
  };
  names.forEach(visit);
  return found;
}
