// The schema builder: plugins, scalars, limits; it defines no type.
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { known, person, requireAdmin, requirePermission } from '../auth/caller.ts';
import { ApiError, invalid, sentences } from '../core/errors.ts';
import type { ApiKeyPermission } from '../database/client/enums.ts';
import type PrismaTypes from '../database/client/pothos.ts';
import { getDatamodel } from '../database/client/pothos.ts';
import { type Identified, typeOfId } from '../domain/id.ts';
import { formatTime, readTime, timeForm } from '../domain/time/time.ts';
import type { Context } from './context.ts';
import AuditPlugin from './plugins/audit.ts';
import BoundedFieldsPlugin from './plugins/bounded-fields.ts';
import ItemByItemPlugin from './plugins/item-by-item.ts';
import PermissionFirstPlugin from './plugins/permission-first.ts';
import PlainIdPlugin from './plugins/plain-id.ts';
import SharedDescriptionsPlugin from './plugins/shared-descriptions.ts';
import UnreadTimePlugin, { UnreadTime } from './plugins/unread-time.ts';

/** How many rows a page of a connection has; the README tells callers. */
export const pageSize = { usual: 20, largest: 100 };

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

interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  AuthScopes: {
    /** In that organization the caller has the permission, and those to read what is shown; throws why not. */
    permission: {
      organizationId: string;
      permission: ApiKeyPermission;
      shows?: readonly ApiKeyPermission[];
    };
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
  // Wrapped from the outside in: the bounds first, then who may, then whether the input is valid.
  plugins: [
    BoundedFieldsPlugin,
    PermissionFirstPlugin,
    ItemByItemPlugin,
    UnreadTimePlugin,
    PlainIdPlugin,
    SharedDescriptionsPlugin,
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
      args: { id: { description: 'Of a type that implements `Node`.' } },
    },
    nodesQueryOptions: {
      description: 'Up to 100 things by their ids, in that order, null where there is none.',
      args: { ids: { description: 'Of types that implement `Node`.' } },
      complexity: ({ ids }) => {
        if (ids.length > 100) throw invalid('ids', 'must be at most 100 ids');
        return { field: 1, multiplier: ids.length };
      },
    },
    nodeTypeOptions: { description: 'What `node` finds by its id.' },
    // A connection itself says how many rows it has; its lists do not multiply again.
    edgesFieldOptions: {
      description: 'The same as `nodes`, each with its cursor.',
      nullable: { list: false, items: false },
      complexity: { field: 1, multiplier: 1 },
    },
    nodesOnConnection: {
      description: 'What stands on this page.',
      complexity: { field: 1, multiplier: 1 },
    },
    nodeFieldOptions: { description: 'What stands there.' },
    cursorFieldOptions: { type: 'String', description: 'Its place, for `after` and `before`.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'A place in a list.' },
    pageInfoFieldOptions: { description: 'Whether there are more pages, and from where.' },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Read on with `endCursor` as `after`.' },
    hasPreviousPageFieldOptions: { description: 'Read back with `startCursor` as `before`.' },
    startCursorFieldOptions: { description: 'Where the page begins; null if it is empty.' },
    endCursorFieldOptions: { description: 'Where the page ends; null if it is empty.' },
    firstArgOptions: {
      description: `How many from the beginning, or after \`after\`: up to ${pageSize.largest}; left out, with \`last\` too: ${pageSize.usual}.`,
    },
    lastArgOptions: {
      description: `Instead of \`first\`: how many up to the end, or up to \`before\`; up to ${pageSize.largest}.`,
    },
    afterArgOptions: { description: 'A cursor; the page begins behind it.' },
    beforeArgOptions: { description: 'Instead of `after`: a cursor; the page ends before it.' },
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: (context) => ({
      permission: ({ organizationId, permission, shows = [] }) =>
        [permission, ...shows].every((one) =>
          requirePermission(known(context.caller), organizationId, one),
        ),
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
    // The whole document is priced before any of it runs, in cost.ts.
    disabled: true,
  },
});

/** What `fields` of an input type is given. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

/** A description for each value of an enum. */
export type Described<Values extends readonly string[]> = Record<
  Values[number],
  { description: string }
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
  description:
    'A moment in ISO 8601, in answers UTC, whole seconds: `2024-01-15T10:30:00Z`. Given, it may have any offset.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: formatTime,
  parseValue: (value) => {
    const time = typeof value === 'string' ? readTime(value) : timeForm;
    return typeof time === 'string' ? new UnreadTime(time) : time;
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value, as it stands in the answer or in the variables.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
  parseValue: (value) => value,
});
