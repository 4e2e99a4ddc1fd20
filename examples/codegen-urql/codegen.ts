// Generates the types of the documents in run.ts and a typed `graphql()` function in gql/.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // In your project: the URL of a server, such as 'https://qr.example.com/graphql/schema.graphql'.
  schema: '../../schema.graphql',
  documents: 'run.ts',
  generates: {
    'gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        scalars: { DateTime: 'string', JSON: 'unknown' },
        enumType: 'string-literal',
        useTypeImports: true,
      },
    },
  },
};

export default config;
