// Reads what entries of the audit log are about, as far as it still exists.
import type { GraphQLResolveInfo } from 'graphql';
import { visibleTo } from '../../auth/saved-view.ts';
import { typeOfId } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';
import { createReferences } from '../shared/reference.ts';
import { readApiKey, readPerson } from './actor.ts';

interface Sought {
  ids: string[];
  organizationId: string;
}

const within = ({ ids, organizationId }: Sought) => ({ id: { in: ids }, organizationId });

/** Only admins read the audit log of an organization, and they can read all of these. */
const readers = {
  ApiKey: readApiKey,
  QrCode: createReferences('QrCode', (selection, sought, { prisma }) =>
    prisma.qrCode.findMany({ ...selection, where: within(sought) }),
  ),
  Folder: createReferences('Folder', (selection, sought, { prisma }) =>
    prisma.folder.findMany({ ...selection, where: within(sought) }),
  ),
  Logo: createReferences('Logo', (selection, sought, { prisma }) =>
    prisma.logo.findMany({ ...selection, where: within(sought) }),
  ),
  StylePreset: createReferences('StylePreset', (selection, sought, { prisma }) =>
    prisma.stylePreset.findMany({ ...selection, where: within(sought) }),
  ),
  SavedView: createReferences('SavedView', (selection, sought, { prisma, caller }) =>
    prisma.savedView.findMany({ ...selection, where: { ...within(sought), ...visibleTo(caller) } }),
  ),
  SharedReport: createReferences('SharedReport', (selection, sought, { prisma }) =>
    prisma.sharedReport.findMany({ ...selection, where: within(sought) }),
  ),
  Webhook: createReferences('Webhook', (selection, sought, { prisma }) =>
    prisma.webhook.findMany({ ...selection, where: { ...within(sought), purgedAt: null } }),
  ),
  WebhookDelivery: createReferences('WebhookDelivery', (selection, sought, { prisma }) =>
    prisma.webhookDelivery.findMany({
      ...selection,
      where: { ...within(sought), webhook: { purgedAt: null } },
    }),
  ),
  Member: createReferences('Member', (selection, sought, { prisma }) =>
    prisma.member.findMany({ ...selection, where: within(sought) }),
  ),
  Invitation: createReferences('Invitation', (selection, sought, { prisma }) =>
    prisma.invitation.findMany({ ...selection, where: within(sought) }),
  ),
  Organization: createReferences('Organization', (selection, { ids, organizationId }, { prisma }) =>
    prisma.organization.findMany({
      ...selection,
      where: { id: { in: ids }, AND: { id: organizationId } },
    }),
  ),
};

const isReadable = (type: string): type is keyof typeof readers => Object.hasOwn(readers, type);

/** The object with the ID in the organization, or in the account of the caller; null if there is none. */
export async function nodeOf(
  { id, organizationId }: { id: string; organizationId: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const type = typeOfId(id);
  if (type === undefined) return null;
  const node = await read(type, { id, organizationId }, context, info);
  return node && { ...node, __typename: type };
}

async function read(
  type: string,
  { id, organizationId }: { id: string; organizationId: string | null },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  if (type === 'User') return readPerson({ id, organizationId }, context, info);
  if (organizationId === null || !isReadable(type)) return null;
  return readers[type]({ id, organizationId }, context, info);
}
