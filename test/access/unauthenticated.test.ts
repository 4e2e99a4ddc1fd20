// Every root field and route requires authentication.
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

const unauthorized = {
  statusCode: 401,
  message: 'Invalid or missing API key',
  error: 'Unauthorized',
  code: 'UNAUTHORIZED',
};

/** A GraphQL literal of the type with only its required fields. */
function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return `[${literalOf(type.ofType)}]`;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter((f) => isNonNullType(f.type));
    return `{${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')}}`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (type.name === 'Int') return '1';
  return type.name === 'DateTime' ? '"2024-01-15T10:30:00Z"' : '"x"';
}

function documentOf(operation: string, field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter(({ type }) => isNonNullType(type));
  const list = needed.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${operation} { ${field.name}${list ? `(${list})` : ''}${selection} }`;
}

const fieldsOf = (operation: 'query' | 'mutation') =>
  Object.values(
    (operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  ).map((field): [string, string] => [field.name, documentOf(operation, field)]);

const open = new Set([
  'signUp',
  'requestSignUp',
  'requestPasswordReset',
  'resetPassword',
  'logIn',
  'startSignIn',
  'redeemSignInLink',
  'signInPolicy',
  'confirmLogIn',
  'logOut',
  'revertEmailChange',
  'startPasskeyLogIn',
  'logInWithPasskey',
]);

describe('GraphQL without a key', () => {
  const fields = [...fieldsOf('query'), ...fieldsOf('mutation')];

  test.each(fields.filter(([name]) => !open.has(name)))(
    '%s is rejected',
    async (_name, document) => {
      const wrong: Record<string, string>[] = [{}, { 'x-api-key': 'ilqr_wrong' }];
      for (const headers of wrong) {
        server.statements.length = 0;
        const response = await server.graphql(document, {}, headers);
        expect(response.status).toBe(401);
        expect(response.errors).toMatchObject([
          { message: unauthorized.message, extensions: { code: 'UNAUTHORIZED' } },
        ]);
        expect(server.statements).toEqual([]);
      }
    },
  );

  test.each(fields.filter(([name]) => open.has(name)))('%s is public', async (_name, document) => {
    expect((await server.graphql(document)).errors[0]?.message).not.toBe(unauthorized.message);
  });

  test('a public field does not grant access to other fields in the same document', async () => {
    const response = await server.graphql(
      'mutation { logOut { ok } ...F } fragment F on Mutation { revokeApiKey(input: {id: "key_1"}) { __typename } }',
    );
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('introspection is public, but rejected with a wrong key', async () => {
    const document = '{ __schema { queryType { name } } }';
    expect((await server.graphql(document)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await server.graphql(document, {}, { 'x-api-key': 'wrong' })).status).toBe(401);
  });
});

describe('REST without a key', () => {
  test('every route of the OpenAPI document returns the documented 401 body', async () => {
    const { body } = await server.rest('GET', '/openapi.json');
    const paths = typeof body === 'object' && body && 'paths' in body ? body.paths : {};
    const routes = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods ?? {})
        .filter((name) => name !== 'parameters')
        .map((method) => ({ path, method: method.toUpperCase() })),
    );
    expect(routes.length).toBeGreaterThanOrEqual(7);
    for (const { path, method } of routes) {
      const wrong: Record<string, string>[] = [
        {},
        { 'x-api-key': '' },
        { authorization: 'Bearer' },
      ];
      for (const headers of wrong) {
        const response = await server.rest(method, path.replace(/\{\w+\}/g, 'org_1'), { headers });
        expect(response.status, `${method} ${path}`).toBe(401);
        expect(response.body).toEqual(unauthorized);
      }
    }
  });

  test('unknown routes return 404 before authentication', async () => {
    expect((await server.rest('GET', '/nothing')).body).toMatchObject({ code: 'NOT_FOUND' });
  });
});
