// Yoga plugin that runs mutations with an idempotency key at most once.
import { type ExecutionArgs, type FieldNode, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ApiError } from '../../../core/errors.ts';
import { idempotencyKeyProblem } from '../../../core/stored-answer.ts';
import type { Context, RequestContext } from '../../context.ts';
import { fragmentsOf, responseName, selectedFields } from '../../selected-fields.ts';
import { idempotentDirective, idempotentOnMutations } from './directive.ts';
import { executeOnce } from './execution.ts';
import { unsupported } from './supported.ts';

/**
 * For documents whose mutations have keys: by the directive, or by the header `Idempotency-Key` if there is
 * only one mutation. The header of a query is ignored, because a query can be repeated anyway.
 */
export const useIdempotency = (): Plugin<Context, RequestContext> => ({
  onValidate: ({ addValidationRule }) => addValidationRule(idempotentOnMutations),
  onExecute({ args, executeFn, setExecuteFn }) {
    const { contextValue } = args;
    if (!hasKey(args)) return;
    setExecuteFn((given) => executeOnce({ ...given, contextValue }, executeFn));
  },
});

type Args = ExecutionArgs & { contextValue: Context };

/** Throws BAD_REQUEST if the header does not apply to the document. */
function hasKey({ schema, document, operationName, contextValue }: Args): boolean {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return false;
  const fields = selectedFields(operation.selectionSet, fragmentsOf(document)).filter(
    ({ name }) => !name.value.startsWith('__'),
  );
  const isMarked = fields.some(isIdempotent);
  const { idempotencyKey: key } = contextValue;
  const [first] = fields;
  if (key === undefined || !first) return isMarked;
  const isSingle = new Set(fields.map(responseName)).size === 1;
  const mutation = schema.getMutationType()?.getFields()[first.name.value];
  const problem =
    (isMarked ? 'cannot be combined with @idempotent' : undefined) ??
    (isSingle ? undefined : severalMutations) ??
    idempotencyKeyProblem(key) ??
    (mutation && unsupported(mutation));
  if (problem === undefined) return true;
  const details = [{ field: 'Idempotency-Key', message: problem }];
  throw new ApiError('BAD_REQUEST', { details, wholeRequest: true });
}

const severalMutations =
  'is only supported for a single mutation; give each of several its own key with @idempotent(key:)';

const isIdempotent = ({ directives = [] }: FieldNode): boolean =>
  directives.some(({ name }) => name.value === idempotentDirective.name);
