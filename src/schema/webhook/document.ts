// The document of a webhook: checked when it is set, executed for each event.
import { type FieldNode, type GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Caller, hasPermission, requireCaller } from '../../auth/caller.ts';
import { ownerOfWebhook } from '../../auth/webhook-owner.ts';
import { ApiError } from '../../core/errors.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import type { StoredResult } from '../../domain/webhook/body.ts';
import { permissionOf } from '../../domain/webhook/event.ts';
import type { Context } from '../../graphql/context.ts';
import { presentError } from '../../graphql/present-error.ts';
import { fragmentsOf } from '../../graphql/selected-fields.ts';
import {
  checkStoredCost,
  executeStored,
  readStoredDocument,
  type StoredDocument,
} from '../../graphql/stored-document.ts';
import { DocumentFailure, type OpenDocument } from '../../webhook/document.ts';
import type { Due } from '../../webhook/queue.ts';
import { requirePermissions } from '../api-key/type.ts';
import { shownBy } from '../shared/shown.ts';

const field = 'input.document';

interface Documents {
  /** Of the request; undefined if it is not in the request. */
  given: string | null | undefined;
  old?: string | null;
}

/**
 * Throws BAD_REQUEST for a new document that is invalid or over the limits, FORBIDDEN if the caller cannot read
 * what a new or old one reads: whoever changes a webhook decides where that is sent.
 */
export function checkDocument(
  { given, old = null }: Documents,
  organizationId: string,
  context: Context,
): void {
  const isNew = given !== undefined && given !== old;
  const text = isNew ? given : old;
  if (text === null) return;
  const document = isNew ? readStoredDocument(text, context.schema, field) : readOld(text, context);
  if (!document) return;
  if (isNew) checkStoredCost(document, context, field);
  requirePermissions(
    requireCaller(context.caller),
    organizationId,
    permissionsIn(document, context),
  );
}

/** A document that is not valid anymore is not executed either. */
function readOld(text: string, { schema }: Context): StoredDocument | undefined {
  try {
    return readStoredDocument(text, schema, field);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** The permissions to read the selected types. */
function permissionsIn(
  { document, operation }: StoredDocument,
  { schema }: Context,
): ApiKeyPermission[] {
  const returnType = schema.getQueryType();
  if (!returnType) throw new TypeError('The schema has no queries');
  const fragments = Object.fromEntries(fragmentsOf(document).map((one) => [one.name.value, one]));
  return shownBy({ fieldNodes: [asField(operation)], fragments, returnType, schema });
}

const asField = ({ selectionSet }: OperationDefinitionNode): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: 'query' },
  selectionSet,
});

/** Characters of a result as JSON. */
const maxLength = 256_000;

/** Documents as they were parsed, because most are executed often. */
const known = new LRUCache<string, StoredDocument>({ max: 200 });

function documentOf(text: string, context: Context): StoredDocument {
  const before = known.get(text);
  if (before) return before;
  const document = readStoredDocument(text, context.schema, 'document');
  checkStoredCost(document, context, 'document');
  known.set(text, document);
  return document;
}

/** Executes documents with the permissions of the owner of the webhook. */
export const createDocumentOpener =
  (
    contextOf: (caller: Caller, requestId: string) => Context,
    prisma: Parameters<typeof ownerOfWebhook>[2],
  ): OpenDocument =>
  async (endpoint) => {
    const used = new Set<ApiKeyPermission>();
    const caller = await ownerOfWebhook(endpoint, used, prisma);
    if (typeof caller === 'string') throw new DocumentFailure(caller, { isLasting: true });
    return async (due) => {
      used.clear();
      requireEvent(due, caller);
      const context = { ...contextOf(caller, due.requestId ?? ''), event: due };
      const { data, errors } = await execute(endpoint.document, context);
      const result: StoredResult = {
        data: data === null ? null : { ...data },
        ...(errors && { errors }),
        permissions: [...used],
      };
      if (JSON.stringify(result).length > maxLength) {
        throw new DocumentFailure(
          `The result of the document has more than ${maxLength} characters`,
          { isLasting: false },
        );
      }
      return result;
    };
  };

/** Throws DocumentFailure if the owner can no longer read the event. */
function requireEvent({ event, organizationId }: Due, caller: Caller): void {
  const permission = permissionOf(event);
  if (permission === undefined || hasPermission(caller, organizationId, permission)) return;
  throw new DocumentFailure(`Its owner no longer has the permission ${permission}`, {
    isLasting: true,
  });
}

async function execute(text: string, context: Context) {
  try {
    const { data = null, errors } = await executeStored(documentOf(text, context), context);
    const shown = errors?.map((error) => shownError(error, context));
    return { data, errors: shown };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new DocumentFailure(`The document cannot be executed anymore: ${error.message}`, {
      isLasting: true,
    });
  }
}

/** As in responses. Throws DocumentFailure for an error of the server, after which the event is sent later. */
function shownError(error: GraphQLError, context: Context) {
  const presented = presentError(error, context);
  const { code, http: _http, ...extensions } = presented.extensions;
  if (code === 'INTERNAL' || code === 'UNAVAILABLE') {
    throw new DocumentFailure(`The document failed: ${presented.message}`, { isLasting: false });
  }
  return { ...presented.toJSON(), extensions: { code, ...extensions } };
}
