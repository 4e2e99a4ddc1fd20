// Asks for a new email address and, if there is one, the password.
import { useState } from 'react';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
import { CurrentPasswordField } from '../../components/form/password-field.tsx';
import { RequestEmailChangeDocument } from './email.generated.ts';
import { emailStrings } from './strings.ts';

const strings = emailStrings.dialog;

export function EmailDialog({
  confirmsEmail,
  hasPassword,
  onDone,
  onClose,
}: {
  /** Whether the new address is confirmed first. */
  confirmsEmail: boolean;
  hasPassword: boolean;
  onDone: (email: string) => void;
  onClose: () => void;
}) {
  const done = confirmsEmail ? null : emailStrings.changed;
  const { run, busy, problems } = useAction(RequestEmailChangeDocument, done);
  const [failed, setFailed] = useState(false);
  return (
    <FormDialog
      title={emailStrings.change}
      submit={strings.submit}
      busy={busy}
      problems={problems}
      shown={['newEmail', 'currentPassword']}
      onSubmit={async (read) => {
        const newEmail = read('newEmail');
        const currentPassword = hasPassword ? read('currentPassword') : null;
        const data = await run({ input: { newEmail, currentPassword } });
        const isDone = data && (data.requestEmailChange.sent || !confirmsEmail);
        setFailed(data !== undefined && !isDone);
        if (isDone) onDone(newEmail);
      }}
      onClose={onClose}
    >
      <Field
        label={strings.next}
        name="newEmail"
        type="email"
        autoComplete="email"
        required
        hint={confirmsEmail ? strings.hint : undefined}
        problem={problems?.fields.newEmail ?? (failed ? strings.notSent : undefined)}
      />
      {hasPassword && (
        <CurrentPasswordField
          label={strings.current}
          name="currentPassword"
          problem={problems?.fields.currentPassword}
        />
      )}
    </FormDialog>
  );
}
