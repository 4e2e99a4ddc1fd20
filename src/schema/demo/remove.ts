// Removes demo data with its scans, also from the statistics of the organization.
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record, skipRecording, type Target } from '../../graphql/plugins/audit.ts';
import { removeFromCounts } from '../../scan/roll-up/removal.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { codeTarget } from '../qr-code/audited.ts';
import { notifyOfCodes } from '../qr-code/event.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';

const RemoveDemoDataInput = builder.inputType('RemoveDemoDataInput', {
  fields: (t) => ownerFields(t, 'demo data'),
});

const RemoveDemoDataPayload = builder.simpleObject('RemoveDemoDataPayload', {
  fields: (t) => ({
    removedCount: t.int({
      description: 'Number of QR codes that were deleted for good; 0 without demo data.',
    }),
    organization: t.field(organizationAfter),
  }),
});

/** Returns how many there were, and what the audit log records of them. */
async function purgeCodes(
  ids: readonly string[],
  organizationId: string,
  context: Context,
): Promise<Target[]> {
  const { prisma } = context;
  // Before any lock of a code, as the roll-up takes them.
  await removeFromCounts(prisma, organizationId, ids);
  await prisma.$queryRaw`
    SELECT 1 FROM "QrCode" WHERE "organizationId" = ${organizationId}
      AND "id" = ANY(${[...ids]}::text[]) ORDER BY "id" FOR UPDATE`;
  const where = { id: { in: [...ids] }, organizationId };
  const codes = await prisma.qrCode.findMany({ where });
  await prisma.qrCode.deleteMany({ where });
  const purged = codes.map((code) => ({ kind: 'PURGED' as const, code }));
  await notifyOfCodes(purged, organizationId, context);
  return codes.map((code) => codeTarget(code, null));
}

/** Unless somebody put other QR codes into it, in or out of the trash. */
async function deleteFolder(
  id: string,
  organizationId: string,
  { prisma }: Context,
): Promise<Target[]> {
  await lockRow('Folder', id, prisma, 'delete');
  const folder = await prisma.folder.findUnique({
    where: { id, organizationId, qrCodes: { none: {} }, content: { none: {} } },
  });
  if (!folder) return [];
  await prisma.folder.deleteMany({ where: { id, organizationId } });
  const { name } = folder;
  return [{ id, name, before: { name }, after: null }];
}

builder.mutationField('removeDemoData', (t) =>
  t.field({
    type: RemoveDemoDataPayload,
    description:
      'Deletes the QR codes of the demo data for good, with their scans, which analytics of the organization then no longer include, and their folder, unless it has other QR codes. Webhooks are not sent. Requires the `ADMIN` role.',
    args: { input: t.arg({ type: RemoveDemoDataInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({ admin: { organizationId } }),
    complexity: { field: 200, multiplier: 1 },
    resolve: async (_root, { input }, context) => {
      const { organizationId } = input;
      const organization = owningOrganization(input, context);
      const demo = await context.prisma.demoData.findUnique({ where: { organizationId } });
      if (!demo) {
        skipRecording(context);
        return { removedCount: 0, organization };
      }
      const codes = await purgeCodes(demo.qrCodeIds, organizationId, context);
      const folder = await deleteFolder(demo.folderId, organizationId, context);
      await context.prisma.demoData.deleteMany({ where: { organizationId } });
      await record(context, { organizationId, targets: [...folder, ...codes] });
      return { removedCount: codes.length, organization };
    },
  }),
);
