// The page of a link with which the operator lets a person in.
import { useLocation, useRouter } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { SignInLayout } from '../sign-in-layout.tsx';
import { RedeemSignInLinkDocument } from './provider.generated.ts';
import { providerStrings } from './strings.ts';

const strings = providerStrings.link;

export function SignInLinkPage() {
  const { hash: token } = useLocation();
  const router = useRouter();
  const { run, busy, problems } = useAction(RedeemSignInLinkDocument, null);
  if (token === '') return <SignInLayout title={strings.title}>{strings.incomplete}</SignInLayout>;
  return (
    <SignInLayout title={strings.title}>
      <p className="mb-4 text-muted">{strings.text}</p>
      <Button
        look="primary"
        busy={busy}
        onClick={async () => {
          if (await run({ input: { token } })) router.history.replace('/dashboard/');
        }}
      >
        {strings.submit}
      </Button>
      <ProblemNote problems={problems} />
    </SignInLayout>
  );
}
