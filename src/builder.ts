// The schema builder: plugins, scalars, limits; it defines no type.
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { ComplexityErrorKind } from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { GraphQLError } from 'graphql';
import AuditPlugin from './audit.ts';
import { known, person, requireAdmin, requirePermission } from './auth/caller.ts';
import type { Context } from './context.ts';
import type { ApiKeyPermission } from './database/client/enums.ts';
import type PrismaTypes from './database/client/pothos.ts';
import { getDatamodel } from './database/client/pothos.ts';
import { type Identified, typeOfId } from './domain/id.ts';
import { formatTime, parseTime } from './domain/time.ts';
import { ApiError, invalid, sentences } from './errors.ts';
import ItemByItemPlugin from './item-by-item.ts';
import PermissionFirstPlugin from './permission-first.ts';
import PlainIdPlugin from './plain-id.ts';

/** What one document may ask for; the README tells callers. */
const documentLimits = { complexity: 10_000, depth: 12, breadth: 300 };

const nodeTypes: ReadonlySet<Identified> = new Set([
  'Organization',
  'User',
  'Member',
  'ApiKey',
  'QrCode',
  'Logo',
  'StylePreset',
  'Folder',
  'Webhook',
  'WebhookDelivery',
]);

/** Looked up for a text that is no id, so that it fares as an id that names nothing. */
const nothing = { typename: 'Organization', id: '' };

const measures = {
  [ComplexityErrorKind.Complexity]: 'complexity',
  [ComplexityErrorKind.Depth]: 'depth',
  [ComplexityErrorKind.Breadth]: 'breadth',
} as const;

type Cost = typeof documentLimits;

const tooDear = (measure: keyof Cost, { complexity, depth, breadth }: Cost): ApiError =>
  new ApiError('BAD_REQUEST', {
    message: `This document has a ${measure} of ${{ complexity, depth, breadth }[measure]}; the limit is ${documentLimits[measure]}`,
    extensions: { cost: { complexity, depth, breadth }, budget: documentLimits },
  });

/** Throws BAD_REQUEST for a document over the limits. */
export function refuseTooDear(cost: Cost): void {
  for (const measure of Object.values(measures)) {
    if (cost[measure] > documentLimits[measure]) throw tooDear(measure, cost);
  }
}

interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  AuthScopes: {
    /** In that organization the caller has the permission; throws why not. */
    permission: { organizationId: string; permission: ApiKeyPermission };
    /** A person behind a session, not a key. */
    person: boolean;
    /** Such a person, who is an ADMIN of that organization; throws why not. An object, so that it is asked anew by each field. */
    admin: { organizationId: string };
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  // Wrapped from the outside in: the cost first, then who may, then whether the input is valid.
  plugins: [
    PermissionFirstPlugin,
    ItemByItemPlugin,
    PlainIdPlugin,
    AuditPlugin,
    ComplexityPlugin,
    ScopeAuthPlugin,
    PrismaPlugin,
    RelayPlugin,
    ValidationPlugin,
  ],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    // The identifier is the same at every door, so it is not encoded again.
    encodeGlobalID: (_type, id) => String(id),
    decodeGlobalID: (id) => {
      const typename = typeOfId(id);
      return typename && nodeTypes.has(typename) ? { typename, id } : nothing;
    },
    nodeQueryOptions: {
      description: 'Anything by its id; null if there is no such thing for the caller.',
    },
    nodesQueryOptions: {
      description: 'Up to 100 things by their ids, in that order, null where there is none.',
      complexity: ({ ids }) => {
        if (ids.length > 100) throw invalid('ids', 'must be at most 100 ids');
        return { field: 1, multiplier: ids.length };
      },
    },
    // A connection itself says how many rows it has; its lists do not multiply again.
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      complexity: { field: 1, multiplier: 1 },
    },
    nodesOnConnection: { complexity: { field: 1, multiplier: 1 } },
    cursorFieldOptions: { type: 'String' },
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: (context) => ({
      permission: ({ organizationId, permission }) =>
        requirePermission(known(context.caller), organizationId, permission),
      admin: ({ organizationId }) => requireAdmin(known(context.caller), organizationId),
      person: () => {
        person(known(context.caller));
        return true;
      },
    }),
  },
  validation: {
    validationError: ({ issues }) => {
      const details = issues.map(({ path = [], message }) => ({
        field: path.map((part) => (typeof part === 'object' ? part.key : part)).join('.'),
        message,
      }));
      return new ApiError('BAD_REQUEST', { message: sentences(details), details });
    },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: documentLimits,
    complexityError: (kind, cost) => tooDear(measures[kind], cost),
  },
});

/** What `fields` of an input type is given. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description: 'What can be changed. Each field is done whole or not at all.',
});

builder.subscriptionType({
  description:
    'What can be watched, as GraphQL over Server-Sent Events: the same address with `Accept: text/event-stream`.',
});

builder.scalarType('DateTime', {
  description: 'A moment in ISO 8601, UTC, whole seconds: `2024-01-15T10:30:00Z`.',
  serialize: formatTime,
  parseValue: (value) => {
    const time = typeof value === 'string' ? parseTime(value) : undefined;
    if (time) return time;
    throw new GraphQLError('must be an ISO 8601 date-time with an offset: 2024-01-15T10:30:00Z');
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
