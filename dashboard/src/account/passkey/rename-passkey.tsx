// Renames a passkey.
import { maxName } from '../../../../src/domain/text/limits.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
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
    <FormDialog
      title={strings.title}
      submit={componentStrings.buttons.rename}
      busy={busy}
      problems={problems}
      shown={['name']}
      onSubmit={async (read) => {
        if (await run({ input: { id, name: read('name').trim() } })) onClose();
      }}
      onClose={onClose}
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
    </FormDialog>
  );
}
