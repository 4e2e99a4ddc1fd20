// `npm run erase-person -- EMAIL`: removes a person from everything that the database holds.
import { accountEmail } from '../../auth/account.ts';
import { type Deleted, type Erased, erase, ledAlone } from '../../auth/erasure.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import type { Prisma } from '../../database/client/client.ts';
import { createId } from '../../domain/id.ts';
import { openClient } from '../archive/client.ts';
import { counted, runCommand } from './command.ts';

/** Ends a transaction that was only to show what would be done. */
class OnlyShown extends Error {
  erased: Erased;
  constructor(erased: Erased) {
    super('only shown');
    this.erased = erased;
  }
}

const toldOf = (deleted: Deleted): string => {
  const what = [
    counted(deleted.qrCodes, 'QR code'),
    counted(deleted.apiKeys, 'API key'),
    counted(deleted.webhooks, 'webhook'),
    counted(deleted.invitations, 'invitation'),
  ];
  return `${counted(deleted.organizations, 'organization')} (${what.join(', ')})`;
};

const told = (erased: Erased): string =>
  [
    ...(erased.deleted.organizations > 0 ? [toldOf(erased.deleted)] : []),
    counted(erased.memberships, 'membership'),
    counted(erased.sessions, 'session'),
    counted(erased.invitations, 'invitation'),
    `${counted(erased.apiKeys, 'API key')} (revoked)`,
    `${counted(erased.webhooks, 'webhook')} (switched off)`,
    `${counted(erased.deliveries, 'delivery', 'deliveries')} of webhooks`,
    `addresses in ${counted(erased.auditEntries, 'entry', 'entries')} of the audit log`,
  ].join(', ');

const flags = ['dry-run', 'delete-organizations'] as const;

await runCommand(
  { usage: 'erase-person -- EMAIL [--dry-run] [--delete-organizations]', count: 1, flags },
  async (words, has) => {
    const email = accountEmail(words[0] ?? '');
    const isOnlyShown = has('dry-run');
    const deletes = has('delete-organizations');
    const { prisma, close } = await openClient(readConfig(process.env));
    try {
      const work = async (on: Prisma.TransactionClient) => {
        const erased = await erasePerson({ email, deletes, isOnlyShown }, on);
        if (isOnlyShown) throw new OnlyShown(erased);
        return erased;
      };
      const erased = await prisma
        .$transaction((on) => work(on), { timeout: 10 * 60_000 })
        .catch((error: unknown) => {
          if (error instanceof OnlyShown) return error.erased;
          throw error;
        });
      console.log(`${isOnlyShown ? 'Would erase' : 'Erased'} the account, with ${told(erased)}.`);
    } finally {
      await close();
    }
  },
);

interface Order {
  email: string;
  /** Whether organizations of nobody else are deleted, too. */
  deletes: boolean;
  isOnlyShown: boolean;
}

async function erasePerson(
  { email, deletes, isOnlyShown }: Order,
  given: Prisma.TransactionClient,
): Promise<Erased> {
  const on = Object.assign(given, { $connect: async () => undefined });
  const person = await on.user.findUnique({ where: { email }, select: { id: true, email: true } });
  if (!person) throw new ConfigError(`nobody has an account with the address ${email}`);
  const led = await ledAlone(person.id, on);
  const shared = led.find(({ isLone }) => !isLone);
  if (shared) {
    throw new ConfigError(
      `the organization ${shared.slug} has other members, of whom one must be made an admin first`,
    );
  }
  if (led.length > 0 && !deletes) {
    const slugs = led.map(({ slug }) => slug).join(', ');
    throw new ConfigError(
      `nobody else is a member of the organization ${slugs}; to delete it with its QR codes and API keys, add --delete-organizations`,
    );
  }
  const erased = await erase({ ...person, lone: led.map(({ id }) => id) }, on, isOnlyShown);
  const action = 'erasePerson';
  const entry = { action, targetId: person.id, details: {}, address: '', requestId: '' };
  await on.auditEvent.create({ data: { id: createId('AuditEvent'), ...entry } });
  return erased;
}
