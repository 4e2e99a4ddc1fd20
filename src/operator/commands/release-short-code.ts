// `npm run release-short-code -- CODE`: lets every organization use a short code that one used before;
// `npm run release-short-code -- SLUG --slug`: the same for the slug of an organization.
import { ConfigError, readConfig } from '../../core/config.ts';
import type { Prisma } from '../../database/client/client.ts';
import { createId } from '../../domain/id.ts';
import { normalizeShortCode } from '../../domain/qr-code/short-code.ts';
import { openClient } from '../archive/client.ts';
import { runCommand } from './command.ts';

await runCommand(
  { usage: 'release-short-code -- CODE | SLUG --slug', count: 1, flags: ['slug'] },
  async ([given = ''], has) => {
    const { prisma, close } = await openClient(readConfig(process.env));
    try {
      console.log(
        await prisma.$transaction((on) =>
          has('slug') ? releaseSlug(given, on) : releaseShortCode(given, on),
        ),
      );
    } finally {
      await close();
    }
  },
);

async function releaseShortCode(given: string, on: Prisma.TransactionClient): Promise<string> {
  const shortCode = normalizeShortCode(given);
  if (shortCode === null) throw new ConfigError(`${given} is not a short code`);
  // Nobody creates a code with it meanwhile.
  await on.$executeRaw`LOCK TABLE "QrCode" IN SHARE ROW EXCLUSIVE MODE`;
  const code = await on.qrCode.findUnique({
    where: { shortCode },
    select: { id: true, organizationId: true, deletedAt: true },
  });
  if (code) {
    const where = code.deletedAt ? ', in the trash' : '';
    throw new ConfigError(
      `the short code ${shortCode} is in use by the QR code ${code.id} of ${code.organizationId}${where}; delete that for good first`,
    );
  }
  const used = await on.usedShortCode.findUnique({ where: { shortCode } });
  if (!used) throw new ConfigError(`the short code ${shortCode} was never used here`);
  await on.usedShortCode.delete({ where: { shortCode } });
  await note({ shortCode }, used.organizationId, on);
  return `Released the short code ${shortCode}, which ${used.organizationId} used: any organization can use it now. Until one does, scans of printed copies get 404.`;
}

async function releaseSlug(slug: string, on: Prisma.TransactionClient): Promise<string> {
  // Nobody creates an organization with it meanwhile.
  await on.$executeRaw`LOCK TABLE "Organization" IN SHARE ROW EXCLUSIVE MODE`;
  const organization = await on.organization.findUnique({ where: { slug }, select: { id: true } });
  if (organization) {
    throw new ConfigError(`the slug ${slug} is in use by the organization ${organization.id}`);
  }
  const used = await on.usedSlug.findUnique({ where: { slug } });
  if (!used) throw new ConfigError(`the slug ${slug} was never used here`);
  await on.usedSlug.delete({ where: { slug } });
  await note({ slug }, used.organizationId, on);
  return `Released the slug ${slug}, which ${used.organizationId} used: any organization can use it now.`;
}

/** In the audit log of the organization that used it, which may be gone. */
async function note(
  details: { shortCode: string } | { slug: string },
  organizationId: string,
  on: Prisma.TransactionClient,
): Promise<void> {
  const entry = { action: 'releaseShortCode', details, address: '', requestId: '' };
  await on.auditEvent.create({ data: { id: createId('AuditEvent'), organizationId, ...entry } });
}
