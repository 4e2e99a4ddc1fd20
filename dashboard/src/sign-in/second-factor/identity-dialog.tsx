// The dialog that asks for a password, passkey or code.
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { useAction } from '../../components/form/action.ts';
import { CurrentPasswordField } from '../../components/form/password-field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { PasskeyButton } from '../passkey/passkey-button.tsx';
import { passkeyStrings } from '../passkey/strings.ts';
import { usePasskeyReauthentication } from '../passkey/use-passkey.ts';
import { hasPasskeys } from '../passkey/web-authn.ts';
import { ProofLinks } from '../provider/proof-links.tsx';
import { ReauthenticateDocument } from '../sign-in.generated.ts';
import { CodeField } from './code-field.tsx';
import { secondFactorStrings } from './strings.ts';

const strings = secondFactorStrings.identity;

interface Asked {
  methods: readonly string[];
  settle: (confirmed: boolean) => void;
}

export function IdentityDialog({ methods, settle }: Asked) {
  const { run, busy, problems } = useAction(ReauthenticateDocument, null);
  const passkey = usePasskeyReauthentication();
  const name = methods.includes('PASSWORD') ? 'password' : 'code';
  const close = () => settle(false);
  if (methods.length === 0) {
    return (
      <Dialog title={strings.title} onClose={close}>
        <ProofLinks />
      </Dialog>
    );
  }
  return (
    <Dialog title={strings.title} onClose={close}>
      {methods.includes('PASSKEY') && hasPasskeys() && (
        <div className="mb-4">
          <PasskeyButton
            label={passkeyStrings.confirm}
            action={passkey}
            onDone={() => settle(true)}
          />
        </div>
      )}
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const value = String(new FormData(event.currentTarget).get(name));
          if (await run({ input: { [name]: value } })) settle(true);
        }}
      >
        <p className="text-muted">{strings.text}</p>
        {name === 'password' ? (
          <CurrentPasswordField
            label={strings.password}
            name={name}
            problem={problems?.fields[name]}
          />
        ) : (
          <CodeField methods={methods} problem={problems?.fields[name]} />
        )}
        <ProblemNote problems={problems} shown={[name]} />
        <FormActions submit={strings.submit} busy={busy} onCancel={close} />
      </form>
    </Dialog>
  );
}
