// Yoga plugin that authenticates the caller before anything runs, in both APIs.

import type { DocumentNode, ExecutionArgs, OperationDefinitionNode } from 'graphql';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isScoped, requireUnscoped } from '../../auth/key/scope.ts';
import { ApiError } from '../../core/errors.ts';
import type { Context, RequestContext } from '../context.ts';
import { fragmentsOf, selectedFields } from '../selected-fields.ts';

/**
 * Adds the caller to the context, rejects an invalid key before the document is parsed, and executes
 * anonymous requests only if every root field has `extensions: { public: true }`, and those of keys that only
 * reach a part of the organization only if it is also in `scopedFields`.
 */
export const useGuard = (): Plugin<Context, RequestContext> => ({
  async onRequestParse({ serverContext }) {
    await serverContext.authenticate();
  },
  async onContextBuilding({ context, extendContext }) {
    extendContext({ caller: await context.authenticate() });
  },
  onExecute: ({ args }) => checkCaller(args),
  onSubscribe: ({ args }) => checkCaller(args),
});

/** Root fields that keep to the scope of a key, see src/auth/key/scope.ts. Any other is refused to such keys. */
const scopedFields: ReadonlySet<string> = new Set([
  'me',
  'node',
  'nodes',
  'organization',
  'organizations',
  'createQrCode',
  'createQrCodeSeries',
  'createQrCodes',
  'deleteQrCode',
  'deleteQrCodes',
  'duplicateQrCode',
  'importQrCodes',
  'purgeQrCode',
  'purgeQrCodes',
  'purgeTestData',
  'restoreQrCode',
  'restoreQrCodes',
  'revertQrCode',
  'updateFolder',
  'updateQrCode',
  'updateQrCodes',
  'upsertQrCode',
  'qrCodeScanned',
]);

function checkCaller(args: ExecutionArgs & { contextValue: Context }): void {
  const { caller } = args.contextValue;
  if (caller === null && !hasOnly(args, () => false)) {
    throw new ApiError('UNAUTHORIZED', { wholeRequest: true });
  }
  if (isScoped(caller) && !hasOnly(args, (name) => scopedFields.has(name))) requireUnscoped(caller);
}

/** Whether every root field is public, or one of these. */
function hasOnly(
  { schema, document, operationName }: ExecutionArgs,
  isOne: (name: string) => boolean,
): boolean {
  const operation = getOperationAST(document, operationName);
  if (!operation) return true;
  const root = schema.getRootType(operation.operation)?.getFields() ?? {};
  return rootFields(operation, document).every(
    (name) => name.startsWith('__') || root[name]?.extensions.public === true || isOne(name),
  );
}

/** Names of the root fields of an operation, including those in fragments. */
export const rootFields = (operation: OperationDefinitionNode, document: DocumentNode): string[] =>
  selectedFields(operation.selectionSet, fragmentsOf(document)).map(({ name }) => name.value);
