// Creates one resource of each kind in an organization and returns its ID.
import { resetLink } from '../../src/auth/password/reset-link.ts';
import type { Prisma } from '../../src/database/client/client.ts';
import { createId, scanId } from '../../src/domain/id.ts';
import { put, scanOf } from '../support/server/scans.ts';
import { testSecret } from '../support/server/server.ts';
import { createKey, type World } from './world.ts';

/** An organization of a server. */
type Place = Pick<World, 'org' | 'server'>;

export const code = async (
  { org, server }: Place,
  parts: Partial<Prisma.QrCodeUncheckedCreateInput> = {},
) =>
  (
    await server.prisma.qrCode.create({
      data: {
        id: createId('QrCode'),
        organizationId: org,
        type: 'URL',
        name: 'Q',
        sortName: 'q',
        dynamic: true,
        shortCode: createId('QrCode').slice(-20),
        content: { url: 'https://example.com' },
        style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 },
        ...parts,
      },
    })
  ).id;
/** A code in the trash. */
export const trashed = async (world: World) => {
  const id = await code(world);
  await world.server.prisma.qrCode.update({ where: { id }, data: { deletedAt: new Date() } });
  return id;
};
export const folder = async ({ org, server }: Place) => {
  const id = createId('Folder');
  await server.prisma.folder.create({ data: { id, organizationId: org, name: id } });
  return id;
};
export const apiKey = async (world: World) =>
  (await createKey(world, { permissions: ['QR_CODES_READ'] })).id;
export const logo = async ({ org, server }: Place) => {
  const id = createId('Logo');
  const { bytes, sha256 } = { bytes: Buffer.from('<svg/>'), sha256: Buffer.from(id) };
  const data = { id, organizationId: org, name: 'L', mediaType: 'image/svg+xml', bytes, sha256 };
  return (await server.prisma.logo.create({ data: { ...data, width: 1, height: 1 } })).id;
};
export const preset = async ({ org, server }: Place) => {
  const id = createId('StylePreset');
  const style = { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 };
  await server.prisma.stylePreset.create({ data: { id, organizationId: org, name: id, style } });
  return id;
};
export const savedView = async ({ org, server }: Place) => {
  const id = createId('SavedView');
  const settings = { filter: null, orderBy: null, columns: null };
  await server.prisma.savedView.create({ data: { id, organizationId: org, name: 'V', settings } });
  return id;
};
export const sharedReport = async ({ org, server }: Place) => {
  const id = createId('SharedReport');
  const none = { qrCodeId: null, filter: null, startDate: null, endDate: null, timeZone: null };
  const view = { ...none, days: 7, interval: null, compareTo: null };
  const data = { id, organizationId: org, name: 'R', view, tokenHash: Buffer.from(id) };
  await server.prisma.sharedReport.create({ data });
  return id;
};
export const webhook = async ({ org, server }: Place) =>
  (
    await server.prisma.webhook.create({
      data: {
        id: createId('Webhook'),
        organizationId: org,
        url: 'https://example.com',
        events: [],
        secret: new Uint8Array(28),
      },
    })
  ).id;
export const delivery = async (world: Place) =>
  (
    await world.server.prisma.webhookDelivery.create({
      data: {
        id: createId('WebhookDelivery'),
        organizationId: world.org,
        webhookId: await webhook(world),
        eventId: 'evt_1',
        event: 'webhook.test',
        data: {},
        createdAt: new Date(),
      },
    })
  ).id;
export const member = async ({ org, server }: Place) => {
  const id = createId('Member');
  const user = await server.prisma.user.create({
    data: { id: createId('User'), email: `${id}@example.com`, name: 'M', passwordHash: 'none' },
  });
  await server.prisma.member.create({
    data: { id, organizationId: org, userId: user.id, role: 'EDITOR' },
  });
  return id;
};
/** Of a link that resets the password of a member. */
export const resetToken = async (world: World) => {
  const { user } = await world.server.prisma.member.findUniqueOrThrow({
    where: { id: await member(world) },
    select: { user: true },
  });
  const { link } = resetLink(user, 'operator', { publicUrl: '', secret: testSecret });
  return link.split('#')[1] ?? '';
};
/** From an admin of the organization; others' invitations are invalid. */
export const invitation = async (world: World) => {
  const { userId } = await world.server.prisma.member.update({
    where: { id: await member(world) },
    data: { role: 'ADMIN' },
  });
  const { id } = await world.server.prisma.invitation.create({
    data: {
      id: createId('Invitation'),
      organizationId: world.org,
      createdById: userId,
      email: 'x@example.com',
      role: 'VIEWER',
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  return id;
};
const job = async ({ org, people, server }: World, kind: 'QR_CODE_EXPORT' | 'IMPORT') => {
  const id = createId(kind === 'IMPORT' ? 'ImportJob' : 'ExportJob');
  const data = { id, organizationId: org, kind, userId: people.VIEWER.userId, fileName: 'f.csv' };
  const origin = { address: '', requestId: '', expiresAt: new Date(Date.now() + 60_000) };
  await server.prisma.job.create({ data: { ...data, ...origin, input: {} } });
  return id;
};
export const exportJob = (world: World) => job(world, 'QR_CODE_EXPORT');
export const importJob = (world: World) => job(world, 'IMPORT');
/** Written with the organization. */
export const auditEvent = async ({ org: organizationId, server }: World) =>
  (await server.prisma.auditEvent.findFirstOrThrow({ where: { organizationId } })).id;
export const scan = async (world: World) => {
  const one = scanOf(await code(world), new Date().toISOString());
  await put(world.server, [one]);
  return scanId(one.id);
};
/** Of a person. */
export const session = (userId: string, { server }: World) =>
  server.prisma.session.findFirstOrThrow({ where: { userId } });
export const passkey = (userId: string, { server }: World) => {
  const id = createId('Passkey');
  const bytes = { credentialId: Buffer.from(id), publicKey: Buffer.from(id) };
  const data = { id, userId, name: 'P', ...bytes, counter: 0, transports: [], backedUp: false };
  return server.prisma.passkey.create({ data });
};
export const identity = (userId: string, { server }: World) => {
  const id = createId('Identity');
  const data = { id, userId, issuer: 'https://id.example.com', subject: id };
  return server.prisma.identity.create({ data });
};
export const elsewhere = async ({ server }: World) =>
  (
    await server.prisma.organization.create({
      data: {
        id: createId('Organization'),
        name: 'E',
        slug: createId('Organization').replace('_', '-'),
      },
    })
  ).id;

export const newHook = { url: 'https://example.com/hook', events: ['qr.created'] };
export const mark = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>',
).toString('base64');
