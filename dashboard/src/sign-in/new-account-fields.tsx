// The fields of a new account.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Field } from '../components/form/field.tsx';
import { NewPasswordField } from '../components/form/password-field.tsx';
import type { Problems } from '../graphql/problems.ts';
import { EmailField } from './email-field.tsx';
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
    <EmailField email={email} problem={problems?.fields.email} />
    <NewPasswordField
      label={signInStrings.password}
      name="password"
      problem={problems?.fields.password}
    />
  </>
);
