// Input of the routing of a dynamic QR code.
import { hashing, hashPassword } from '../../../auth/password/password.ts';
import { invalid } from '../../../core/errors.ts';
import { type Routing, type RoutingInput, routingOf } from '../../../domain/routing/shape.ts';
import type { Context } from '../../../graphql/context.ts';
import { changesIn, isEmpty } from '../../shared/changes.ts';
import { checkRouting } from '../check.ts';

/** Points that hashing a password adds to a REST request. */
const hashingPoints = 5;

/** Complexity that routing adds to a GraphQL document. */
export const costOf = (routing: { password?: string | null } | null | undefined): number =>
  routing?.password == null ? 1 : hashing;

/**
 * Hashes the password in the routing, if there is one. Slow, so call it without holding locks or
 * connections. Charges REST requests, because only GraphQL documents pay for it in their complexity.
 */
export async function hashOf(
  routing: RoutingInput | null | undefined,
  context: Context,
): Promise<string | undefined> {
  if (routing?.password == null) return undefined;
  if (context.paid) await context.spend(hashingPoints);
  return hashPassword(routing.password);
}

/** The result of `hashOf`. A password without a hash is rejected. */
export interface PasswordHash {
  passwordHash?: string | undefined;
}

export interface RoutingColumns {
  routing?: Routing | null;
  passwordHash?: string | null;
}

/**
 * The columns to write for the routing. Throws BAD_REQUEST, also for a static code and for a password in
 * a bulk request, because hashing many would take too long.
 */
export function routingColumns(
  given: RoutingInput | null | undefined,
  { passwordHash: hash }: PasswordHash,
  old: { dynamic: boolean; passwordHash: string | null; routing: unknown },
  context: Context,
): RoutingColumns {
  if (given === undefined) return {};
  if (given === null) return { routing: null, passwordHash: null };
  if (given.password != null && hash === undefined) {
    throw invalid('input.routing.password', 'cannot be set in bulk; set it for one code at a time');
  }
  if (!old.dynamic) {
    const message =
      'must be omitted for a static code (`dynamic`: false), which contains its content and does not use the short link';
    throw invalid('input.routing', message);
  }
  const routing = routingOf(given);
  if (routing && !isEmpty(changesIn({ routing }, old))) checkRouting(routing, context);
  const passwordHash = hash ?? (given.password === null ? null : old.passwordHash);
  const { passwordProtected } = given;
  if (passwordProtected != null && passwordProtected !== (passwordHash !== null)) {
    const message =
      'must be omitted or match whether there is a password; set or remove it with `password`';
    throw invalid('input.routing.passwordProtected', message);
  }
  return { routing, passwordHash };
}
