// The dialog that asks to log in again.
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { PasskeyLogIn } from './passkey/passkey-log-in.tsx';
import { pageHere } from './provider/search.ts';
import { SignInChoices } from './provider/sign-in-choices.tsx';
import { SecondStep } from './second-factor/second-step.tsx';
import { signInStrings } from './strings.ts';
import { useLogIn } from './use-log-in.ts';

const strings = signInStrings.logInAgain;

export function LogInDialog({
  email,
  settle,
}: {
  email: string;
  settle: (loggedIn: boolean) => void;
}) {
  const { run, busy, problems, step, restart } = useLogIn({ onDone: () => settle(true) });
  if (step) {
    return (
      <Dialog title={strings.title} onClose={() => settle(false)}>
        <SecondStep step={step} onDone={() => settle(true)} onRestart={restart} />
      </Dialog>
    );
  }
  return (
    <Dialog title={strings.title} onClose={() => settle(false)}>
      <SignInChoices returnTo={pageHere()}>
        <form
          className="grid gap-4"
          onSubmit={async (event) => {
            event.preventDefault();
            const password = String(new FormData(event.currentTarget).get('password'));
            await run({ email, password });
          }}
        >
          <p className="text-muted">{strings.text}</p>
          <LogInFields email={email} problems={problems} />
          <ProblemNote problems={problems} shown={['password']} />
          <FormActions submit={strings.submit} busy={busy} onCancel={() => settle(false)} />
        </form>
      </SignInChoices>
      <PasskeyLogIn email={email} onDone={() => settle(true)} />
    </Dialog>
  );
}
