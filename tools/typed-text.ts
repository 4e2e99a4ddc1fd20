// Plugin for GraphQL Code Generator: documents as typed strings.
import { type DocumentNode, type GraphQLSchema, Kind, print } from 'graphql';

const kinds = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

export const plugin = (_schema: GraphQLSchema, documents: { document?: DocumentNode }[]) => ({
  prepend: ["import type { TypedText } from './types.ts';\n"],
  content: documents
    .flatMap(({ document }) => document?.definitions ?? [])
    .map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name)
        throw new Error('All definitions must be named operations');
      const name = definition.name.value;
      const types = name + kinds[definition.operation];
      return `export const ${name}: TypedText<${types}, ${types}Variables> = ${JSON.stringify(print(definition))};`;
    })
    .join('\n\n'),
});
