// What the database holds about a person, for a copy of it (GDPR, articles 15 and 20).
import type { RequestDatabase } from '../database/transaction.ts';

/** Bytes in JSON, fewer than a response can have. */
const maxBytes = 6_000_000;
/** Rows that are read at once. */
const pageSize = 500;

const newestFirst = { id: 'desc' } as const;

interface Page {
  skip: number;
  take: number;
}

/** Takes the newest entries of lists, until the copy is full. */
function createCopy() {
  let left = maxBytes;
  const omitted: Record<string, number> = {};
  async function list<Row>(
    name: string,
    read: (page: Page) => Promise<Row[]>,
    count: () => Promise<number>,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (;;) {
      const page = await read({ skip: rows.length, take: pageSize });
      for (const row of page) {
        left -= Buffer.byteLength(JSON.stringify(row));
        if (left < 0) {
          omitted[name] = (await count()) - rows.length;
          return rows;
        }
        rows.push(row);
      }
      if (page.length < pageSize) return rows;
    }
  }
  return { list, omitted };
}

/**
 * By table, without secrets and hashes. Of organizations, only what the person did there: what is in them
 * belongs to the organization. `omitted` says how many older entries of which list did not fit.
 */
export async function personalData(userId: string, prisma: RequestDatabase) {
  const where = { userId };
  const created = { createdById: userId };
  const account = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    omit: { passwordHash: true },
  });
  // Whoever registered somebody else's address must not learn who invited them.
  const received = account.emailVerifiedAt
    ? { email: { equals: account.email, mode: 'insensitive' as const } }
    : { id: { in: [] } };
  const activity = { OR: [where, { organizationId: null, targetId: userId }] };
  const { list, omitted } = createCopy();
  return {
    account,
    sessions: await list(
      'sessions',
      (page) =>
        prisma.session.findMany({
          where,
          omit: { tokenHash: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.session.count({ where }),
    ),
    emailChanges: await list(
      'emailChanges',
      (page) => prisma.emailChange.findMany({ where, orderBy: newestFirst, ...page }),
      () => prisma.emailChange.count({ where }),
    ),
    authenticators: await prisma.authenticator.findMany({
      where,
      select: { id: true, createdAt: true, confirmedAt: true },
    }),
    passkeys: (await prisma.passkey.findMany({ where, omit: { publicKey: true } })).map((key) => ({
      ...key,
      credentialId: Buffer.from(key.credentialId).toString('base64url'),
      counter: Number(key.counter),
    })),
    recoveryCodes: await prisma.recoveryCode.findMany({
      where,
      select: { id: true, usedAt: true },
    }),
    identities: await prisma.identity.findMany({ where, orderBy: newestFirst }),
    signInSteps: await list(
      'signInSteps',
      (page) =>
        prisma.signInStep.findMany({
          where,
          select: { id: true, kind: true, expiresAt: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.signInStep.count({ where }),
    ),
    devices: await list(
      'devices',
      (page) =>
        prisma.deviceAuthorization.findMany({
          where,
          omit: { deviceCodeHash: true, userCodeHash: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.deviceAuthorization.count({ where }),
    ),
    provisioning: await prisma.scimUser.findMany({ where }),
    groups: await prisma.scimGroupMember.findMany({ where }),
    memberships: await list(
      'memberships',
      (page) =>
        prisma.member.findMany({
          where,
          include: {
            organization: { select: { name: true, slug: true } },
            digest: { select: { frequency: true, dueAt: true } },
          },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.member.count({ where }),
    ),
    apiKeys: await list(
      'apiKeys',
      (page) =>
        prisma.apiKey.findMany({
          where: created,
          omit: { secretHash: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.apiKey.count({ where: created }),
    ),
    invitationsSent: await list(
      'invitationsSent',
      (page) => prisma.invitation.findMany({ where: created, orderBy: newestFirst, ...page }),
      () => prisma.invitation.count({ where: created }),
    ),
    invitationsReceived: await list(
      'invitationsReceived',
      (page) =>
        prisma.invitation.findMany({
          where: received,
          omit: { createdById: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.invitation.count({ where: received }),
    ),
    webhooks: await list(
      'webhooks',
      (page) =>
        prisma.webhook.findMany({
          where: created,
          select: { id: true, organizationId: true, url: true, events: true, createdAt: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.webhook.count({ where: created }),
    ),
    jobs: await list(
      'jobs',
      (page) =>
        prisma.job.findMany({
          where,
          select: { id: true, organizationId: true, kind: true, address: true, createdAt: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.job.count({ where }),
    ),
    sharedReports: await list(
      'sharedReports',
      (page) =>
        prisma.sharedReport.findMany({
          where: created,
          select: { id: true, organizationId: true, name: true, createdAt: true },
          orderBy: newestFirst,
          ...page,
        }),
      () => prisma.sharedReport.count({ where: created }),
    ),
    savedViews: await list(
      'savedViews',
      (page) => prisma.savedView.findMany({ where, orderBy: newestFirst, ...page }),
      () => prisma.savedView.count({ where }),
    ),
    activity: await list(
      'activity',
      (page) => prisma.auditEvent.findMany({ where: activity, orderBy: newestFirst, ...page }),
      () => prisma.auditEvent.count({ where: activity }),
    ),
    qrCodeVersions: await list(
      'qrCodeVersions',
      (page) =>
        prisma.qrCodeVersion.findMany({
          where,
          select: { qrCodeId: true, number: true, createdAt: true, source: true, userName: true },
          orderBy: [{ createdAt: 'desc' }, { qrCodeId: 'desc' }, { number: 'desc' }],
          ...page,
        }),
      () => prisma.qrCodeVersion.count({ where }),
    ),
    omitted,
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
    Digest: 'memberships',
    ApiKey: 'apiKeys',
    Invitation: 'invitationsSent',
    Webhook: 'webhooks',
    Job: 'jobs',
    SavedView: 'savedViews',
    SharedReport: 'sharedReports',
    // Each version says who made it.
    QrCode: 'qrCodeVersions',
    QrCodeVersion: 'qrCodeVersions',
    AuditEvent: 'activity',
  };
