// Gives an approved device its API key (RFC 8628, section 3.4).
import { type Caller, hasPermission } from '../auth/caller.ts';
import { deviceGrant, hashDeviceCode, pollSeconds } from '../auth/device/code.ts';
import { lackingSecondFactor, noUnusedSecondFactor } from '../auth/second-factor/lacking.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import type { RequestContext } from '../graphql/context.ts';
import { rowsOf } from '../graphql/plugins/audit-rows.ts';
import { createKeyRow } from '../schema/api-key/new-key.ts';
import { OAuthError } from './error.ts';
import { type Form, requireClient, required } from './form.ts';

const grantType = 'urn:ietf:params:oauth:grant-type:device_code';

export async function exchangeDeviceCode(form: Form, context: RequestContext): Promise<object> {
  if (required(form, 'grant_type') !== grantType) {
    throw new OAuthError('unsupported_grant_type', `grant_type must be ${grantType}`);
  }
  requireClient(form);
  const { prisma, secret } = context;
  const deviceCodeHash = hashDeviceCode(required(form, 'device_code'), secret);
  const device = await prisma.deviceAuthorization.findUnique({ where: { deviceCodeHash } });
  if (!device) {
    throw new OAuthError('invalid_grant', 'device_code is unknown, or was used before');
  }
  const { id, expiresAt, approvedAt, deniedAt } = device;
  if (expiresAt <= new Date()) {
    throw new OAuthError('expired_token', 'The code has expired; start again');
  }
  await limitPolls(id, prisma);
  if (deniedAt) {
    await prisma.deviceAuthorization.deleteMany({ where: { id } });
    throw new OAuthError('access_denied', 'The request was denied');
  }
  if (!approvedAt) {
    throw new OAuthError('authorization_pending', 'The request was not approved yet');
  }
  // Outside of the transaction, so that a code whose grant was withdrawn is used up as well.
  const given = await context.transaction((on) => takeKey(device, { ...context, prisma: on }));
  if (!given) throw new OAuthError('access_denied', 'The approval was withdrawn');
  return given;
}

interface Device {
  id: string;
  name: string;
  userId: string | null;
  grant: unknown;
}

/** One statement, so that concurrent polls count, too. Throws `slow_down`. */
async function limitPolls(id: string, prisma: RequestDatabase): Promise<void> {
  const polled = await prisma.$executeRaw`
    UPDATE "DeviceAuthorization" SET "lastPolledAt" = now() AT TIME ZONE 'UTC'
    WHERE "id" = ${id} AND ("lastPolledAt" IS NULL
      OR "lastPolledAt" <= now() AT TIME ZONE 'UTC' - make_interval(secs => ${pollSeconds}::int))`;
  if (polled === 0) {
    throw new OAuthError('slow_down', `Wait at least ${pollSeconds} seconds between two requests`);
  }
}

/** Undefined if the person may no longer grant it. */
async function takeKey(
  { id, name, userId, grant }: Device,
  context: RequestContext,
): Promise<object | undefined> {
  const { prisma, secret } = context;
  const { organizationId = '', sessionId = '', permissions } = deviceGrant.parse(grant);
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} FOR KEY SHARE`;
  // Of two requests only one gets a key.
  const { count } = await prisma.deviceAuthorization.deleteMany({ where: { id } });
  if (count === 0) throw new OAuthError('invalid_grant', 'device_code was used before');
  if (userId === null) return undefined;
  const member = await prisma.member.findUnique({
    where: {
      organizationId_userId: { organizationId, userId },
      organization: { deletedAt: null },
      user: { deactivatedAt: null },
    },
    select: { role: true },
  });
  if (!member) return undefined;
  const caller: Caller = {
    kind: 'person',
    userId,
    sessionId,
    roles: new Map([[organizationId, member.role]]),
    deletedRoles: new Map(),
    lackingSecondFactor: await lackingSecondFactor(userId, prisma, sessionId),
    // It was used to approve the device.
    unusedSecondFactor: noUnusedSecondFactor,
  };
  const needed = ['API_KEYS_WRITE' as const, ...permissions];
  if (!needed.every((one) => hasPermission(caller, organizationId, one))) return undefined;
  const created = createKeyRow(
    {
      organizationId,
      name: `ilqr on ${name}`,
      permissions,
      createdById: userId,
      expiresAt: null,
      allowedIps: [],
      scope: { folderIds: null, test: false },
    },
    secret,
  );
  await prisma.apiKey.create({ data: created.row });
  const entry = { targets: [created.target], details: { device: id } };
  const data = await rowsOf('createApiKey', [organizationId], entry, { ...context, caller });
  await prisma.auditEvent.createMany({ data });
  return {
    access_token: created.secret,
    token_type: 'Bearer',
    scope: permissions.join(' '),
    // Extensions, so that the device knows what it has.
    api_key_id: created.row.id,
    organization_id: organizationId,
  };
}
