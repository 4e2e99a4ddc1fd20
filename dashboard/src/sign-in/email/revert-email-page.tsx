// The page of a link that takes back a change of email address.
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { NewPasswordField } from '../../components/form/password-field.tsx';
import { RevertEmailChangeDocument } from './email.generated.ts';
import { LinkDone, LinkPage } from './link-layout.tsx';
import { emailLinkStrings } from './strings.ts';

const strings = emailLinkStrings.revert;

export function RevertEmailPage() {
  const { hash: token } = useLocation();
  const { run, busy, problems } = useAction(RevertEmailChangeDocument, null);
  const [email, setEmail] = useState<string>();
  if (email !== undefined) {
    return (
      <LinkDone title={strings.doneTitle} next={{ to: '/login', label: strings.logIn }}>
        {strings.done({ email })}
      </LinkDone>
    );
  }
  return (
    <LinkPage title={strings.title} token={token} problems={problems}>
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
    </LinkPage>
  );
}
