// Tells people and the log why a sign-in failed, without tokens.
import { errors } from 'jose';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProviderUnavailable } from '../auth/oidc/provider-fetch.ts';
import { ApiError } from '../core/errors.ts';
import { takenIndex } from '../database/errors.ts';
import type { SignInProblem } from '../domain/account/sign-in-problem.ts';
import { SignInRefused } from '../schema/account/identity/problem.ts';

interface Explained {
  problem: SignInProblem;
  /** For the log of the operator; undefined: nothing is wrong with the server or the provider. */
  reason?: string;
}

/** Undefined for errors of the server itself. */
export function explainSignIn(error: unknown): Explained | undefined {
  if (error instanceof SignInRefused) return { problem: error.problem };
  const unavailable = causes(error).find((cause) => cause instanceof ProviderUnavailable);
  if (unavailable) return { problem: 'unavailable', reason: reasonOf(unavailable) };
  if (error instanceof AuthorizationResponseError) return explainResponse(error);
  if (error instanceof ResponseBodyError) {
    // Also for a code that was used before.
    const problem = error.error === 'invalid_grant' ? 'expired' : 'failed';
    return { problem, reason: `${error.error}: ${error.error_description ?? ''}` };
  }
  if (error instanceof ClientError || error instanceof errors.JOSEError) {
    return { problem: 'failed', reason: reasonOf(error) };
  }
  if (error instanceof ApiError) return explainOwn(error);
  return takenIndex(error) === undefined ? undefined : { problem: 'expired' };
}

/** RFC 6749, section 4.1.2.1, and OpenID Connect Core 1.0, section 3.1.2.6. */
function explainResponse({ error }: AuthorizationResponseError): Explained {
  if (/^(?:access_denied|(?:login|interaction|consent|account_selection)_required)$/.test(error)) {
    return { problem: 'denied' };
  }
  const isDown = error === 'temporarily_unavailable' || error === 'server_error';
  return { problem: isDown ? 'unavailable' : 'failed', reason: error.slice(0, 100) };
}

function explainOwn({ code }: ApiError): Explained | undefined {
  if (code === 'RATE_LIMITED') return { problem: 'too-many' };
  const isInvitation = code === 'BAD_REQUEST' || code === 'CONFLICT';
  return isInvitation ? { problem: 'invitation-ended' } : undefined;
}

function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...causes(error.cause)];
}

/** The messages only: the causes of `openid-client` contain tokens. */
const reasonOf = (error: unknown): string =>
  causes(error)
    .map(({ message }) => message)
    .join(': ');
