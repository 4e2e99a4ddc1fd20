// Sets up an authenticator app: shows its QR code and asks for the first code.
import { TextToCopy } from '../../components/copy/text-to-copy.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import {
  ConfirmAuthenticatorDocument,
  type CreateAuthenticatorMutation,
} from './second-factor.generated.ts';
import { secondFactorSectionStrings } from './strings.ts';

const strings = secondFactorSectionStrings.setup;

export function SetUpDialog({
  setup: { svg, secret },
  onDone,
  onClose,
}: {
  setup: CreateAuthenticatorMutation['createAuthenticator'];
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}) {
  const { run, busy, problems } = useAction(ConfirmAuthenticatorDocument, strings.done);
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const code = String(new FormData(event.currentTarget).get('code'));
          const confirmed = await run({ input: { code } });
          if (confirmed) onDone(confirmed.confirmAuthenticator.recoveryCodes);
        }}
      >
        <p className="text-muted">{strings.scan}</p>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={strings.alt}
          className="mx-auto size-52 rounded-lg border border-line bg-white"
        />
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">{strings.secret}</p>
          <TextToCopy name={strings.secret} text={secret} copy={strings.copySecret} />
        </div>
        <Field
          label={strings.code}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          hint={strings.codeHint}
          problem={problems?.fields.code}
        />
        <ProblemNote problems={problems} shown={['code']} />
        <FormActions submit={strings.submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
