// The versions of a QR code.
import { z } from 'zod';
import { type Change, changesBetween } from '../../../domain/audit/change.ts';
import { versionSource } from '../../../domain/qr-code/version.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { withShape } from '../../../graphql/value-shape.ts';
import { actorField, actorOf } from '../../audit-log/actor.ts';
import { AuditChange } from '../../audit-log/type.ts';
import {
  isBackward,
  keysetPage,
  offset,
  type PageArguments,
  sized,
  skipOf,
} from '../../shared/connection.ts';
import { qrCodeFields } from '../audited.ts';
import { QrCode } from '../type.ts';
import {
  QrCodeVersionFilter,
  qrCodeVersions,
  type StoredVersion,
  type VersionFilter,
} from './read.ts';

type Code = typeof QrCode.$inferType;

interface Version {
  code: Code;
  stored: StoredVersion;
}

/** More than a code has fields. */
const maxChanges = 50;

const QrCodeVersionSource = enumFromZod(versionSource);

/** From the version before; from nothing if the QR code was created; unknown if it is not kept. */
function changesOf({ code, stored }: Version): Change[] {
  const { number, state, passwordHash, stateBefore, passwordBefore } = stored;
  if (!stateBefore && number > 1) return [];
  const before = stateBefore && { ...code, ...stateBefore, passwordHash: passwordBefore };
  const after = { ...code, ...state, passwordHash };
  return changesBetween(before && qrCodeFields(before), qrCodeFields(after));
}

const QrCodeVersion = builder.objectRef<Version>('QrCodeVersion').implement({
  description: 'What a QR code was after a change.',
  fields: (t) => ({
    number: t.int({
      description: '`QrCode.version` after the change.',
      resolve: ({ stored }) => stored.number,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When the QR code was changed.',
      resolve: ({ stored }) => stored.createdAt,
    }),
    source: t.field({
      type: QrCodeVersionSource,
      description: 'Where the change came from.',
      resolve: ({ stored }) => stored.source,
    }),
    actor: t.field({
      ...actorField,
      description:
        'The person or API key that changed it; null if not recorded, if you cannot read it, or if it does not belong to the organization anymore.',
      resolve: ({ code, stored: { apiKeyId, userId } }, _args, context, info) =>
        actorOf(apiKeyId ?? userId, code.organizationId, context, info),
    }),
    userId: t.id({
      nullable: true,
      description: 'ID of the user, or of the owner of the API key; null if not recorded.',
      resolve: ({ stored }) => stored.userId,
    }),
    userName: t.string({
      nullable: true,
      description: 'Name of the user at that time.',
      resolve: ({ stored }) => stored.userName,
    }),
    apiKeyId: t.id({
      nullable: true,
      description: 'ID of the API key that was used; null for a session.',
      resolve: ({ stored }) => stored.apiKeyId,
    }),
    apiKeyName: t.string({
      nullable: true,
      description: 'Name of the API key at that time.',
      resolve: ({ stored }) => stored.apiKeyName,
    }),
    changes: t.field({
      type: [AuditChange],
      complexity: { field: 1, multiplier: 1 },
      description:
        'What changed, from what to what. All fields if the QR code was created; empty if the version before is not kept.',
      extensions: withShape(z.array(z.unknown()).max(maxChanges)),
      resolve: changesOf,
    }),
  }),
});

const cursorOf = ({ stored: { number } }: Version): string =>
  Buffer.from(`version:${number}`).toString('base64url');

function readCursor(cursor: string | null | undefined): number | undefined {
  const text = Buffer.from(cursor ?? '', 'base64url').toString();
  const [, number] = /^version:(\d{1,9})$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}

const { complexity, defaultSize } = sized((cursor) => readCursor(cursor) !== undefined);

type Listed = Omit<PageArguments, 'filter'> & {
  filter?: VersionFilter | null;
  offset?: number | null;
};

async function listVersions(code: Code, { filter = null, ...args }: Listed, context: Context) {
  const size = args.first ?? args.last ?? defaultSize;
  const versions = qrCodeVersions(context);
  const rows = await versions.page(code.id, {
    filter,
    after: readCursor(args.after),
    before: readCursor(args.before),
    backward: isBackward(args),
    take: size + 1,
    skip: skipOf(args).skip ?? 0,
  });
  const nodes = rows.map((stored) => ({ code, stored }));
  return {
    ...keysetPage(nodes, args, cursorOf),
    totalCount: () => versions.count(code.id, filter),
  };
}

builder.objectField(QrCode, 'versions', (t) =>
  t.connection(
    {
      type: QrCodeVersion,
      description:
        'What the QR code was after each change, newest first: the newest 500 versions. One that was last changed before the history began has none until its next change.',
      args: {
        filter: t.arg({ type: QrCodeVersionFilter, description: 'Defaults to no filter.' }),
        offset,
      },
      complexity,
      authScopes: ({ organizationId }) => ({
        permission: { organizationId, permission: 'QR_CODES_READ' },
      }),
      resolve: listVersions,
    },
    { fields: (t) => ({ totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }) }) },
  ),
);
