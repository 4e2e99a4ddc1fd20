// The sign-up confirmation email.
import type { Mail } from '../../core/mail.ts';
import { confirmationDays, confirmationToken } from '../email-confirmation.ts';
import { withConfirmation } from '../invitation.ts';

interface SignUpDetails {
  email: string;
  /** Whether the address has an account already; only revealed by email. */
  isTaken: boolean;
  /** Invitation token, if any. */
  invitation: string | null | undefined;
  publicUrl: string;
  secret: string;
}

export function signUpMail({ email, isTaken, invitation, publicUrl, secret }: SignUpDetails): Mail {
  const host = new URL(publicUrl).host;
  if (isTaken) {
    const link = invitation
      ? `${publicUrl}/dashboard/invitation#${invitation}`
      : `${publicUrl}/dashboard/login`;
    return {
      to: email,
      subject: `You already have an account on ${host}`,
      text: `Someone, probably you, tried to sign up on ${host} with this email address, but it already has an account.

Log in:
${link}

If this wasn’t you, you can ignore this email.
`,
    };
  }
  const token = confirmationToken(email, confirmationDays, secret);
  const link = invitation
    ? withConfirmation(`${publicUrl}/dashboard/invitation#${invitation}`, token)
    : `${publicUrl}/dashboard/signup#${token}`;
  return {
    to: email,
    subject: `Confirm your email address for ${host}`,
    text: `Someone, probably you, wants to sign up on ${host} with this email address.

Confirm your email address:
${link}

The link expires in 24 hours. If this wasn’t you, you can ignore this email; no account has been created.
`,
  };
}
