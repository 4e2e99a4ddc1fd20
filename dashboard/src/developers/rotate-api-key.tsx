// Rotates an API key, with a period in which both keys work.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
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
        <DialogActions>
          <Button onClick={onClose}>{componentStrings.buttons.cancel}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {strings.submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
