// Renames a passkey.
import { maxName } from '../../../../src/domain/text/limits.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { componentStrings } from '../../components/strings.ts';
import { type PasskeyRowFragment, RenamePasskeyDocument } from './passkeys.generated.ts';
import { passkeysStrings } from './strings.ts';

const strings = passkeysStrings.rename;

export function RenamePasskey({
  passkey: { id, name },
  onClose,
}: {
  passkey: PasskeyRowFragment;
  onClose: () => void;
}) {
  const { run, busy, problems } = useAction(RenamePasskeyDocument, strings.done);
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const given = String(new FormData(event.currentTarget).get('name'));
          if (await run({ input: { id, name: given.trim() } })) onClose();
        }}
      >
        <Field
          label={passkeysStrings.new.name}
          name="name"
          defaultValue={name}
          required
          maxLength={maxName}
          autoComplete="off"
          problem={problems?.fields.name}
        />
        <ProblemNote problems={problems} shown={['name']} />
        <FormActions submit={componentStrings.buttons.rename} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
