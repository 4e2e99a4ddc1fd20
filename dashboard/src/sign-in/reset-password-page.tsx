// The page of a link that resets a password.
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { NewPasswordField } from '../components/form/password-field.tsx';
import { Alert } from '../components/form/problem-note.tsx';
import { ResetPasswordDocument } from './sign-in.generated.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';

const strings = signInStrings.resetPassword;

export function ResetPasswordPage() {
  const { hash: token } = useLocation();
  const reset = useAction(ResetPasswordDocument, null);
  const [isDone, setIsDone] = useState(false);
  if (isDone) {
    return (
      <SignInLayout title={strings.doneTitle}>
        <p role="status">{strings.done}</p>
        <Elsewhere to="/login">{strings.logIn}</Elsewhere>
      </SignInLayout>
    );
  }
  if (token === '') {
    return (
      <SignInLayout title={strings.incompleteTitle}>
        <p>{strings.incomplete}</p>
        <Elsewhere to="/forgot-password">{strings.again}</Elsewhere>
      </SignInLayout>
    );
  }
  if (reset.problems?.fields.token !== undefined) {
    return (
      <SignInLayout title={strings.title}>
        <Alert>{strings.failed}</Alert>
        <Elsewhere to="/forgot-password">{strings.again}</Elsewhere>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={strings.title}>
      <Form
        submit={strings.submit}
        busy={reset.busy}
        problems={reset.problems}
        shown={['newPassword']}
        onSubmit={async (read) => {
          const input = { token, newPassword: read('newPassword') };
          if (await reset.run({ input })) setIsDone(true);
        }}
      >
        <NewPasswordField
          label={strings.newPassword}
          name="newPassword"
          problem={reset.problems?.fields.newPassword}
        />
      </Form>
    </SignInLayout>
  );
}

const Elsewhere = ({ to, children }: { to: '/login' | '/forgot-password'; children: string }) => (
  <p className="mt-5 text-sm">
    <Link to={to} className="text-accent underline">
      {children}
    </Link>
  </p>
);
