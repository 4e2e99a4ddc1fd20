// Rotates an API key, with a period in which both keys work.
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { type ApiKeyRowFragment, RotateApiKeyDocument } from './api-keys.generated.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.rotate;

const defaultOverlap = 86_400;

export function RotateApiKey({
  apiKey: { id, name },
  onRotated,
  onClose,
}: {
  apiKey: ApiKeyRowFragment;
  onRotated: (secret: string) => void;
  onClose: () => void;
}) {
  const { run, busy, problems } = useAction(RotateApiKeyDocument, null);
  return (
    <Dialog title={strings.title({ name })} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const overlapSeconds = Number(new FormData(event.currentTarget).get('overlap'));
          const rotated = await run({ input: { id, overlapSeconds } });
          if (rotated) onRotated(rotated.rotateApiKey.secret);
        }}
      >
        <p className="text-muted">{strings.text}</p>
        <Select label={strings.overlap} name="overlap" defaultValue={defaultOverlap}>
          <Options labels={strings.overlaps} />
        </Select>
        <ProblemNote problems={problems} />
        <FormActions submit={strings.submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
