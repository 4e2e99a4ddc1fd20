// The page of a link that takes back a change of email address.
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { NewPasswordField } from '../../components/form/password-field.tsx';
import { SignInLayout } from '../sign-in-layout.tsx';
import { RevertEmailChangeDocument } from './email.generated.ts';
import { IncompleteLink } from './link-layout.tsx';
import { emailLinkStrings } from './strings.ts';

const strings = emailLinkStrings.revert;

export function RevertEmailPage() {
  const { hash: token } = useLocation();
  const { run, busy, problems } = useAction(RevertEmailChangeDocument, null);
  const [email, setEmail] = useState<string>();
  if (token === '') return <IncompleteLink />;
  return (
    <SignInLayout title={strings.title}>
      {email === undefined ? (
        <Form
          submit={strings.submit}
          busy={busy}
          problems={problems}
          shown={['newPassword']}
          onSubmit={async (read) => {
            const input = { token, newPassword: read('newPassword') };
            setEmail((await run({ input }))?.revertEmailChange.email);
          }}
        >
          <p>{strings.text}</p>
          <NewPasswordField
            label={strings.newPassword}
            name="newPassword"
            problem={problems?.fields.newPassword}
          />
        </Form>
      ) : (
        <>
          <p role="status">{strings.done({ email })}</p>
          <p className="mt-5">
            <Link to="/login" className="text-accent underline">
              {strings.logIn}
            </Link>
          </p>
        </>
      )}
    </SignInLayout>
  );
}
