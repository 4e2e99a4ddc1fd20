// What the database holds about a person, for a copy of it (GDPR, articles 15 and 20).
import type { RequestDatabase } from '../database/transaction.ts';

/** Newest entries of each long list; totals say how many there are. */
const most = 10_000;

const newest = { orderBy: { id: 'desc' }, take: most } as const;

/**
 * By table, without secrets and hashes. Of organizations, only what the person did there: what is in them
 * belongs to the organization.
 */
export async function personalData(userId: string, prisma: RequestDatabase) {
  const where = { userId };
  const created = { createdById: userId };
  const account = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    omit: { passwordHash: true },
  });
  const activity = { OR: [where, { organizationId: null, targetId: userId }] };
  return {
    account,
    sessions: await prisma.session.findMany({ where, omit: { tokenHash: true }, ...newest }),
    emailChanges: await prisma.emailChange.findMany({ where, ...newest }),
    authenticators: await prisma.authenticator.findMany({
      where,
      select: { id: true, createdAt: true, confirmedAt: true },
    }),
    passkeys: (await prisma.passkey.findMany({ where, omit: { publicKey: true }, ...newest })).map(
      (key) => ({
        ...key,
        credentialId: Buffer.from(key.credentialId).toString('base64url'),
        counter: Number(key.counter),
      }),
    ),
    recoveryCodes: await prisma.recoveryCode.findMany({
      where,
      select: { id: true, usedAt: true },
    }),
    identities: await prisma.identity.findMany({ where, ...newest }),
    signInSteps: await prisma.signInStep.findMany({
      where,
      select: { id: true, kind: true, expiresAt: true },
      ...newest,
    }),
    devices: await prisma.deviceAuthorization.findMany({
      where,
      omit: { deviceCodeHash: true, userCodeHash: true },
      ...newest,
    }),
    provisioning: await prisma.scimUser.findMany({ where }),
    groups: await prisma.scimGroupMember.findMany({ where }),
    memberships: await prisma.member.findMany({
      where,
      include: { organization: { select: { name: true, slug: true } } },
    }),
    apiKeys: await prisma.apiKey.findMany({
      where: created,
      omit: { secretHash: true },
      ...newest,
    }),
    invitationsSent: await prisma.invitation.findMany({ where: created, ...newest }),
    invitationsReceived: await prisma.invitation.findMany({
      where: { email: { equals: account.email, mode: 'insensitive' } },
      omit: { createdById: true },
      ...newest,
    }),
    webhooks: await prisma.webhook.findMany({
      where: created,
      select: { id: true, organizationId: true, url: true, events: true, createdAt: true },
      ...newest,
    }),
    qrCodeVersions: await prisma.qrCodeVersion.findMany({
      where,
      select: { qrCodeId: true, number: true, createdAt: true, source: true, userName: true },
      orderBy: { createdAt: 'desc' },
      take: most,
    }),
    activity: await prisma.auditEvent.findMany({ where: activity, ...newest }),
    totals: {
      qrCodeVersions: await prisma.qrCodeVersion.count({ where }),
      activity: await prisma.auditEvent.count({ where: activity }),
    },
  };
}

/** Which part of the copy has the data of a table that refers to people. */
export const partOfTable: Readonly<Record<string, keyof Awaited<ReturnType<typeof personalData>>>> =
  {
    User: 'account',
    Session: 'sessions',
    EmailChange: 'emailChanges',
    Authenticator: 'authenticators',
    Passkey: 'passkeys',
    RecoveryCode: 'recoveryCodes',
    Identity: 'identities',
    SignInStep: 'signInSteps',
    DeviceAuthorization: 'devices',
    ScimUser: 'provisioning',
    ScimGroupMember: 'groups',
    Member: 'memberships',
    ApiKey: 'apiKeys',
    Invitation: 'invitationsSent',
    Webhook: 'webhooks',
    QrCodeVersion: 'qrCodeVersions',
    AuditEvent: 'activity',
  };
