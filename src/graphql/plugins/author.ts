// Names the author of a mutation to the database, whose triggers write the versions of QR codes.
import { sourceOf } from '../../domain/qr-code/version.ts';
import type { Context } from '../context.ts';

/** For the rest of the transaction; see the trigger "addQrCodeVersions". */
export async function setAuthor({ caller, prisma }: Context, mutation: string): Promise<void> {
  if (!caller) return;
  const author = {
    source: sourceOf(mutation, caller.kind),
    userId: caller.userId,
    ...(caller.kind === 'key' && { apiKeyId: caller.keyId }),
  };
  await prisma.$queryRaw`SELECT set_config('ilqr.author', ${JSON.stringify(author)}, true)`;
}
