// The schema -> schema.graphql; the documents of REST v1, of the dashboard, of clients -> typed documents beside them.
import { globSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { printSchema } from 'graphql';
import { schema } from './src/schema/index.ts';

const typedDocuments = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    useTypeImports: true,
    enumType: 'string-literal',
    inlineFragmentTypes: 'combine',
    arrayInputCoercion: false,
    optimizeDocumentNode: true,
    scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
  },
};

/** Clients send documents as they are. */
const typedText = './clients/typescript/typed-text.ts';

const config: CodegenConfig = {
  schema: printSchema(schema),
  // A document names the file of a fragment that it shares: `# import Style from "../style/style.graphql"`.
  config: { skipGraphQLImport: false },
  generates: {
    'schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
    ...Object.fromEntries(
      globSync(['src/rest/v1/*.graphql', 'dashboard/src/**/*.graphql']).map((documents) => [
        documents.replace(/\.graphql$/, '.generated.ts'),
        { documents, ...typedDocuments },
      ]),
    ),
    ...Object.fromEntries(
      globSync('clients/typescript/src/**/*.graphql').map((documents) => [
        documents.replace(/\.graphql$/, '.generated.ts'),
        { documents, plugins: ['typescript-operations', typedText], config: typedDocuments.config },
      ]),
    ),
  },
};

export default config;
