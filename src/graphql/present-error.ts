// Converts anything thrown to an error that is safe to show to the caller.
import { PothosValidationError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { ApiError, errorTable, isErrorCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { currentScope } from '../core/request-scope.ts';
import { isNotFound, isUnavailable } from '../database/errors.ts';
import type { ErrorCode } from '../domain/error-code.ts';
import { PoolBusyError } from '../drawing/pool.ts';
import { UnknownDocumentError } from './plugins/persisted-documents/automatic.ts';

interface Origin {
  requestId: string;
  log: Log;
}

/**
 * Returns an `ApiError` as it is, BAD_REQUEST for errors of GraphQL itself, and otherwise UNAVAILABLE
 * or INTERNAL, whose cause is only logged.
 */
export function presentError(error: unknown, origin: Origin): GraphQLError {
  const presented = present(error, origin);
  const scope = currentScope();
  const { code } = presented.extensions;
  if (scope && isErrorCode(code)) scope.code ??= code;
  return presented;
}

function present(error: unknown, { requestId, log }: Origin): GraphQLError {
  const cause = rootOf(error);
  if (cause instanceof UnknownDocumentError) return cause;
  if (error instanceof GraphQLError && isErrorCode(error.extensions.code)) {
    if (cause instanceof ApiError) return error;
    // Yoga's own error for a malformed request; the parser's message is not exposed.
    const { http } = error.extensions;
    const whole = typeof http === 'object' ? { ...http, spec: undefined } : undefined;
    return withCode(error, error.message, codeOfStatus(error), { http: whole });
  }
  if (cause instanceof ApiError)
    return withCode(error, cause.message, cause.code, cause.extensions);
  if (cause instanceof GraphQLError) {
    return withCode(error, cause.message, codeOfStatus(cause), cause.extensions);
  }
  if (cause instanceof PothosValidationError) return withCode(error, cause.message, 'BAD_REQUEST');
  if (isNotFound(cause)) return withCode(error, errorTable.NOT_FOUND.message, 'NOT_FOUND');
  if (isUnavailable(cause)) {
    log.warn({ requestId, err: cause }, 'database unavailable');
    return unavailable(error);
  }
  if (cause instanceof PoolBusyError) {
    log.warn({ requestId, err: cause }, 'drawing queue is full');
    return unavailable(error);
  }
  log.error({ requestId, err: cause }, 'request failed');
  const message = `${errorTable.INTERNAL.message}; please report the request ID ${requestId} to the operator`;
  return withCode(error, message, 'INTERNAL', { requestId });
}

function unavailable(error: unknown): GraphQLError {
  const { message, extensions } = new ApiError('UNAVAILABLE', { wholeRequest: true });
  return withCode(error, message, 'UNAVAILABLE', extensions);
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

function withCode(
  error: unknown,
  message: string,
  code: ErrorCode,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  const place = error instanceof GraphQLError ? error : undefined;
  return new GraphQLError(message, {
    nodes: place?.nodes,
    source: place?.source,
    positions: place?.positions,
    path: place?.path,
    extensions: { ...extensions, code },
  });
}

/** Yoga's own errors carry an HTTP status instead of an error code. */
function codeOfStatus({ extensions }: GraphQLError): ErrorCode {
  const { http } = extensions;
  const status = typeof http === 'object' && http && 'status' in http ? http.status : 400;
  const known = Object.entries(errorTable).find(([, entry]) => entry.status === status);
  return known && isErrorCode(known[0]) ? known[0] : 'BAD_REQUEST';
}
