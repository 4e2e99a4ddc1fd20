// The fields of a new account.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Field } from '../components/form/field.tsx';
import type { Problems } from '../graphql/problems.ts';
import { signInStrings } from './strings.ts';

const strings = signInStrings.signUp;

export const NewAccountFields = ({
  problems,
  email,
}: {
  problems: Problems | undefined;
  /** Already confirmed, and therefore read-only. */
  email?: string | undefined;
}) => (
  <>
    <Field
      label={strings.name}
      name="name"
      maxLength={maxName}
      autoComplete="name"
      required
      problem={problems?.fields.name}
    />
    <Field
      label={signInStrings.email}
      name="email"
      type="email"
      autoComplete="username"
      required
      {...(email && { value: email, readOnly: true })}
      problem={problems?.fields.email}
    />
    <Field
      label={signInStrings.password}
      name="password"
      type="password"
      autoComplete="new-password"
      hint={strings.passwordHint}
      required
      problem={problems?.fields.password}
    />
  </>
);
