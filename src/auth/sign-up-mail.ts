// The mail to an address with which somebody wants to sign up.
import type { Mail } from '../core/mail.ts';
import { confirmationDays, confirmationToken } from './email-confirmation.ts';
import { withConfirmation } from './invitation.ts';

interface About {
  email: string;
  /** Whether the address has an account: only its mailbox is told. */
  isTaken: boolean;
  /** The token of an invitation. */
  invitation: string | null | undefined;
  publicUrl: string;
  secret: string;
}

export function signUpMail({ email, isTaken, invitation, publicUrl, secret }: About): Mail {
  const host = new URL(publicUrl).host;
  if (isTaken) {
    const link = invitation
      ? `${publicUrl}/dashboard/invitation#${invitation}`
      : `${publicUrl}/dashboard/login`;
    return {
      to: email,
      subject: `You already have an account on ${host}`,
      text: `Somebody, probably you, wants to sign up on ${host} with this address. It already has an account.

Log in here:
${link}

If it was not you, ignore this mail.
`,
    };
  }
  const token = confirmationToken(email, confirmationDays, secret);
  const link = invitation
    ? withConfirmation(`${publicUrl}/dashboard/invitation#${invitation}`, token)
    : `${publicUrl}/dashboard/signup#${token}`;
  return {
    to: email,
    subject: `Confirm your address for ${host}`,
    text: `Somebody, probably you, wants to sign up on ${host} with this address.

Open this link within 24 hours to go on:
${link}

If it was not you, ignore this mail: there is no account without the link.
`,
  };
}
