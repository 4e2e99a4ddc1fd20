// The documents of run.ts -> gql/: their types, and `graphql()`, which knows them.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // Elsewhere: the address of a server, as 'https://qr.example.com/graphql'.
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
