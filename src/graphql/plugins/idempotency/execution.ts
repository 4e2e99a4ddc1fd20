// Executes documents whose mutations have idempotency keys.
import {
  defaultFieldResolver,
  type ExecutionArgs,
  type ExecutionResult,
  execute as executeDocument,
  type GraphQLError,
  type GraphQLResolveInfo,
  getDirectiveValues,
  Kind,
} from 'graphql';
import { invalid } from '../../../core/errors.ts';
import { idempotencyKeyProblem, replayedHeader } from '../../../core/stored-answer.ts';
import type { Context } from '../../context.ts';
import { idempotentDirective } from './directive.ts';
import { answerKeyOf } from './fingerprint.ts';
import { type AnswerPayload, type Completed, KeyedMutation } from './keyed-mutation.ts';
import { asAnswer, withMutations } from './mutation-schema.ts';
import { replay, secretsOf } from './replay.ts';
import { unsupported } from './supported.ts';

type Args = ExecutionArgs & { contextValue: Context };

/** The execution of a document. */
interface Execution extends Pick<Args, 'schema' | 'variableValues'> {
  /** The header `Idempotency-Key`. */
  key: string | undefined;
  /** Errors beside the payloads. */
  errors: GraphQLError[];
  /** Names of the fields whose answer was stored. */
  replayed: string[];
}

const executions = new WeakMap<Context, Execution>();

/** Executes a mutation whose fields have keys, by the header or by the directive. */
export async function executeOnce(
  args: Args,
  execute: typeof executeDocument,
): Promise<ExecutionResult> {
  const { schema, variableValues, contextValue } = args;
  const { idempotencyKey: key, responseHeaders } = contextValue;
  const execution: Execution = { schema, variableValues, key, errors: [], replayed: [] };
  executions.set(contextValue, execution);
  const result = await execute({ ...args, schema: answeringSchema(schema) });
  const { errors, replayed } = execution;
  if (key !== undefined && replayed.length > 0) responseHeaders.set(replayedHeader, 'true');
  const all = [...(result.errors ?? []), ...errors];
  return {
    ...result,
    ...(all.length > 0 && { errors: all }),
    ...(replayed.length > 0 && { extensions: { ...result.extensions, idempotency: { replayed } } }),
  };
}

type Resolve = (context: Context) => unknown;

/** Each mutation returns its whole payload, as stored, instead of an object whose fields are then resolved. */
const answeringSchema = withMutations((field, parentType, schema) => ({
  ...field,
  type: asAnswer(field.type),
  resolve: (root, args, context, info) => {
    const { resolve = defaultFieldResolver, type: returnType } = field;
    const place = { ...info, schema, parentType, returnType };
    return answer((own) => resolve(root, args, own, place), args, context, place);
  },
}));

/** Mutations that return their root value, so that selections can be executed on it. */
const completingSchema = withMutations((field) => ({
  ...field,
  args: {},
  resolve: (result) => result,
}));

async function answer(
  resolve: Resolve,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<AnswerPayload | undefined> {
  const execution = executions.get(context);
  if (!execution) throw new Error('The document is not executed with keys');
  const complete = (own: Context) => (result: unknown) => completed(result, own, info, execution);
  const key = execution.key ?? keyIn(info);
  if (key === undefined) {
    const { payload, errors } = await complete(context)(await resolve(context));
    const [first, ...others] = errors;
    if (!payload && first) {
      execution.errors.push(...others);
      throw first;
    }
    execution.errors.push(...errors);
    return payload;
  }
  // Of its own, because loaders keep the database of their first use, and this one is in a transaction.
  const own: Context = { ...context };
  const secrets = secretsOf(info);
  const mutation = new KeyedMutation({
    key: { ...answerKeyOf(key, args, context, info), wholeRequest: execution.key !== undefined },
    context: own,
    secrets: secrets.keys(),
    complete: complete(own),
  });
  own.once = mutation;
  try {
    await resolve(own);
    if (!mutation.payload) throw new Error(`${info.fieldName} stored no answer`);
    return mutation.payload;
  } catch (error) {
    const stored = await mutation.answerBehind(error);
    if (!stored) throw error;
    execution.replayed.push(String(info.path.key));
    const { payload, errors } = replay(stored, secrets, info);
    execution.errors.push(...errors);
    return payload;
  } finally {
    context.caller = own.caller;
  }
}

/** The key of a field's directive. Throws BAD_REQUEST. */
function keyIn({ fieldNodes, variableValues, parentType, fieldName }: GraphQLResolveInfo) {
  const key = fieldNodes
    .map((node) => getDirectiveValues(idempotentDirective, node, variableValues)?.key)
    .find((value) => typeof value === 'string');
  if (key === undefined) return undefined;
  const mutation = parentType.getFields()[fieldName];
  const problem = idempotencyKeyProblem(key) ?? (mutation && unsupported(mutation));
  if (problem !== undefined) throw invalid('@idempotent.key', problem);
  return key;
}

/** Executes the selection of a field on what its resolver returned. */
async function completed(
  rootValue: unknown,
  contextValue: Context,
  { operation, fieldNodes, fragments, path }: GraphQLResolveInfo,
  { schema, variableValues }: Execution,
): Promise<Completed> {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fieldNodes } as const;
  const { data, errors = [] } = await executeDocument({
    schema: completingSchema(schema),
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ ...operation, selectionSet }, ...Object.values(fragments)],
    },
    rootValue,
    contextValue,
    variableValues,
  });
  const payload = data?.[path.key];
  return { payload: isPayload(payload) ? payload : undefined, errors };
}

const isPayload = (value: unknown): value is AnswerPayload =>
  typeof value === 'object' && value !== null;
