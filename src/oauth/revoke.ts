// Revokes an API key by itself (RFC 7009): whoever has a key can end it.
import { callerOfKey, type KeyReader, revokedAfter } from '../auth/api-key.ts';
import { ApiError } from '../core/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { rowsOf } from '../graphql/plugins/audit-rows.ts';
import { type Form, required } from './form.ts';

/** An invalid token is no error (RFC 7009, section 2.2). */
export async function revokeToken(
  form: Form,
  context: RequestContext,
  readKey: KeyReader,
): Promise<void> {
  const { secret, address } = context;
  const token = required(form, 'token');
  const caller = await callerOfKey(token, { readKey, secret, address }).catch(invalidToNull);
  if (caller?.kind !== 'key') return;
  const { keyId: id } = caller;
  await context.transaction(async (prisma) => {
    const where = { id };
    const old = await prisma.apiKey.findUniqueOrThrow({ where });
    await prisma.$executeRaw`UPDATE "ApiKey" SET ${revokedAfter(0)} WHERE "id" = ${id}`;
    const { organizationId, name, revokedAt } = await prisma.apiKey.findUniqueOrThrow({ where });
    const [before, after] = [{ revokedAt: old.revokedAt }, { revokedAt }];
    const entry = { targets: [{ id, name, before, after }] };
    const data = await rowsOf('revokeApiKey', [organizationId], entry, { ...context, caller });
    await prisma.auditEvent.createMany({ data });
  });
}

function invalidToNull(error: unknown): null {
  const isInvalid =
    error instanceof ApiError && ['UNAUTHORIZED', 'API_KEY_REVOKED'].includes(error.code);
  if (isInvalid) return null;
  throw error;
}
