// Lint rules for schema.graphql and the documents of REST v1 and the dashboard; run from the root folder.
import plugin from '@graphql-eslint/eslint-plugin';
import deprecation from './deprecation.js';
import tellingDescription from './telling-description.js';

/** The documents of each client; operation names are unique within a client. */
const clients = {
  rest: 'src/{rest,schema}/**/*.graphql',
  dashboard: 'dashboard/src/**/*.graphql',
};

const schema = 'schema.graphql';
const graphQLConfig = {
  projects: {
    schema: { schema, include: [schema] },
    ...Object.fromEntries(
      Object.entries(clients).map(([client, documents]) => [client, { schema, documents }]),
    ),
  },
};

const {
  'flat/schema-all': all,
  'flat/schema-relay': relay,
  'flat/operations-all': operations,
} = plugin.configs;

const schemaRules = {
  ...all.rules,
  ...relay.rules,
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ScalarTypeDefinition:not(:has(Directive[name.value=specifiedBy]))',
      message: 'A scalar needs `@specifiedBy` with a description of its format',
    },
  ],
  'local/deprecation': 'error',
  'local/telling-description': 'error',
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
  // The generator sorts everything by code unit, this rule without case.
  '@graphql-eslint/alphabetize': 'off',
  '@graphql-eslint/relay-edge-types': [
    'error',
    {
      withEdgeSuffix: true,
      // Scans, invitations and audit log entries are only available in their lists.
      shouldImplementNode: false,
      // Connections also have nodes, and short lists have no pages.
      listTypeCanWrapOnlyEdgeType: false,
    },
  ],
  // Mistakes `scannedAt` of a Scan for a repetition of the type name.
  '@graphql-eslint/no-typename-prefix': 'off',
  // The schema has mutations and a subscription.
  '@graphql-eslint/no-root-type': 'off',
  // Rejects fields that are never null for a caller, such as `me`.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
  // Payloads, pages, contents and counts are values without an ID.
  '@graphql-eslint/strict-id-in-types': 'off',
  // Clients send a separate query for what else has changed.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // Expects a directive argument that GraphQL's own @deprecated does not have; local/deprecation parses the
  // reason.
  '@graphql-eslint/require-deprecation-date': 'off',
};

const operationRules = {
  ...operations.rules,
  // Comments name the file of an imported fragment, which the generator needs.
  '@graphql-eslint/require-import-fragment': 'error',
  // Fields are in the order in which they are displayed.
  '@graphql-eslint/alphabetize': 'off',
  // A file contains all operations of one noun.
  '@graphql-eslint/lone-executable-definition': 'off',
  '@graphql-eslint/match-document-filename': 'off',
  // A fragment also names a type for the code that uses it.
  '@graphql-eslint/no-one-place-fragments': 'off',
};

const name = { style: 'PascalCase', forbiddenSuffixes: ['Query', 'Mutation', 'Subscription'] };

const restRules = {
  ...operationRules,
  // REST responses are fixed, and its clients do not cache objects by ID.
  '@graphql-eslint/require-selections': 'off',
  // `GetLogo` is the operation of the route with that name.
  '@graphql-eslint/naming-convention': [
    'error',
    {
      VariableDefinition: 'camelCase',
      OperationDefinition: name,
      FragmentDefinition: { style: 'PascalCase', requiredPrefixes: ['Rest'] },
    },
  ],
};

const linted = {
  plugins: {
    '@graphql-eslint': plugin,
    local: { rules: { deprecation, 'telling-description': tellingDescription } },
  },
  languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig } },
  linterOptions: { noInlineConfig: true },
};

export default [
  { ...linted, files: [schema], rules: schemaRules },
  { ...linted, files: [clients.rest], rules: restRules },
  { ...linted, files: [clients.dashboard], rules: operationRules },
];
