// Repeats the stored answer of a mutation.
import {
  GraphQLError,
  type GraphQLField,
  type GraphQLResolveInfo,
  getNamedType,
  isNonNullType,
  isObjectType,
  responsePathAsArray,
} from 'graphql';
import { ApiError } from '../../../core/errors.ts';
import { responseName, selectedFields } from '../../selected-fields.ts';
import type { AnswerPayload, StoredPayload } from './keyed-mutation.ts';
import { isShownOnce } from './supported.ts';

/** The selected secrets of a payload, by their names in the response. */
type Secrets = ReadonlyMap<string, GraphQLField<unknown, unknown>>;

export function secretsOf({ fieldNodes, fragments, returnType }: GraphQLResolveInfo): Secrets {
  const type = getNamedType(returnType);
  const fields = isObjectType(type) ? type.getFields() : {};
  const definitions = Object.values(fragments);
  const secrets = fieldNodes
    .flatMap(({ selectionSet }) => (selectionSet ? selectedFields(selectionSet, definitions) : []))
    .flatMap((node): [string, GraphQLField<unknown, unknown>][] => {
      const field = fields[node.name.value];
      return field && isShownOnce(field) ? [[responseName(node), field]] : [];
    });
  return new Map(secrets);
}

/**
 * The payload, and an error for each secret that the first response contained. Throws the error if the
 * schema does not allow null for the secret.
 */
export function replay(
  { payload, withheld }: StoredPayload,
  secrets: Secrets,
  { fieldNodes, path }: GraphQLResolveInfo,
): { payload: AnswerPayload; errors: GraphQLError[] } {
  const errors = withheld.map((name) => {
    const originalError = new ApiError('CONFLICT', {
      message: `${name} was only in the first response to this idempotency key, because it is never stored; extensions.payload has the rest`,
      extensions: { payload },
    });
    const { message, extensions } = originalError;
    const place = { nodes: fieldNodes, path: [...responsePathAsArray(path), name] };
    return new GraphQLError(message, { ...place, originalError, extensions });
  });
  const [first] = errors.filter((_, index) =>
    isNonNullType(secrets.get(withheld[index] ?? '')?.type),
  );
  if (first) throw first;
  return { payload, errors };
}
