// The JSON of a QR code in webhooks, which is that of REST v1.
import {
  type DocumentNode,
  execute,
  GraphQLObjectType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { QrCode } from '../../database/client/client.ts';
import { qrCodeJson } from '../../domain/qr-code/representation.ts';
import type { Context } from '../../graphql/context.ts';
import { RestQrCodeFragmentDoc } from './representation.generated.ts';

const operation = OperationTypeNode.QUERY;

/** The fragment of REST v1 as a query, for a schema whose root is a QR code. */
const document: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: RestQrCodeFragmentDoc.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION
      ? { kind: Kind.OPERATION_DEFINITION, operation, selectionSet: one.selectionSet }
      : [],
  ),
};

const roots = new WeakMap<GraphQLSchema, GraphQLSchema>();

function withQrCodeAsRoot(schema: GraphQLSchema): GraphQLSchema {
  const known = roots.get(schema);
  if (known) return known;
  const query = schema.getType('QrCode');
  if (!(query instanceof GraphQLObjectType)) throw new TypeError('The schema has no QR codes');
  const root = new GraphQLSchema({ query, assumeValid: true });
  roots.set(schema, root);
  return root;
}

/** Resolves the fragment on a row. */
export async function representationOf(row: QrCode, context: Context): Promise<object> {
  const schema = withQrCodeAsRoot(context.schema);
  // The limits of the response do not apply: the caller does not receive it.
  const contextValue: Context = { ...context, bounds: undefined };
  const { data, errors = [] } = await execute({ schema, document, rootValue: row, contextValue });
  if (!data) throw new TypeError('The fragment does not resolve', { cause: errors[0] });
  return qrCodeJson(data);
}
