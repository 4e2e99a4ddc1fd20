// The page of a link that resets a password.
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { NewPasswordField } from '../components/form/password-field.tsx';
import { LinkDone, LinkPage } from './email/link-layout.tsx';
import { ResetPasswordDocument } from './sign-in.generated.ts';
import { signInStrings } from './strings.ts';

const strings = signInStrings.resetPassword;

export function ResetPasswordPage() {
  const { hash: token } = useLocation();
  const { run, busy, problems } = useAction(ResetPasswordDocument, null);
  const [isDone, setIsDone] = useState(false);
  if (isDone) {
    return (
      <LinkDone title={strings.doneTitle} next={{ to: '/login', label: strings.logIn }}>
        {strings.done}
      </LinkDone>
    );
  }
  return (
    <LinkPage
      title={strings.title}
      token={token}
      problems={problems}
      again={{ to: '/forgot-password', label: strings.again }}
    >
      <Form
        submit={strings.submit}
        busy={busy}
        problems={problems}
        shown={['newPassword']}
        onSubmit={async (read) => {
          const input = { token, newPassword: read('newPassword') };
          if (await run({ input })) setIsDone(true);
        }}
      >
        <NewPasswordField
          label={strings.newPassword}
          name="newPassword"
          problem={problems?.fields.newPassword}
        />
      </Form>
    </LinkPage>
  );
}
