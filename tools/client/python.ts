// Generates the Python client: types, routes and methods.
import { type Argument, type Call, callsOf, expectUnique, iteratorOf } from './call.ts';
import type { Operation } from './document.ts';
import { docstring, importsOf, namedTypes, nameOf, pythonType, quoted } from './python-types.ts';
import type { Type, Types } from './schema.ts';
import { snakeCase, wrapped } from './text.ts';

const header = '# Generated from openapi.json.\n';

export function pythonFiles(operations: readonly Operation[], types: Types): [string, string][] {
  const calls = callsOf(operations, types);
  const folder = 'python/src/ilqr';
  return [
    [`${folder}/types.py`, header + namedTypes(types)],
    [`${folder}/_routes.py`, header + routes(calls)],
    [`${folder}/_client.py`, header + client(calls)],
  ];
}

const dictOf = (entries: readonly (readonly [string, string])[]): string =>
  `{${entries.map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')}}`;

function routes(calls: readonly Call[]): string {
  const rows = calls.map((call) => {
    const { method, path, body } = call.operation;
    const at = (place: Argument['place']) =>
      dictOf(
        call.arguments
          .filter((one) => one.place === place)
          .map(({ wire }) => [nameOf(wire), quoted(wire)]),
      );
    const fields = [
      quoted(method),
      quoted(path.replace(/{(\w+)}/g, (_all, name) => `{${nameOf(name)}}`)),
      `query=${at('query')}`,
      `headers=${at('header')}`,
      ...(body ? [`media_type=${quoted(body.mediaType)}`] : []),
      ...(call.result === 'file' ? ['file=True'] : []),
      ...(call.items ? [`items=${quoted(call.items.field)}`] : []),
    ];
    const lines = fields.map((field) => `        ${field},\n`).join('');
    return `    ${quoted(snakeCase(call.operation.id))}: Route(\n${lines}    ),\n`;
  });
  const ids = calls.map(({ operation }) => `    ${quoted(snakeCase(operation.id))},\n`);
  return `"""The operations of the API."""

from typing import Dict, Literal

from ._route import Route

OperationId = Literal[
${ids.join('')}]

ROUTES: Dict[str, Route] = {
${rows.join('')}}
`;
}

function client(calls: readonly Call[]): string {
  const body = calls.flatMap(methods).join('');
  return `"""A method for each operation of the API."""

from __future__ import annotations

from typing import ${importsOf(body)}

from . import types
from ._base import BaseClient
from ._response import Response


class Client(BaseClient):
    """A client of a server, with a method for each operation."""
${body}`;
}

function methods(call: Call): string[] {
  const { operation, result, items } = call;
  const { id, summary } = operation;
  const type = result === 'file' ? 'Response' : result ? typeName(result) : 'None';
  const own = method(call, snakeCase(id), type, '_call', `${summary}.`);
  if (!items) return [own];
  const each = `Iterator[${typeName(items.type)}]`;
  const text = `All items of \`${snakeCase(id)}\`; requests pages when they are needed.`;
  return [own, method(call, snakeCase(iteratorOf(id)), each, '_all', text)];
}

const typeName = (type: Type): string => pythonType(type, 'types.');

/** Lists can be tuples, too; texts can be bytes in any encoding. */
function parameterType({ place, type, required }: Argument): string {
  const name =
    place === 'body' && type.kind === 'string'
      ? 'Union[str, bytes]'
      : type.kind === 'list'
        ? `Sequence[${typeName(type.of)}]`
        : typeName(type);
  return required ? name : `Optional[${name}] = None`;
}

function method(call: Call, name: string, type: string, does: string, text: string): string {
  const { operation, arguments: given } = call;
  const names = given.map(({ wire }) => nameOf(wire));
  expectUnique(operation.id, [...names, 'self', 'timeout', 'result']);
  const isPositional = ({ place, required }: Argument) =>
    required && (place === 'path' || place === 'body');
  const parameter = (one: Argument) => `${nameOf(one.wire)}: ${parameterType(one)}`;
  const parameters = [
    'self',
    ...given.filter(isPositional).map(parameter),
    '*',
    ...given.filter((one) => !isPositional(one)).map(parameter),
    'timeout: Optional[float] = None',
  ];
  const described = given.filter(({ description }) => description !== '');
  const notes = described.flatMap(({ wire, description }) =>
    wrapped(`${nameOf(wire)}: ${description}`, ' '.repeat(12), '    '),
  );
  const values = names.map((one) => `                ${quoted(one)}: ${one},\n`);
  const sent = `self.${does}(
            ${quoted(snakeCase(operation.id))},
            {${values.length > 0 ? `\n${values.join('')}            ` : ''}},
            timeout,
        )`;
  return `
    def ${name}(
${parameters.map((one) => `        ${one},\n`).join('')}    ) -> ${type}:
${docstring(text, ' '.repeat(8), notes.length > 0 ? ['        Args:', ...notes] : [])}${
  type === 'None'
    ? `        ${sent}\n`
    : `        result: ${type} = ${sent}\n        return result\n`
}`;
}
