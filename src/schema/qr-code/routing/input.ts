// The rules of a dynamic QR code, as they are given.

import { hashing, hashPassword } from '../../../auth/password.ts';
import { invalid } from '../../../core/errors.ts';
import {
  type Routing,
  type RoutingInput,
  routingInput,
  routingOf,
} from '../../../domain/routing/shape.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod.ts';
import { checkRouting } from '../check.ts';

export const QrCodeRoutingInput = inputFromZod(routingInput);

/** What a REST request that hashes a password pays beyond its first point. */
const hashingPoints = 5;

/** What the field that takes these rules adds to the cost of a document. */
export const costOf = (routing: { password?: string | null } | null | undefined): number =>
  routing?.password == null ? 1 : hashing;

/**
 * The hash of the password that is given; undefined if none is. It takes a while, so nothing should be
 * held meanwhile. REST pays by the request, so it pays here for what GraphQL pays by its complexity.
 */
export async function hashOf(
  routing: RoutingInput | null | undefined,
  context: Context,
): Promise<string | undefined> {
  if (routing?.password == null) return undefined;
  if (context.paid) await context.spend(hashingPoints);
  return hashPassword(routing.password);
}

/** What came of `hashOf`; a password without its hash is refused. */
export interface PasswordHash {
  passwordHash?: string | undefined;
}

export interface RoutingColumns {
  routing?: Routing | null;
  passwordHash?: string | null;
}

/**
 * What is written for the rules that are given. Throws BAD_REQUEST, for a code that is not dynamic
 * too, and for a password among many codes, whose hashes would take too long.
 */
export function routingColumns(
  given: RoutingInput | null | undefined,
  { passwordHash: hash }: PasswordHash,
  old: { dynamic: boolean; passwordHash: string | null },
  context: Context,
): RoutingColumns {
  if (given === undefined) return {};
  if (given === null) return { routing: null, passwordHash: null };
  if (given.password != null && hash === undefined) {
    throw invalid('input.routing.password', 'must be set for one code at a time');
  }
  if (!old.dynamic) {
    const message =
      'must be left out for a static code (`dynamic`: false): its picture holds the content itself, so no scan comes here';
    throw invalid('input.routing', message);
  }
  const routing = routingOf(given);
  if (routing) checkRouting(routing, context);
  const passwordHash = hash ?? (given.password === null ? null : old.passwordHash);
  const { passwordProtected } = given;
  if (passwordProtected != null && passwordProtected !== (passwordHash !== null)) {
    const message =
      'must be left out: a password is set by `password`, removed by `password`: null';
    throw invalid('input.routing.passwordProtected', message);
  }
  return { routing, passwordHash };
}
