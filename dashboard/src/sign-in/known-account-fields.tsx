// What an account that is there is entered with.
import { Field } from '../components/form/field.tsx';
import type { Problems } from '../graphql/problems.ts';

export const KnownPasswordField = ({ problems }: { problems: Problems | undefined }) => (
  <Field
    label="Password"
    name="password"
    type="password"
    autoComplete="current-password"
    required
    problem={problems?.fields.password}
  />
);

export const KnownAccountFields = ({ problems }: { problems: Problems | undefined }) => (
  <>
    <Field
      label="Email"
      name="email"
      type="email"
      autoComplete="username"
      required
      problem={problems?.fields.email}
    />
    <KnownPasswordField problems={problems} />
  </>
);
