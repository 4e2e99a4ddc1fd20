// Calls each mutation of email addresses once.
import { changeLink } from '../../src/auth/email/change-link.ts';
import { confirmationToken } from '../../src/auth/email-confirmation.ts';
import { createId } from '../../src/domain/id.ts';
import { type TestServer, testSecret } from '../support/server/server.ts';

/** Puts the field of a mutation into a document, and says what to expect of its errors. */
interface Around {
  selection(field: string): string;
  paths: readonly (readonly string[])[];
}

export const alone: Around = { selection: (field) => field, paths: [] };

type Call = (name: string, input: string, selection: string) => Promise<void>;

/** Ends the session. */
export async function callEmailMutations(
  { prisma }: TestServer,
  { email: fromEmail, password }: { email: string; password: string },
  call: Call,
): Promise<void> {
  await call('requestEmailVerification', '', 'sent');
  await call(
    'verifyEmail',
    `token: "${confirmationToken(fromEmail, 1, testSecret)}"`,
    'user { id }',
  );
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { email: fromEmail } });
  const id = createId('EmailChange');
  await prisma.emailChange.create({
    data: { id, userId, fromEmail, toEmail: 'confirmed@example.com' },
  });
  const tokenOf = (purpose: 'confirm' | 'revert') =>
    changeLink(purpose, id, { publicUrl: '', secret: testSecret }).split('#')[1];
  await call('confirmEmailChange', `token: "${tokenOf('confirm')}"`, 'user { id }');
  const input = `newEmail: "moved@example.com", currentPassword: "${password}"`;
  await call('requestEmailChange', input, 'user { id }');
  await call(
    'revertEmailChange',
    `token: "${tokenOf('revert')}", newPassword: "${password}"`,
    'email',
  );
}
