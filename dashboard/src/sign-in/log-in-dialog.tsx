// The dialog that asks to log in again.
import { useState } from 'react';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { PasskeyLogIn } from './passkey/passkey-log-in.tsx';
import { SecondStep, type Step } from './second-factor/second-step.tsx';
import { LogInDocument } from './sign-in.generated.ts';
import { signInStrings } from './strings.ts';

const strings = signInStrings.logInAgain;

export function LogInDialog({
  email,
  settle,
}: {
  email: string;
  settle: (loggedIn: boolean) => void;
}) {
  const { run, busy, problems } = useAction(LogInDocument, null);
  const [step, setStep] = useState<Step>();
  if (step) {
    return (
      <Dialog title={strings.title} onClose={() => settle(false)}>
        <SecondStep step={step} onDone={() => settle(true)} onRestart={() => setStep(undefined)} />
      </Dialog>
    );
  }
  return (
    <Dialog title={strings.title} onClose={() => settle(false)}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const password = String(new FormData(event.currentTarget).get('password'));
          const loggedIn = await run({ input: { email, password } });
          if (loggedIn?.logIn.secondFactor) setStep(loggedIn.logIn.secondFactor);
          else if (loggedIn) settle(true);
        }}
      >
        <p className="text-muted">{strings.text}</p>
        <LogInFields email={email} problems={problems} />
        <ProblemNote problems={problems} shown={['password']} />
        <FormActions submit={strings.submit} busy={busy} onCancel={() => settle(false)} />
      </form>
      <PasskeyLogIn email={email} onDone={() => settle(true)} />
    </Dialog>
  );
}
