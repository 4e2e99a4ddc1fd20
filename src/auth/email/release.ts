// Gives an address that an account never verified to who has proven it.
import type { RequestDatabase } from '../../database/transaction.ts';
import { placeholderEmail } from '../../domain/account/placeholder.ts';
import { noteFormerEmail } from './former.ts';

/**
 * Puts a placeholder in place of the address. Everything else of the account stays with whoever made it:
 * data, keys, sessions and password; the placeholder is the address with which they log in. Returns it;
 * undefined if the account has another address meanwhile, or has verified it.
 */
export async function releaseEmail(
  { id, email }: { id: string; email: string },
  prisma: RequestDatabase,
): Promise<string | undefined> {
  const placeholder = placeholderEmail(id);
  const { count } = await prisma.user.updateMany({
    where: { id, email, emailVerifiedAt: null },
    data: { email: placeholder },
  });
  if (count === 0) return undefined;
  await noteFormerEmail(id, email, placeholder, prisma);
  return placeholder;
}
