// Generates schema.graphql, the typed documents of REST v1, the dashboard and the client next to their sources,
// and one file for each API with the enums and inputs that it uses.
import { globSync } from 'node:fs';
import path from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { schemaText, throwingSchemaText } from './contract/schema-text.ts';

/** Scalars of Web Authentication, by their names in its specification and in the library. */
const webAuthn = Object.fromEntries(
  [
    'PublicKeyCredentialCreationOptionsJSON',
    'PublicKeyCredentialRequestOptionsJSON',
    'RegistrationResponseJSON',
    'AuthenticationResponseJSON',
  ].map((name) => [name, `import('@simplewebauthn/browser').${name}`]),
);

const typedDocuments = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    useTypeImports: true,
    importExtension: '.ts' as const,
    enumType: 'string-literal',
    inlineFragmentTypes: 'combine',
    arrayInputCoercion: false,
    optimizeDocumentNode: true,
    scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string', ...webAuthn },
  },
};

/** Clients send documents as they are. */
const typedText = path.join(import.meta.dirname, 'tools/typed-text.ts');

const typed = (pattern: string, options: object) =>
  Object.fromEntries(
    globSync(pattern, { cwd: import.meta.dirname }).map((documents) => [
      documents.replace(/\.graphql$/, '.generated.ts'),
      { documents, schema: throwingSchemaText, ...options },
    ]),
  );

/** Typed documents beside each `.graphql` file; the enums and inputs that they use in one file. */
function typedIn(folder: string) {
  const documents = `${folder}/**/*.graphql`;
  const schemaTypes = `${folder}/schema-types.generated.ts`;
  const { plugins, config } = typedDocuments;
  return {
    ...typed(documents, { plugins, config: { ...config, importSchemaTypesFrom: schemaTypes } }),
    [schemaTypes]: {
      documents,
      schema: throwingSchemaText,
      plugins: ['typescript-operations'],
      config: { ...config, generateOperationTypes: false },
    },
  };
}

const config: CodegenConfig = {
  // A document imports shared fragments from other files: `# import Style from "../style/style.graphql"`.
  config: { skipGraphQLImport: false },
  generates: {
    'schema.graphql': {
      schema: schemaText,
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
    ...typedIn('src/rest/v1'),
    ...typed('src/schema/**/*.graphql', typedDocuments),
    ...typed('src/digest/*.graphql', typedDocuments),
    ...typed('src/pages/report/*.graphql', typedDocuments),
    ...typedIn('dashboard/src'),
    ...typed('clients/typescript/src/**/*.graphql', {
      plugins: ['typescript-operations', typedText],
      config: typedDocuments.config,
    }),
  },
};

export default config;
