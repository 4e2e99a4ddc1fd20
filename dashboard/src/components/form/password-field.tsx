// Passwords of accounts, for password managers to fill in or to suggest.
import { useState } from 'react';
import { minPassword } from '../../../../src/domain/account/password-length.ts';
import { componentStrings } from '../strings.ts';
import { Field } from './field.tsx';
import { passwordStrength } from './password-strength.ts';

interface Password {
  label: string;
  name: string;
  problem: string | undefined;
}

export const CurrentPasswordField = (password: Password) => (
  <Field {...password} type="password" autoComplete="current-password" required />
);

const strings = componentStrings.newPassword;

/** With a hint that follows what is typed. */
export function NewPasswordField({
  min = minPassword,
  ...password
}: Password & {
  /** How many characters the account needs. */
  min?: number;
}) {
  const [typed, setTyped] = useState('');
  const { length } = [...typed];
  const strength = passwordStrength(typed, min);
  const hint =
    length === 0 || strength === 'short' ? strings.short({ length, min }) : strings[strength];
  return (
    <Field
      {...password}
      type="password"
      autoComplete="new-password"
      hint={<span aria-live="polite">{hint}</span>}
      onChange={({ target }) => setTyped(target.value)}
      required
    />
  );
}
