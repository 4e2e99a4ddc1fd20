// The Pothos schema builder: plugins, scalars and limits, but no types.
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import SimpleObjectsPlugin from '@pothos/plugin-simple-objects';
import ValidationPlugin from '@pothos/plugin-validation';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { requireAdmin, requireCaller, requirePermission, requirePerson } from '../auth/caller.ts';
import { ApiError, invalid } from '../core/errors.ts';
import type { ApiKeyPermission } from '../database/client/enums.ts';
import type PrismaTypes from '../database/client/pothos.ts';
import { getDatamodel } from '../database/client/pothos.ts';
import { type Identified, typeOfId } from '../domain/id.ts';
import { pageSize } from '../domain/page-size.ts';
import { formatTime, readTime, timeForm } from '../domain/time/time.ts';
import type { Context } from './context.ts';
import { maxNodes } from './limits.ts';
import AuditPlugin from './plugins/audit.ts';
import BoundedFieldsPlugin from './plugins/bounded-fields.ts';
import ItemByItemPlugin from './plugins/item-by-item.ts';
import NullableMutationsPlugin from './plugins/nullable-mutations.ts';
import PermissionFirstPlugin from './plugins/permission-first.ts';
import PlainIdPlugin from './plugins/plain-id.ts';
import SharedDescriptionsPlugin from './plugins/shared-descriptions.ts';
import UnreadTimePlugin, { InvalidDateTime } from './plugins/unread-time.ts';

const nodeTypes: ReadonlySet<Identified> = new Set([
  'Organization',
  'User',
  'Member',
  'ApiKey',
  'QrCode',
  'Logo',
  'StylePreset',
  'Folder',
  'SavedView',
  'SharedReport',
  'Webhook',
  'WebhookDelivery',
  'Invitation',
  'AuditEvent',
  'Session',
  'Passkey',
  'Identity',
  'ExportJob',
  'ImportJob',
  'Scan',
]);

/** Looked up for a malformed ID, so that it behaves like an unknown one. */
const nothing = { typename: 'Organization', id: '' };

interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  AuthScopes: {
    /**
     * The caller has the permission in the organization, and those to read the selected fields; throws
     * otherwise.
     */
    permission: {
      organizationId: string;
      permission: ApiKeyPermission;
      shows?: readonly ApiKeyPermission[];
    };
    /** The caller has a session, not an API key. */
    person: boolean;
    /**
     * The caller has a session and is an ADMIN of the organization, which with `orDeleted` can be in the
     * trash; throws otherwise. An object, so that each field checks again.
     */
    admin: { organizationId: string; orDeleted?: boolean };
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    PublicKeyCredentialCreationOptionsJSON: {
      Input: never;
      Output: PublicKeyCredentialCreationOptionsJSON;
    };
    PublicKeyCredentialRequestOptionsJSON: {
      Input: never;
      Output: PublicKeyCredentialRequestOptionsJSON;
    };
    RegistrationResponseJSON: { Input: unknown; Output: never };
    AuthenticationResponseJSON: { Input: unknown; Output: never };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  // Applied from the outside in: limits, then authorization, then input validation.
  plugins: [
    BoundedFieldsPlugin,
    PermissionFirstPlugin,
    ItemByItemPlugin,
    UnreadTimePlugin,
    PlainIdPlugin,
    NullableMutationsPlugin,
    SharedDescriptionsPlugin,
    AuditPlugin,
    ComplexityPlugin,
    ScopeAuthPlugin,
    PrismaPlugin,
    RelayPlugin,
    SimpleObjectsPlugin,
    ValidationPlugin,
  ],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    // IDs are the same in every API, so they are not encoded again.
    encodeGlobalID: (_type, id) => String(id),
    decodeGlobalID: (id) => {
      const typename = typeOfId(id);
      return typename && nodeTypes.has(typename) ? { typename, id } : nothing;
    },
    nodeQueryOptions: {
      description:
        'Fetches an object by ID; null if it does not exist or the caller cannot access it.',
      args: { id: { description: 'ID of an object that implements `Node`.' } },
    },
    nodesQueryOptions: {
      description: `Fetches up to ${maxNodes} objects by ID, in the given order; null for each one not found.`,
      args: { ids: { description: 'IDs of objects that implement `Node`.' } },
      complexity: ({ ids }) => {
        if (ids.length > maxNodes) throw invalid('ids', `must contain at most ${maxNodes} IDs`);
        return { field: 1, multiplier: ids.length };
      },
    },
    nodeTypeOptions: { description: 'An object with a globally unique ID.' },
    // The page size is already part of the connection's cost, so its lists do not multiply it again.
    edgesFieldOptions: {
      description: 'The items of `nodes`, each with its cursor.',
      nullable: { list: false, items: false },
      complexity: { field: 1, multiplier: 1 },
    },
    nodesOnConnection: {
      description: 'Items on this page.',
      complexity: { field: 1, multiplier: 1 },
    },
    nodeFieldOptions: { description: 'The item at this position.' },
    cursorFieldOptions: { type: 'String', description: 'Cursor for `after` and `before`.' },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'An item and its cursor.' },
    pageInfoFieldOptions: { description: 'Pagination information.' },
    pageInfoTypeOptions: { description: 'Pagination information.' },
    hasNextPageFieldOptions: {
      description: 'Whether there are more items; pass `endCursor` as `after` to fetch them.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether there are earlier items; pass `startCursor` as `before` to fetch them.',
    },
    startCursorFieldOptions: {
      description: 'Cursor of the first item; null if the page is empty.',
    },
    endCursorFieldOptions: { description: 'Cursor of the last item; null if the page is empty.' },
    firstArgOptions: {
      description: `Returns the first n items, at most ${pageSize.max}. Defaults to ${pageSize.default} if \`last\` is not set either.`,
    },
    lastArgOptions: {
      description: `Returns the last n items, at most ${pageSize.max}. Cannot be combined with \`first\`.`,
    },
    afterArgOptions: { description: 'Returns items after this cursor.' },
    beforeArgOptions: {
      description: 'Returns items before this cursor. Cannot be combined with `after`.',
    },
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: (context) => ({
      permission: ({ organizationId, permission, shows = [] }) =>
        [permission, ...shows].every((one) =>
          requirePermission(requireCaller(context.caller), organizationId, one),
        ),
      admin: ({ organizationId, orDeleted }) =>
        requireAdmin(requireCaller(context.caller), organizationId, { orDeleted }),
      person: () => requirePerson(requireCaller(context.caller)).kind === 'person',
    }),
  },
  validation: {
    validationError: ({ issues }) => {
      const details = issues.map(({ path = [], message }) => ({
        field: path.map((part) => (typeof part === 'object' ? part.key : part)).join('.'),
        message,
      }));
      return new ApiError('BAD_REQUEST', { details });
    },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    // plugins/cost.ts computes the cost of the whole document before it runs.
    disabled: true,
  },
});

/** The argument of `fields` of an input type. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

/** A description for each value of an enum. */
export type Described<Values extends readonly string[]> = Record<
  Values[number],
  { description: string }
>;

builder.queryType({ description: 'Root of all queries.' });
builder.mutationType({
  description:
    'Root of all mutations. Each mutation is atomic: it succeeds completely or changes nothing. In a document with several, each succeeds or fails on its own; one that fails is null.',
});

builder.subscriptionType({
  description:
    'Root of all subscriptions: send the request to the same URL with `Accept: text/event-stream` (server-sent events) or `multipart/mixed;subscriptionSpec=1.0` (Apollo Client).',
});

builder.scalarType('DateTime', {
  description:
    'Date and time in ISO 8601. Responses use UTC and whole seconds: `2024-01-15T10:30:00Z`. Input may use any UTC offset.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: formatTime,
  parseValue: (value) => {
    const time = typeof value === 'string' ? readTime(value) : timeForm;
    return typeof time === 'string' ? new InvalidDateTime(time) : time;
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
  parseValue: (value) => value,
});
