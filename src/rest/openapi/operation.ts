// Describes a route as an OpenAPI operation.
import { z } from 'zod';
import { type Identified, idPattern, idPrefixOf } from '../../domain/id.ts';
import { externalIdPrefix, maxExternalId } from '../../domain/qr-code/external-id.ts';
import { mergePatchType } from '../../http/body.ts';
import { deprecationText } from '../http/deprecation.ts';
import { takesBody, takesIfMatch } from '../input.ts';
import type { ResponseDescription, RouteDescription } from '../route.ts';
import { type Json, shapesIn } from './json.ts';
import { failureResponse, responseHeaders } from './parts.ts';
import type { SchemaWriter } from './schema.ts';

/** Path segment before an ID -> the type it identifies. */
const named: Record<string, Identified> = {
  organizations: 'Organization',
  'qr-codes': 'QrCode',
  folders: 'Folder',
  logos: 'Logo',
  reports: 'SharedReport',
  'style-presets': 'StylePreset',
  'api-keys': 'ApiKey',
  members: 'Member',
  invitations: 'Invitation',
  webhooks: 'Webhook',
  deliveries: 'WebhookDelivery',
};

/** A parameter, with its component name for when several operations share it. */
export interface Parameter {
  id: string;
  parameter: Json;
}

export interface OpenApiOperation {
  /** Parameters of the query and headers; those of the path are written once for all operations. */
  parameters: Parameter[];
  /** All but the parameters. */
  rest: Json;
}

export function operationOf(route: RouteDescription, writer: SchemaWriter): OpenApiOperation {
  const { operationId, tag, summary, deprecated } = route;
  const told = [
    ...(route.description ? [route.description] : []),
    ...permissionText(route),
    ...(route.returnsSecret
      ? [
          'Idempotency-Key is not supported: the response can contain a secret, which is never stored.',
        ]
      : []),
    ...(deprecated ? [deprecationText(deprecated)] : []),
  ];
  return {
    parameters: [...queryParameters(route.query, writer), ...headerParameters(route)],
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
      ? `Requires the permissions ${permission} and ${shows}.`
      : `Requires the permission ${permission}.`,
  ];
};

export const pathParameters = (path: string): Parameter[] =>
  [...path.matchAll(/([\w-]+)\/\{(\w+)\}/g)].map(([, before = '', name = '']) => {
    const type = named[before];
    if (!type) throw new Error(`${path}: no type is known for IDs after ${before}`);
    const words = type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
    const description = `ID of the ${words.replace('qr ', 'QR ').replace('api ', 'API ')}.`;
    const schema = { type: 'string', pattern: idPattern(type), maxLength: 30 };
    const example = `${idPrefixOf(type)}_abc123`;
    const parameter = { name, in: 'path', required: true, description, schema, example };
    return {
      id: `${type}IdInPath`,
      parameter: { ...parameter, ...(type === 'QrCode' && qrCodeInPath) },
    };
  });

/** A QR code can be named by its external ID, too. */
const qrCodeInPath = {
  description: `ID of the QR code, or \`${externalIdPrefix}\` followed by its external ID.`,
  schema: {
    type: 'string',
    pattern: `${idPattern('QrCode')}|^${externalIdPrefix}.+$`,
    maxLength: externalIdPrefix.length + maxExternalId,
  },
};

const queryParameters = (query: z.ZodObject, writer: SchemaWriter): Parameter[] => {
  const { properties, required = [] } = writer.write(query);
  return Object.entries(shapesIn(properties)).map(
    ([name, { description, deprecated, ...schema }]) => ({
      // Otherwise a type that is generated for it could have the name of a schema.
      id: `${name.charAt(0).toUpperCase()}${name.slice(1)}InQuery`,
      parameter: {
        name,
        in: 'query',
        required: Array.isArray(required) && required.includes(name),
        description,
        ...(deprecated === true && { deprecated }),
        ...(schema.type === 'object' && { style: 'deepObject', explode: true }),
        // A default beside a reference, where some generators cannot use it, is that of the component.
        schema: '$ref' in schema ? { $ref: schema.$ref } : schema,
      },
    }),
  );
};

const headerParameter = (id: string): Parameter => ({ id, parameter: {} });

/** Header parameters, described in `requestHeaders`. */
const headerParameters = (route: RouteDescription): Parameter[] => [
  ...(takesKey(route) ? [headerParameter('IdempotencyKey')] : []),
  ...(takesIfMatch(route) ? [headerParameter('IfMatch')] : []),
  ...(route.responses[304] ? [headerParameter('IfNoneMatch')] : []),
];

const takesKey = ({ method, returnsSecret }: RouteDescription): boolean =>
  method !== 'get' && !returnsSecret;

function requestBody(
  { body: validated, documentedBody: body = validated, ...route }: RouteDescription,
  writer: SchemaWriter,
): Json {
  const { method, mediaType, bodyMayBeEmpty } = route;
  const jsonType = method === 'patch' ? mergePatchType : 'application/json';
  const examples = writer.exampleOf(body);
  const { example, description, ...schema } = writer.write(body);
  const content = {
    schema,
    ...(examples ? { examples } : { example }),
  };
  return {
    required: !bodyMayBeEmpty,
    ...(typeof description === 'string' && { description }),
    content: { [mediaType ?? jsonType]: content },
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
      Object.entries(route.responses).map(([status, response]) => [
        status,
        responseOf(response, writer),
      ]),
    ),
    ...Object.fromEntries(statuses.map((status) => [status, failureResponse(status)])),
    ...Object.fromEntries(
      Object.entries(failures).map(([status, told]) => [
        status,
        failureResponse(Number(status), told),
      ]),
    ),
  };
}

const binary = z.string().meta({
  id: 'BinaryFile',
  description: 'A binary file.',
  format: 'binary',
});
const textFile = z.string().meta({ id: 'TextFile', description: 'A UTF-8 text file.' });

/** A reference if several routes share it. */
function responseOf({ id, ...response }: ResponseDescription, writer: SchemaWriter): Json {
  const written = writeResponse(response, writer);
  if (id === undefined) return written;
  writer.responses[id] = written;
  return { $ref: `#/components/responses/${id}` };
}

function writeResponse(
  { description, schema, files = {}, headers }: ResponseDescription,
  writer: SchemaWriter,
): Json {
  const content = {
    ...(schema && {
      'application/json': { schema: writer.writeWithExample(schema) },
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
    headers: responseHeaders(headers),
    ...(Object.keys(content).length > 0 && { content }),
  };
}
