// Adds demo data: a folder of QR codes, and scans of four weeks.
import { v7 as uuid } from 'uuid';
import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { mailLanguage } from '../../auth/mail/language.ts';
import { ApiError } from '../../core/errors.ts';
import type { QrCode } from '../../database/client/client.ts';
import type { StoredScan } from '../../database/scans/stored-scan.ts';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import {
  type DemoCode,
  type DemoLanguage,
  demoCodes,
  demoFolderName,
  demoTag,
  maxOwnScans,
  recentDays,
} from '../../domain/demo/codes.ts';
import { demoScans } from '../../domain/demo/scans.ts';
import { createId } from '../../domain/id.ts';
import { formatTime } from '../../domain/time/time.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { storeQuietly } from '../../scan/storing/quietly.ts';
import { folderNameIndex } from '../folder/edit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { codeTarget } from '../qr-code/audited.ts';
import { storeNew } from '../qr-code/bulk/create.ts';
import { type NewQrCode, newRow } from '../qr-code/create.ts';
import { notifyOfCodes } from '../qr-code/event.ts';
import { readReferences } from '../qr-code/references.ts';
import { conflict, orConflict } from '../shared/conflict.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { DemoData } from './type.ts';

const AddDemoDataInput = builder.inputType('AddDemoDataInput', {
  fields: (t) => ownerFields(t, 'demo data'),
});

const AddDemoDataPayload = builder.simpleObject('AddDemoDataPayload', {
  fields: (t) => ({
    demoData: t.field({ type: DemoData, description: 'The demo data that was added.' }),
    organization: t.field(organizationAfter),
  }),
});

/** Throws UNPROCESSABLE for an organization with many scans. */
async function requireFewScans(organizationId: string, { prisma }: Context): Promise<void> {
  const since = new Date(Date.now() - recentDays * dayLength);
  const { _sum } = await prisma.organizationScanDay.aggregate({
    where: { organizationId, day: { gte: since } },
    _sum: { scans: true },
  });
  if ((_sum.scans ?? 0) <= maxOwnScans) return;
  const most = maxOwnScans.toLocaleString('en');
  throw new ApiError('UNPROCESSABLE', {
    message: `Demo data is only for organizations with at most ${most} scans in the last ${recentDays} days`,
  });
}

/** Throws CONFLICT if there is demo data. */
async function claim(organizationId: string, folderId: string, { prisma }: Context): Promise<void> {
  const { count } = await prisma.demoData.createMany({
    data: [{ organizationId, folderId }],
    skipDuplicates: true,
  });
  if (count === 0) throw conflict('input.organizationId', 'has demo data already');
}

async function createFolder(id: string, organizationId: string, { prisma }: Context) {
  const named = await prisma.folder.findMany({
    where: { organizationId, deletedAt: null, name: { startsWith: demoFolderName } },
    select: { name: true },
  });
  const taken = new Set(named.map(({ name }) => name));
  let name = demoFolderName;
  for (let n = 2; taken.has(name); n += 1) name = `${demoFolderName} ${n}`;
  const write = prisma.folder.create({ data: { id, organizationId, name } });
  return orConflict(folderNameIndex, 'input.organizationId', write);
}

async function languageOf({ prisma, caller, acceptLanguage }: Context): Promise<DemoLanguage> {
  const { userId } = requirePerson(requireCaller(caller));
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { locale: true } });
  return mailLanguage(user?.locale, acceptLanguage);
}

function itemOf(code: DemoCode, folderId: string, language: DemoLanguage): NewQrCode {
  const { type, data, name, color, variants, expiresIn, dynamic = true, paused = false } = code;
  const rules = variants?.urls.map((url, index) => ({
    url,
    weight: index === 0 ? variants.first : 100 - variants.first,
  }));
  const routing = {
    ...(rules && { rules: [{ targets: rules }] }),
    ...(expiresIn !== undefined && {
      validUntil: formatTime(new Date(Date.now() + expiresIn * dayLength)),
    }),
  };
  return {
    type,
    data,
    name: name[language],
    folderId,
    tags: [demoTag],
    dynamic,
    paused,
    style: { foregroundColor: color },
    ...(Object.keys(routing).length > 0 && { routing }),
  };
}

/** In the order of `demoCodes`. */
async function createCodes(
  organizationId: string,
  folderId: string,
  context: Context,
): Promise<QrCode[]> {
  const language = await languageOf(context);
  const items = demoCodes.map((code) => itemOf(code, folderId, language));
  const references = await readReferences(items, organizationId, context);
  const drafts = [];
  for (const item of items) {
    const row = await newRow(item, organizationId, references, context);
    drafts.push({ row, ownShortCode: false });
  }
  const made = await storeNew(drafts, organizationId, context.prisma);
  return drafts.map(({ row }) => {
    const code = made.get(row.id);
    if (!code) throw new Error('Expected the demo code that was stored');
    return code;
  });
}

const scansOf = (codes: readonly QrCode[], now: Date): StoredScan[] =>
  demoCodes.flatMap((demo, index) => {
    const code = codes[index];
    if (!code) return [];
    const { id: qrCodeId, organizationId } = code;
    return demoScans(demo, index, now).map((scan) => ({
      ...scan,
      id: uuid({ msecs: scan.scannedAt.getTime() }),
      qrCodeId,
      organizationId,
      bot: false,
    }));
  });

builder.mutationField('addDemoData', (t) =>
  t.field({
    type: AddDemoDataPayload,
    description: `Adds a folder with QR codes and their made-up scans of four weeks, to try the server out. Analytics of the organization include these scans until \`removeDemoData\`; webhooks are not sent. Only for organizations with at most ${maxOwnScans.toLocaleString('en')} scans in the last ${recentDays} days. Requires the \`ADMIN\` role.`,
    args: { input: t.arg({ type: AddDemoDataInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({ admin: { organizationId } }),
    complexity: { field: 200, multiplier: 1 },
    resolve: async (_root, { input }, context) => {
      const { organizationId } = input;
      const { prisma } = context;
      await requireFewScans(organizationId, context);
      const folderId = createId('Folder');
      await claim(organizationId, folderId, context);
      const { name } = await createFolder(folderId, organizationId, context);
      const codes = await createCodes(organizationId, folderId, context);
      const demoData = await prisma.demoData.update({
        where: { organizationId },
        data: { qrCodeIds: codes.map(({ id }) => id) },
      });
      const created = codes.map((code) => ({ kind: 'CREATED' as const, code }));
      await notifyOfCodes(created, organizationId, context);
      const folder = { id: folderId, name, before: null, after: { name } };
      const targets = [folder, ...codes.map((code) => codeTarget(null, code))];
      await record(context, { organizationId, targets });
      await storeQuietly(prisma, scansOf(codes, new Date()));
      return { demoData, organization: owningOrganization(input, context) };
    },
  }),
);
