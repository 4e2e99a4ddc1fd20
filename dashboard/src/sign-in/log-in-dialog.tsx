// The dialog that asks to log in again.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { Form } from '../components/form/form.tsx';
import { componentStrings } from '../components/strings.ts';
import { LogInFields } from './log-in-fields.tsx';
import { PasskeyLogIn } from './passkey/passkey-log-in.tsx';
import { ProviderAgain } from './provider/provider-again.tsx';
import type { Answered } from './question-dialog.tsx';
import { SecondStep } from './second-factor/second-step.tsx';
import type { Account } from './session.ts';
import { signInStrings } from './strings.ts';
import { useLogIn } from './use-log-in.ts';

const strings = signInStrings.logInAgain;

export function LogInDialog({ asked: { account }, settle }: Answered<{ account: Account }>) {
  const { email } = account;
  const close = () => settle(false);
  const done = () => settle(true);
  const { run, busy, problems, step, restart } = useLogIn({ onDone: done });
  if (step) {
    return (
      <Dialog title={strings.title} onClose={close}>
        <SecondStep step={step} onDone={done} onRestart={restart} />
      </Dialog>
    );
  }
  return (
    <Dialog title={strings.title} onClose={close}>
      <div className="grid gap-4">
        <p className="text-muted">
          {account.hasPassword ? strings.text : strings.account({ email })}
        </p>
        <ProviderAgain account={account} onDone={done} />
        {account.hasPassword && (
          <Form
            submit={<FormActions submit={strings.submit} busy={busy} onCancel={close} />}
            busy={busy}
            problems={problems}
            shown={['password']}
            onSubmit={(read) => run({ email, password: read('password') })}
          >
            <LogInFields email={email} problems={problems} />
          </Form>
        )}
      </div>
      <PasskeyLogIn email={email} onDone={done} />
      {!account.hasPassword && (
        <DialogActions>
          <Button onClick={close}>{componentStrings.buttons.cancel}</Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
