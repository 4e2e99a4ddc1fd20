// The email address of an account.
import { Field } from '../components/form/field.tsx';
import { signInStrings } from './strings.ts';

export const EmailField = ({
  email,
  autoComplete = 'username',
  hint,
  problem,
}: {
  /** Already known, and therefore read-only. */
  email?: string | undefined;
  autoComplete?: 'username' | 'username webauthn';
  hint?: string;
  problem?: string | undefined;
}) => (
  <Field
    label={signInStrings.email}
    name="email"
    type="email"
    autoComplete={autoComplete}
    required
    hint={hint}
    problem={problem}
    {...(email && { value: email, readOnly: true })}
  />
);
