// Finds the organization of a QR code that a mutation names.
import { codesInScope } from '../../auth/key/scope.ts';
import type { Context } from '../../graphql/context.ts';
import { ownerOf } from '../shared/owner.ts';

/** The organization of a QR code to change. Throws NOT_FOUND if none of the caller's organizations has it. */
export async function organizationOfCode(
  { id, organizationId }: { id: string; organizationId?: string | null },
  context: Context,
): Promise<string> {
  if (organizationId != null) return organizationId;
  const { prisma } = context;
  const owner = await ownerOf('QrCode', { id }, context, ({ where, select }) =>
    prisma.qrCode.findUnique({ where: { ...where, ...codesInScope(context.caller) }, select }),
  );
  return owner.organizationId;
}
