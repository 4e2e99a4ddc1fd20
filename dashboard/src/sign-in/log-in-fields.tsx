// The fields for logging in to an existing account.
import { Field } from '../components/form/field.tsx';
import type { Problems } from '../graphql/problems.ts';
import { signInStrings } from './strings.ts';

export const CurrentPasswordField = ({ problems }: { problems: Problems | undefined }) => (
  <Field
    label={signInStrings.password}
    name="password"
    type="password"
    autoComplete="current-password"
    required
    problem={problems?.fields.password}
  />
);

export const LogInFields = ({ problems }: { problems: Problems | undefined }) => (
  <>
    <Field
      label={signInStrings.email}
      name="email"
      type="email"
      autoComplete="username"
      required
      problem={problems?.fields.email}
    />
    <CurrentPasswordField problems={problems} />
  </>
);
