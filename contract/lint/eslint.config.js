// Lint rules for schema.graphql and the documents of REST v1 and the dashboard; run from the root folder.
import plugin from '@graphql-eslint/eslint-plugin';
import deprecation from './deprecation.js';
import tellingDescription from './telling-description.js';

/** The documents of each client; operation names are unique within a client. */
const clients = { rest: 'src/rest/v1/**/*.graphql', dashboard: 'dashboard/src/**/*.graphql' };

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
  '@graphql-eslint/alphabetize': [
    'error',
    {
      fields: ['ObjectTypeDefinition', 'InterfaceTypeDefinition', 'InputObjectTypeDefinition'],
      arguments: ['FieldDefinition', 'DirectiveDefinition'],
      // Not definitions and values: the generator sorts them by code, this rule by the alphabet, so `LogOut` and `Logo` are at odds.
    },
  ],
  '@graphql-eslint/relay-edge-types': [
    'error',
    {
      withEdgeSuffix: true,
      // Scans, invitations, entries of the audit log are found in their list alone.
      shouldImplementNode: false,
      // Beside edges there are nodes, and short lists without pages.
      listTypeCanWrapOnlyEdgeType: false,
    },
  ],
  // Takes `scannedAt` of a Scan for a repetition.
  '@graphql-eslint/no-typename-prefix': 'off',
  // There are mutations, and a subscription.
  '@graphql-eslint/no-root-type': 'off',
  // A mutation answers with its payload or an error, and `me` is always somebody.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
  // Payloads, pages, contents, counts are values without an id.
  '@graphql-eslint/strict-id-in-types': 'off',
  // What else changed is a document of its own for the client to send.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // Wants a directive argument that GraphQL's own @deprecated does not have; local/deprecation reads the reason.
  '@graphql-eslint/require-deprecation-date': 'off',
};

const operationRules = {
  ...operations.rules,
  // Names where a fragment of another file is, which the generator needs.
  '@graphql-eslint/require-import-fragment': 'error',
  // Fields stand in the order in which they are shown.
  '@graphql-eslint/alphabetize': 'off',
  // One noun is one file.
  '@graphql-eslint/lone-executable-definition': 'off',
  '@graphql-eslint/match-document-filename': 'off',
  // A fragment also names a shape, for the code that takes it.
  '@graphql-eslint/no-one-place-fragments': 'off',
};

const name = { style: 'PascalCase', forbiddenSuffixes: ['Query', 'Mutation', 'Subscription'] };

const restRules = {
  ...operationRules,
  // The answers are frozen, and no client keeps things by their id.
  '@graphql-eslint/require-selections': 'off',
  // `GetLogo` is the operation of the route that gets a logo.
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
