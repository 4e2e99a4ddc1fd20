// A route as an operation of the OpenAPI document.
import { z } from 'zod';
import { type Identified, idPattern } from '../../domain/id.ts';
import { deprecationText } from '../http/deprecation.ts';
import { type Answer, type RouteDescription, takesBody } from '../route.ts';
import { answerHeaders, failureAnswer } from './parts.ts';
import { type Json, type SchemaWriter, shapesIn } from './schema.ts';

/** What stands before an identifier in a path -> what it names. */
const named: Record<string, Identified> = {
  organizations: 'Organization',
  'qr-codes': 'QrCode',
  folders: 'Folder',
  logos: 'Logo',
  'style-presets': 'StylePreset',
  'api-keys': 'ApiKey',
  members: 'Member',
  invitations: 'Invitation',
  webhooks: 'Webhook',
  deliveries: 'WebhookDelivery',
};

/** A parameter, with the name that it gets where several operations share it. */
export interface Parameter {
  id: string;
  parameter: Json;
}

export interface OpenApiOperation {
  parameters: Parameter[];
  /** All but the parameters. */
  rest: Json;
}

export function operationOf(route: RouteDescription, writer: SchemaWriter): OpenApiOperation {
  const { operationId, tag, summary, deprecated } = route;
  const parameters = [...pathParameters(route.path), ...queryParameters(route.query, writer)];
  const told = [
    ...(route.description ? [route.description] : []),
    ...permissionText(route),
    ...(route.answersSecret
      ? ['Takes no Idempotency-Key, as the answer can hold a secret, which is never stored.']
      : []),
    ...(deprecated ? [deprecationText(deprecated)] : []),
  ];
  return {
    parameters: [...parameters, ...headerParameters(route)],
    rest: {
      operationId,
      tags: [tag],
      summary,
      ...(told.length > 0 && { description: told.join(' ') }),
      ...(deprecated && { deprecated: true }),
      ...(takesBody(route) && { requestBody: requestBody(route, writer) }),
      responses: responsesOf(route, writer),
    },
  };
}

const permissionText = ({ permission, shows }: RouteDescription): string[] => {
  if (!permission) return [];
  return [
    shows
      ? `Needs the permissions ${permission} and ${shows}.`
      : `Needs the permission ${permission}.`,
  ];
};

const pathParameters = (path: string): Parameter[] =>
  [...path.matchAll(/([\w-]+)\/\{(\w+)\}/g)].map(([, before = '', name = '']) => {
    const type = named[before];
    if (!type) throw new Error(`${path}: what ${before} names is not said`);
    const description = `Of the ${type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()}.`;
    const schema = { type: 'string', pattern: idPattern(type), maxLength: 30 };
    return {
      id: `${type}IdInPath`,
      parameter: { name, in: 'path', required: true, description, schema },
    };
  });

const queryParameters = (query: z.ZodObject, writer: SchemaWriter): Parameter[] => {
  const { properties, required = [] } = writer.write(query);
  return Object.entries(shapesIn(properties)).map(
    ([name, { description, deprecated, ...schema }]) => ({
      id: name.charAt(0).toUpperCase() + name.slice(1),
      parameter: {
        name,
        in: 'query',
        required: Array.isArray(required) && required.includes(name),
        description,
        ...(deprecated === true && { deprecated }),
        schema,
      },
    }),
  );
};

const heeded = (id: string): Parameter => ({ id, parameter: {} });

/** Those whose description stands in `requestHeaders`. */
const headerParameters = (route: RouteDescription): Parameter[] => [
  ...(takesKey(route) ? [heeded('IdempotencyKey')] : []),
  ...(route.failures?.[412] && route.method === 'put' ? [heeded('IfMatch')] : []),
  ...(route.answers[304] ? [heeded('IfNoneMatch')] : []),
];

const takesKey = ({ method, answersSecret }: RouteDescription): boolean =>
  method !== 'get' && !answersSecret;

function requestBody(
  { body, mediaType, bodyMayBeEmpty }: RouteDescription,
  writer: SchemaWriter,
): Json {
  const examples = writer.exampleOf(body);
  const { example, description, ...schema } = writer.write(body);
  const content = {
    schema,
    ...(examples ? { examples } : { example }),
  };
  return {
    required: !bodyMayBeEmpty,
    ...(typeof description === 'string' && { description }),
    content: { [mediaType ?? 'application/json']: content },
  };
}

function responsesOf(route: RouteDescription, writer: SchemaWriter): Json {
  const { failures = {}, path } = route;
  const statuses = [
    400,
    401,
    403,
    ...(path.includes('{') ? [404] : []),
    ...(takesKey(route) ? [409] : []),
    ...(takesBody(route) ? [413, 415] : []),
    429,
    500,
    503,
  ];
  return {
    ...Object.fromEntries(
      Object.entries(route.answers).map(([status, answer]) => [status, answerOf(answer, writer)]),
    ),
    ...Object.fromEntries(statuses.map((status) => [status, failureAnswer(status)])),
    ...Object.fromEntries(
      Object.entries(failures).map(([status, told]) => [
        status,
        failureAnswer(Number(status), told),
      ]),
    ),
  };
}

const binary = z.string().meta({
  id: 'BinaryFile',
  description: 'A file, as it is.',
  format: 'binary',
});
const textFile = z.string().meta({ id: 'TextFile', description: 'A file of text in UTF-8.' });

function answerOf(
  { description, schema, files = {}, headers }: Answer,
  writer: SchemaWriter,
): Json {
  const content = {
    ...(schema && {
      'application/json': { schema: writer.write(schema), examples: writer.exampleOf(schema) },
    }),
    ...Object.fromEntries(
      Object.entries(files).map(([mediaType, { example }]) => [
        mediaType,
        {
          schema: writer.write(example === undefined ? binary : textFile),
          ...(example !== undefined && { example }),
        },
      ]),
    ),
  };
  return {
    description,
    headers: answerHeaders(headers),
    ...(Object.keys(content).length > 0 && { content }),
  };
}
