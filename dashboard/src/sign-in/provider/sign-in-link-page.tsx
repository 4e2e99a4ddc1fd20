// The page of a link with which the operator lets a person in.
import { useLocation, useRouter } from '@tanstack/react-router';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { LinkPage } from '../email/link-layout.tsx';
import { RedeemSignInLinkDocument } from './provider.generated.ts';
import { providerStrings } from './strings.ts';

const strings = providerStrings.link;

export function SignInLinkPage() {
  const { hash: token } = useLocation();
  const router = useRouter();
  const { run, busy, problems } = useAction(RedeemSignInLinkDocument, null);
  return (
    <LinkPage title={strings.title} token={token} problems={problems}>
      <Form
        submit={strings.submit}
        busy={busy}
        problems={problems}
        onSubmit={async () => {
          if (await run({ input: { token } })) router.history.replace('/dashboard/');
        }}
      >
        <p className="text-muted">{strings.text}</p>
      </Form>
    </LinkPage>
  );
}
