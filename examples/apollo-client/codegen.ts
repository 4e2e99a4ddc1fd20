// Generates typed documents: documents.graphql -> documents.generated.ts.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // In your project: the URL of a server, such as 'https://qr.example.com/graphql/schema.graphql'.
  schema: '../../schema.graphql',
  documents: 'documents.graphql',
  generates: {
    'documents.generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown' },
        enumType: 'string-literal',
        useTypeImports: true,
      },
    },
  },
};

export default config;
