// Passwords of accounts, for password managers to fill in or to suggest.
import { componentStrings } from '../strings.ts';
import { Field } from './field.tsx';

interface Password {
  label: string;
  name: string;
  problem: string | undefined;
}

export const CurrentPasswordField = (password: Password) => (
  <Field {...password} type="password" autoComplete="current-password" required />
);

export const NewPasswordField = (password: Password) => (
  <Field
    {...password}
    type="password"
    autoComplete="new-password"
    hint={componentStrings.newPasswordHint}
    required
  />
);
