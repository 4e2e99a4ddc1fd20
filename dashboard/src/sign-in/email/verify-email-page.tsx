// The page of a link that verifies the email address of an account.
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { emailIn } from '../confirmation.ts';
import { VerifyEmailDocument, WhoAmIDocument } from './email.generated.ts';
import { LinkDone, LinkPage } from './link-layout.tsx';
import { useLinkToken } from './link-token.ts';
import { emailLinkStrings } from './strings.ts';

const strings = emailLinkStrings.verify;

export function VerifyEmailPage() {
  const { token, forget } = useLinkToken('verify-email');
  const [{ data }] = useQuery({ query: WhoAmIDocument });
  const { run, busy, problems } = useAction(VerifyEmailDocument, null);
  const [isDone, setIsDone] = useState(false);
  const email = emailIn(token);
  if (isDone) return <LinkDone title={strings.title}>{strings.done}</LinkDone>;
  const own = data?.me.email;
  if (email && own === undefined) return null;
  if (email && own !== undefined && own !== email) {
    return <LinkDone title={strings.title}>{strings.other({ email: own })}</LinkDone>;
  }
  return (
    <LinkPage
      title={strings.title}
      token={email && token}
      problems={problems}
      ended={emailLinkStrings.endedForAccount}
    >
      <Form
        submit={strings.submit}
        busy={busy}
        problems={problems}
        onSubmit={async () => {
          if (!(await run({ input: { token } }))) return;
          forget();
          setIsDone(true);
        }}
      >
        <p>{strings.text({ email })}</p>
      </Form>
    </LinkPage>
  );
}
