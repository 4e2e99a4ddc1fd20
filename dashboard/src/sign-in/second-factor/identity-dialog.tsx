// The dialog that asks for a password, passkey or code before a sensitive change.

import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { CurrentPasswordField } from '../../components/form/password-field.tsx';
import { componentStrings } from '../../components/strings.ts';
import { PasskeyButton } from '../passkey/passkey-button.tsx';
import { passkeyStrings } from '../passkey/strings.ts';
import { usePasskeyReauthentication } from '../passkey/use-passkey.ts';
import { hasPasskeys } from '../passkey/web-authn.ts';
import { ProviderAgain } from '../provider/provider-again.tsx';
import type { Answered } from '../question-dialog.tsx';
import type { Account } from '../session.ts';
import { ReauthenticateDocument } from '../sign-in.generated.ts';
import { CodeField } from './code-field.tsx';
import { secondFactorStrings } from './strings.ts';

const strings = secondFactorStrings.identity;

export function IdentityDialog({
  asked: { methods, account },
  settle,
}: Answered<{ methods: readonly string[]; account: Account | undefined }>) {
  const { run, busy, problems } = useAction(ReauthenticateDocument, null);
  const passkey = usePasskeyReauthentication();
  const name = methods.includes('PASSWORD') ? 'password' : 'code';
  const close = () => settle(false);
  const done = () => settle(true);
  const needsCode = methods.some((method) => method !== 'PASSWORD');
  // A provider proves the second factor of an account only if it asks for one itself.
  const providerAccount = needsCode ? undefined : account;
  const isStuck =
    methods.length === 0 && !providerAccount?.identities.some(({ provider }) => provider);
  return (
    <Dialog title={strings.title} onClose={close}>
      <div className="grid gap-4">
        <p className="text-muted">{isStuck ? strings.logInAgain : strings.text}</p>
        {methods.includes('PASSKEY') && hasPasskeys() && (
          <PasskeyButton label={passkeyStrings.confirm} action={passkey} onDone={done} />
        )}
        {providerAccount && <ProviderAgain account={providerAccount} confirms onDone={done} />}
        {methods.some((method) => method !== 'PASSKEY') ? (
          <Form
            submit={<FormActions submit={strings.submit} busy={busy} onCancel={close} />}
            busy={busy}
            problems={problems}
            shown={[name]}
            onSubmit={async (read) => {
              if (await run({ input: { [name]: read(name) } })) done();
            }}
          >
            {name === 'password' ? (
              <CurrentPasswordField
                label={strings.password}
                name={name}
                problem={problems?.fields[name]}
              />
            ) : (
              <CodeField methods={methods} problem={problems?.fields[name]} />
            )}
          </Form>
        ) : (
          <DialogActions>
            <Button onClick={close}>{componentStrings.buttons.cancel}</Button>
          </DialogActions>
        )}
      </div>
    </Dialog>
  );
}
