// What a new account needs.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Field } from '../components/form/field.tsx';
import type { Problems } from '../graphql/problems.ts';

export const NewAccountFields = ({
  problems,
  email,
}: {
  problems: Problems | undefined;
  /** That was confirmed, and so cannot be another. */
  email?: string | undefined;
}) => (
  <>
    <Field
      label="Your name"
      name="name"
      maxLength={maxName}
      autoComplete="name"
      required
      problem={problems?.fields.name}
    />
    <Field
      label="Email"
      name="email"
      type="email"
      autoComplete="username"
      required
      {...(email && { value: email, readOnly: true })}
      problem={problems?.fields.email}
    />
    <Field
      label="Password"
      name="password"
      type="password"
      autoComplete="new-password"
      hint="At least 8 characters, and none of the most common passwords."
      required
      problem={problems?.fields.password}
    />
  </>
);
