// The version and the limits of the server.
import { version } from '../../core/version.ts';
import { maxViewersOfCaller, maxViewersOfOrganization } from '../../database/live/viewers.ts';
import { maxRows } from '../../domain/csv/chunks.ts';
import { maxUploadBytes } from '../../domain/logo/limits.ts';
import { pageSize } from '../../domain/page-size.ts';
import { maxItems } from '../../domain/qr-code/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import {
  complexityOfPoint,
  documentLimits,
  documentTimeout,
  maxNodes,
  maxResponseBytes,
  textLimits,
} from '../../graphql/limits.ts';
import { bodyLimit } from '../../http/body.ts';
import { maxWebhooks } from '../webhook/check.ts';

/** Name -> value and what it limits. */
const fixed = {
  maxComplexity: [documentLimits.complexity, 'Complexity of a document.'],
  maxDepth: [documentLimits.depth, 'Depth of a document.'],
  maxFields: [documentLimits.breadth, 'Selected fields of a document.'],
  maxTokens: [textLimits.tokens, 'Tokens of a document.'],
  maxAliases: [textLimits.aliases, 'Aliases in a document.'],
  maxDirectives: [textLimits.directives, 'Directives in a document.'],
  maxResponseBytes: [maxResponseBytes, 'Bytes of the response to a document.'],
  timeoutSeconds: [documentTimeout / 1_000, 'Seconds that a document can take.'],
  complexityPerPoint: [complexityOfPoint, 'Complexity that costs one point of the rate limit.'],
  defaultPageSize: [pageSize.default, 'Items on a page if neither `first` nor `last` is set.'],
  maxPageSize: [pageSize.max, 'Items on a page: `first` or `last`.'],
  maxNodes: [maxNodes, 'IDs that `nodes` takes.'],
  maxBulkItems: [maxItems, 'Items of a bulk mutation, and rows of `importQrCodes`.'],
  maxImportRows: [maxRows, 'Rows of a file that is imported over REST.'],
  maxBodyBytes: [bodyLimit, 'Bytes of a request body.'],
  maxLogoBytes: [maxUploadBytes, 'Bytes of a logo that is sent as base64.'],
  maxWebhooks: [maxWebhooks, 'Webhooks of an organization.'],
  maxSubscriptions: [maxViewersOfCaller, 'Open subscriptions of an API key, or of a person.'],
  maxSubscriptionsOfOrganization: [
    maxViewersOfOrganization,
    'Open subscriptions of an organization.',
  ],
} as const;

/** Name -> setting and who has the limit. */
const rateLimits = {
  pointsPerKey: ['perKey', 'an API key, or a person'],
  pointsPerOrganization: ['perOrganization', 'all API keys of an organization'],
  pointsPerAddress: ['perAddress', 'an IP address, for requests without a key or session'],
} as const;

const ServerLimits = builder.objectRef<Context['config']>('ServerLimits').implement({
  description: 'Limits of the server. Exceeding one is an error that names it.',
  fields: (t) => ({
    ...Object.fromEntries(
      Object.entries(fixed).map(([name, [value, description]]) => [
        name,
        t.int({ description, resolve: () => value }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(rateLimits).map(([name, [setting, whose]]) => [
        name,
        t.int({
          nullable: true,
          description: `Points per minute of ${whose}; null if there is no limit.`,
          resolve: ({ rateLimits: points }) => points[setting] || null,
        }),
      ]),
    ),
  }),
});

const ServerInfo = builder.objectRef<Context['config']>('ServerInfo').implement({
  description: 'The version and the limits of the server.',
  fields: (t) => ({
    version: t.string({ description: 'Version of the server.', resolve: () => version }),
    limits: t.field({
      type: ServerLimits,
      description: 'What requests can contain and cost.',
      resolve: (config) => config,
    }),
  }),
});

builder.queryField('serverInfo', (t) =>
  t.field({
    type: ServerInfo,
    description: 'The version and the limits of the server.',
    resolve: (_root, _args, { config }) => config,
  }),
);
