// The fields for logging in to an existing account.
import { CurrentPasswordField } from '../components/form/password-field.tsx';
import type { Problems } from '../graphql/problems.ts';
import { EmailField } from './email-field.tsx';
import { signInStrings } from './strings.ts';

export const LogInFields = ({
  problems,
  email,
  suggestsPasskeys = false,
}: {
  problems: Problems | undefined;
  /** Of the account to log in to; left out, any. */
  email?: string;
  /** Whether the browser suggests passkeys in the field of the email address. */
  suggestsPasskeys?: boolean;
}) => (
  <>
    <EmailField
      email={email}
      autoComplete={suggestsPasskeys ? 'username webauthn' : 'username'}
      problem={problems?.fields.email}
    />
    <CurrentPasswordField
      label={signInStrings.password}
      name="password"
      problem={problems?.fields.password}
    />
  </>
);
