// Writes types in Python: a TypedDict for each object, an alias for everything else.
import type { Field, NamedType, ObjectType, Type, Types } from './schema.ts';
import { snakeCase, wrapped } from './text.ts';

const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

export const quoted = (text: string): string => JSON.stringify(text);

/** The name of an argument. */
export function nameOf(wire: string): string {
  const name = snakeCase(wire);
  return keywords.has(name) ? `${name}_` : name;
}

/** As a docstring with lines after its text. */
export function docstring(text: string, indent: string, after: readonly string[] = []): string {
  if (text === '' && after.length === 0) return '';
  const escaped = (line: string) => line.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  const lines = wrapped(`"""${escaped(text)}`, indent);
  if (after.length > 0) lines.push('', ...after.map(escaped));
  const isShort = lines.length === 1 && !text.endsWith('"');
  return isShort ? `${lines[0]}"""\n` : `${lines.join('\n')}\n${indent}"""\n`;
}

/** `prefix` is the module of the named types. */
export function pythonType(type: Type, prefix = ''): string {
  const inner = (one: Type) => pythonType(one, prefix);
  switch (type.kind) {
    case 'any':
      return 'Any';
    case 'null':
      return 'None';
    case 'string':
      return 'str';
    case 'integer':
      return 'int';
    case 'number':
      return 'float';
    case 'boolean':
      return 'bool';
    case 'literal':
      return `Literal[${literal(type.value)}]`;
    case 'list':
      return `List[${inner(type.of)}]`;
    case 'map':
      return `Dict[str, ${inner(type.of)}]`;
    case 'name':
      return prefix + type.name;
    case 'union': {
      const some = type.of.filter((one) => one.kind !== 'null');
      const literals = some.flatMap((one) => (one.kind === 'literal' ? [literal(one.value)] : []));
      const names = [
        ...(literals.length > 0 ? [`Literal[${literals.join(', ')}]`] : []),
        ...some.filter((one) => one.kind !== 'literal').map(inner),
      ];
      const [only = 'None', another] = names;
      const all = another === undefined ? only : `Union[${names.join(', ')}]`;
      return some.length < type.of.length ? `Optional[${all}]` : all;
    }
  }
}

const literal = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value);

export const fieldOf = ({ type, required }: Field): string =>
  required ? pythonType(type) : `NotRequired[${pythonType(type)}]`;

function dictionary(name: string, description: string, { fields }: ObjectType): string {
  const isName = (field: string) => /^[A-Za-z_]\w*$/.test(field) && !keywords.has(field);
  if (![...fields.keys()].every(isName)) {
    const rows = [...fields].map(
      ([field, one]) => `        ${quoted(field)}: ${quoted(fieldOf(one))},\n`,
    );
    return `${name} = TypedDict(\n    ${quoted(name)},\n    {\n${rows.join('')}    },\n)\n${docstring(description, '')}`;
  }
  const rows = [...fields].map(
    ([field, one]) => `    ${field}: ${fieldOf(one)}\n${docstring(one.description, '    ')}`,
  );
  const text = docstring(description, '    ');
  const body = rows.length > 0 ? rows.join('') : text ? '' : '    pass\n';
  return `class ${name}(TypedDict):\n${text}${text && body ? '\n' : ''}${body}`;
}

/** A long list of texts or names has a line for each. */
function alias(name: string, type: Type): string {
  const line = `${name} = ${pythonType(type)}`;
  const [, before, list] = /^(.* = \w+)\[([^[\]]+)\]$/.exec(line) ?? [];
  if (line.length < 100 || before === undefined || list === undefined) return line;
  return `${before}[\n    ${list.replaceAll(', ', ',\n    ')},\n]`;
}

/** What a text uses of the module `typing`. */
export const importsOf = (text: string): string =>
  ['Any', 'Dict', 'Iterator', 'List', 'Literal', 'Optional', 'Sequence', 'TypedDict', 'Union']
    .filter((name) => new RegExp(`\\b${name}(?:[[()\\],]|$)`, 'm').test(text))
    .join(', ');

/** The names that an alias needs before it. */
const namesIn = (type: Type): string[] =>
  'of' in type ? [type.of].flat().flatMap(namesIn) : type.kind === 'name' ? [type.name] : [];

/** Objects first, because Python reads the annotations of their fields later. */
export function namedTypes(types: Types): string {
  const isAlias = (one: NamedType): one is NamedType & { type: Type } => one.type.kind !== 'object';
  const named = types.named().sort((one, other) => (one.name < other.name ? -1 : 1));
  const objects = named.flatMap(({ name, description, type }) =>
    type.kind === 'object' ? [`${dictionary(name, description, type)}`] : [],
  );
  const aliases = new Map(named.filter(isAlias).map((one) => [one.name, one]));
  const written = new Map<string, string>();
  const write = (name: string, inside: readonly string[] = []) => {
    const one = aliases.get(name);
    if (!one || written.has(name)) return;
    if (inside.includes(name)) throw new Error(`${name} must not contain itself`);
    for (const before of namesIn(one.type)) write(before, [...inside, name]);
    written.set(name, `${alias(name, one.type)}\n${docstring(one.description, '')}`);
  };
  for (const name of aliases.keys()) write(name);
  const body = `${objects.join('\n\n')}\n\n${[...written.values()].join('\n')}`;
  return `"""Types of what is sent and received."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ${importsOf(body)}

if sys.version_info >= (3, 11):
    from typing import NotRequired
elif TYPE_CHECKING:
    from typing_extensions import NotRequired


${body}`;
}
