// The page of a link that confirms a change of email address.
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { ClaimEmail } from './claim-email.tsx';
import { ConfirmEmailChangeDocument, WhoAmIDocument } from './email.generated.ts';
import { LinkDone, LinkPage } from './link-layout.tsx';
import { useLinkToken } from './link-token.ts';
import { emailLinkStrings } from './strings.ts';

const strings = emailLinkStrings.confirm;

export function ConfirmEmailPage() {
  const { token, forget } = useLinkToken('confirm-email');
  const [{ data }] = useQuery({ query: WhoAmIDocument });
  const { run, busy, problems } = useAction(ConfirmEmailChangeDocument, null);
  const [done, setDone] = useState<string>();
  if (done !== undefined) {
    return <LinkDone title={strings.title}>{strings.done({ email: done })}</LinkDone>;
  }
  if (token !== '' && !data) return null;
  return (
    <LinkPage
      title={strings.title}
      token={token}
      problems={problems}
      ended={emailLinkStrings.endedForAccount}
      again={{ to: '/account', label: emailLinkStrings.account }}
    >
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
        <p>{data && strings.text({ email: data.me.email })}</p>
        <ClaimEmail problems={problems} />
      </Form>
    </LinkPage>
  );
}
