// Requests of people who forgot their password.
import { resetLink } from '../../../src/auth/password/reset-link.ts';
import { type Person, type TestServer, testSecret } from '../../support/server/server.ts';

export const newPassword = 'five other quite random words';

export const requestReset = (server: TestServer, email: string, address?: string) =>
  server.graphql(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }',
    { input: { email } },
    address === undefined ? {} : { 'x-forwarded-for': address },
  );

export const reset = (server: TestServer, token: string, password = newPassword, cookie?: string) =>
  server.graphql(
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { email } }',
    { input: { token, newPassword: password } },
    cookie === undefined ? {} : { cookie },
  );

export const logIn = (
  server: TestServer,
  { email, password }: Pick<Person, 'email' | 'password'>,
) =>
  server.graphql('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
    input: { email, password },
  });

export const tokenOf = (link: string) => link.split('#')[1] ?? '';

/** A token as an email contains it, without sending one. */
export async function tokenFor({ userId: id }: Person, server: TestServer): Promise<string> {
  const account = await server.prisma.user.findUniqueOrThrow({ where: { id } });
  return tokenOf(resetLink(account, 'mail', { publicUrl: server.url, secret: testSecret }).link);
}
