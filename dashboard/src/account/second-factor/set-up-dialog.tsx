// Sets up an authenticator app: shows its QR code and asks for the first code.
import { TextToCopy } from '../../components/copy/text-to-copy.tsx';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
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
    <FormDialog
      title={strings.title}
      submit={strings.submit}
      busy={busy}
      problems={problems}
      shown={['code']}
      onSubmit={async (read) => {
        const confirmed = await run({ input: { code: read('code') } });
        if (confirmed) onDone(confirmed.confirmAuthenticator.recoveryCodes);
      }}
      onClose={onClose}
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
    </FormDialog>
  );
}
