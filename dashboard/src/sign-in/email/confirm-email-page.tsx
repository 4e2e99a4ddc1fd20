// The page of a link that confirms a change of email address.
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { SignInLayout } from '../sign-in-layout.tsx';
import { ClaimEmail } from './claim-email.tsx';
import { ConfirmEmailChangeDocument, WhoAmIDocument } from './email.generated.ts';
import { IncompleteLink, LinkDone } from './link-layout.tsx';
import { useLinkToken } from './link-token.ts';
import { emailLinkStrings } from './strings.ts';

const strings = emailLinkStrings.confirm;

export function ConfirmEmailPage() {
  const { token, forget } = useLinkToken('confirm-email');
  const [{ data }] = useQuery({ query: WhoAmIDocument });
  const { run, busy, problems } = useAction(ConfirmEmailChangeDocument, null);
  const [done, setDone] = useState<string>();
  if (token === '') return <IncompleteLink />;
  if (done !== undefined) {
    return <LinkDone title={strings.title}>{strings.done({ email: done })}</LinkDone>;
  }
  if (!data) return null;
  return (
    <SignInLayout title={strings.title}>
      <Form
        submit={strings.submit}
        busy={busy}
        problems={problems}
        shown={['claimEmail']}
        onSubmit={async (read) => {
          const claimEmail = read('claimEmail') === 'true';
          const changed = await run({ input: { token, claimEmail } });
          if (!changed) return;
          forget();
          setDone(changed.confirmEmailChange.user.email);
        }}
      >
        <p>{strings.text({ email: data.me.email })}</p>
        <ClaimEmail problems={problems} />
      </Form>
    </SignInLayout>
  );
}
