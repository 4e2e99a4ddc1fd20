// Generates the PHP client: types, routes and methods.
import { type Argument, type Call, callsOf, expectUnique, iteratorOf } from './call.ts';
import type { Operation } from './document.ts';
import {
  docBlock,
  nativeType,
  objectFields,
  objectsOf,
  phpType,
  quoted,
  shapes,
} from './php-types.ts';
import type { Type, Types } from './schema.ts';
import { camelCase, wrapped } from './text.ts';

const header = `<?php

// Generated from openapi.json.

declare(strict_types=1);

namespace Ilqr;
`;

export function phpFiles(operations: readonly Operation[], types: Types): [string, string][] {
  const calls = callsOf(operations, types);
  return [
    ['php/src/Types.php', `${header}\n${shapes(types)}`],
    ['php/src/Routes.php', `${header}\n${routes(calls, types)}`],
    ['php/src/Client.php', `${header}\n${client(calls, types)}`],
  ];
}

const arrayOf = (entries: readonly (readonly [string, string])[]): string =>
  `[${entries.map(([name, value]) => `${quoted(name)} => ${value}`).join(', ')}]`;

const listOf = (names: readonly string[]): string => `[${names.map(quoted).join(', ')}]`;

/** Names of the objects that a body can be. */
const bodyOf = (call: Call, types: Types): string[] =>
  call.arguments.flatMap(({ place, type }) => (place === 'body' ? objectsOf(type, types) : []));

function routes(calls: readonly Call[], types: Types): string {
  const rows = calls.map((call) => {
    const { method, path, body } = call.operation;
    const at = (place: Argument['place']) =>
      arrayOf(
        call.arguments
          .filter((one) => one.place === place)
          .map(({ wire }) => [camelCase(wire), quoted(wire)]),
      );
    const fields: [string, string][] = [
      ['method', quoted(method)],
      ['path', quoted(path)],
      ['query', at('query')],
      ['headers', at('header')],
      ['mediaType', body ? quoted(body.mediaType) : 'null'],
      ['body', listOf(bodyOf(call, types))],
      ['file', String(call.result === 'file')],
      ['items', call.items ? quoted(call.items.field) : 'null'],
    ];
    const lines = fields.map(([name, value]) => `            ${quoted(name)} => ${value},\n`);
    return `        ${quoted(call.operation.id)} => [\n${lines.join('')}        ],\n`;
  });
  const bodies = calls.flatMap((call) => bodyOf(call, types));
  const objects = [...objectFields(bodies, types)]
    .filter(([, fields]) => fields.length > 0)
    .map(([name, fields]) => {
      const inner = fields.map(
        ([field, names]) => `            ${quoted(field)} => ${listOf(names)},\n`,
      );
      return `        ${quoted(name)} => [\n${inner.join('')}        ],\n`;
    });
  return `/** The operations of the API. */
final class Routes
{
    /**
     * Where an operation is, and how its arguments are sent: names in the API by names of arguments.
     *
     * @var array<string, array{
     *     method: string,
     *     path: string,
     *     query: array<string, string>,
     *     headers: array<string, string>,
     *     mediaType: string|null,
     *     body: list<string>,
     *     file: bool,
     *     items: string|null,
     * }>
     */
    public const ALL = [
${rows.join('')}    ];

    /**
     * The fields of each type that are objects, or with \`[]\` lists of objects, with their types. An empty
     * array is sent as an object there.
     *
     * @var array<string, array<string, list<string>>>
     */
    public const OBJECTS = [
${objects.join('')}    ];
}
`;
}

function client(calls: readonly Call[], types: Types): string {
  const body = calls.flatMap((call) => methods(call, types)).join('\n');
  const comments = (body.match(/@(?:param|return|var) .*/g) ?? []).join();
  const used = types
    .named()
    .map(({ name }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(comments))
    .sort();
  const imports = used.map((name) => `@phpstan-import-type ${name} from Types`);
  return `${docBlock(['A client of a server, with a method for each operation. Pass arguments by name.', '', ...imports], '')}class Client extends BaseClient
{
${body}}
`;
}

function methods(call: Call, types: Types): string[] {
  const { operation, result, items } = call;
  const { id, summary } = operation;
  const own = method(call, types, id, {
    does: 'call',
    text: `${summary}.`,
    native: result === 'file' ? 'Response' : result ? nativeType(result, types) : 'void',
    type: result && result !== 'file' ? phpType(result) : undefined,
  });
  if (!items) return [own];
  const all = method(call, types, iteratorOf(id), {
    does: 'all',
    text: `All items of ${id}(); requests pages when they are needed.`,
    native: '\\Generator',
    type: `\\Generator<int, ${phpType(items.type)}>`,
  });
  return [own, all];
}

interface Method {
  does: string;
  text: string;
  native: string;
  /** For the doc comment, if it says more than the native type. */
  type: string | undefined;
}

const optional = (type: string): string =>
  type === 'mixed' ? type : type.includes('|') ? `${type}|null` : `?${type}`;

function parameter({ wire, type, required }: Argument, types: Types): string {
  const native = nativeType(type, types);
  return required
    ? `${native} $${camelCase(wire)}`
    : `${optional(native)} $${camelCase(wire)} = null`;
}

const orNull = ({ type, required }: Argument): Type =>
  required ? type : { kind: 'union', of: [type, { kind: 'null' }] };

function method(
  call: Call,
  types: Types,
  name: string,
  { does, text, native, type }: Method,
): string {
  const { operation, arguments: given } = call;
  const names = given.map(({ wire }) => camelCase(wire));
  expectUnique(operation.id, [...names, 'this', 'timeout', 'result']);
  const notes = given.flatMap((one) => {
    const lines = wrapped(
      `@param ${phpType(orNull(one))} $${camelCase(one.wire)} ${one.description}`,
      '',
      '    ',
    );
    return lines.map((line) => line.trimEnd());
  });
  const documented = [text, '', ...notes, ...(type ? [`@return ${type}`] : [])];
  const values = names.map((one) => `            ${quoted(one)} => $${one},\n`).join('');
  const list = values === '' ? '[]' : `[\n${values}        ]`;
  const sent = `$this->${does}(${quoted(operation.id)}, ${list}, $timeout);`;
  const returned =
    native === 'void'
      ? sent
      : `${type && does === 'call' ? `/** @var ${type} $result */\n        ` : ''}$result = ${sent}\n\n        return $result;`;
  const parameters = [...given.map((one) => parameter(one, types)), '?float $timeout = null'];
  return `${docBlock(documented, '    ')}    public function ${name}(
${parameters.map((one) => `        ${one},\n`).join('')}    ): ${native} {
        ${returned}
    }
`;
}
