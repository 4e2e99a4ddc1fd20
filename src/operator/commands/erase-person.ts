// `npm run erase-person -- EMAIL`: erases a person's data from the database.
import { accountEmail } from '../../auth/account.ts';
import { type Deleted, type Erased, erase, soleAdminOrganizations } from '../../auth/erasure.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import type { Prisma } from '../../database/client/client.ts';
import { createId } from '../../domain/id.ts';
import { openClient } from '../archive/client.ts';
import { counted, runCommand } from './command.ts';

/** Thrown to roll back the transaction of a dry run. */
class DryRunResult extends Error {
  erased: Erased;
  constructor(erased: Erased) {
    super('dry run');
    this.erased = erased;
  }
}

const describeDeleted = (deleted: Deleted): string => {
  const what = [
    counted(deleted.qrCodes, 'QR code'),
    counted(deleted.apiKeys, 'API key'),
    counted(deleted.webhooks, 'webhook'),
    counted(deleted.invitations, 'invitation'),
  ];
  return `${counted(deleted.organizations, 'organization')} (${what.join(', ')})`;
};

const describe = (erased: Erased): string =>
  [
    ...(erased.deleted.organizations > 0 ? [describeDeleted(erased.deleted)] : []),
    counted(erased.memberships, 'membership'),
    counted(erased.sessions, 'session'),
    counted(erased.invitations, 'invitation'),
    `${counted(erased.apiKeys, 'API key')} (revoked)`,
    `${counted(erased.webhooks, 'webhook')} (disabled)`,
    `${counted(erased.deliveries, 'delivery', 'deliveries')} of webhooks`,
    `traces in ${counted(erased.versions, 'version')} of QR codes`,
    `IP addresses in ${counted(erased.auditEntries, 'entry', 'entries')} of the audit log`,
  ].join(', ');

const flags = ['dry-run', 'delete-organizations'] as const;

await runCommand(
  { usage: 'erase-person -- EMAIL [--dry-run] [--delete-organizations]', count: 1, flags },
  async (words, has) => {
    const email = accountEmail(words[0] ?? '');
    const isDryRun = has('dry-run');
    const deletes = has('delete-organizations');
    const { prisma, close } = await openClient(readConfig(process.env));
    try {
      const work = async (on: Prisma.TransactionClient) => {
        const erased = await erasePerson({ email, deletes, isDryRun }, on);
        if (isDryRun) throw new DryRunResult(erased);
        return erased;
      };
      const erased = await prisma
        .$transaction((on) => work(on), { timeout: 10 * 60_000 })
        .catch((error: unknown) => {
          if (error instanceof DryRunResult) return error.erased;
          throw error;
        });
      console.log(`${isDryRun ? 'Would erase' : 'Erased'} the account with ${describe(erased)}.`);
    } finally {
      await close();
    }
  },
);

interface EraseOptions {
  email: string;
  /** Whether to delete organizations without other members. */
  deletes: boolean;
  isDryRun: boolean;
}

async function erasePerson(
  { email, deletes, isDryRun }: EraseOptions,
  given: Prisma.TransactionClient,
): Promise<Erased> {
  const on = Object.assign(given, { $connect: async () => undefined });
  const person = await on.user.findUnique({
    where: { email },
    select: { id: true, email: true, name: true },
  });
  if (!person) throw new ConfigError(`there is no account with the email address ${email}`);
  const ownOrganizations = await soleAdminOrganizations(person.id, on);
  const shared = ownOrganizations.find(({ isLone }) => !isLone);
  if (shared) {
    throw new ConfigError(
      `the person is the only admin of the organization ${shared.slug}; make another member an admin first`,
    );
  }
  if (ownOrganizations.length > 0 && !deletes) {
    const slugs = ownOrganizations.map(({ slug }) => slug).join(', ');
    throw new ConfigError(
      `the person is the only member of the organization ${slugs}; add --delete-organizations to delete it with its QR codes and API keys`,
    );
  }
  const erased = await erase(
    { ...person, lone: ownOrganizations.map(({ id }) => id), scope: 'everywhere' },
    on,
    isDryRun,
  );
  const action = 'erasePerson';
  const entry = { action, targetId: person.id, details: {}, address: '', requestId: '' };
  await on.auditEvent.create({ data: { id: createId('AuditEvent'), ...entry } });
  return erased;
}
