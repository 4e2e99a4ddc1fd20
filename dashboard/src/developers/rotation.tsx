// Replaces a key by a new one, with a time in which both work.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { type ApiKeyRowFragment, RotateApiKeyDocument } from './api-keys.generated.ts';

export function Rotation({
  apiKey: { id, name },
  onMade,
  onClose,
}: {
  apiKey: ApiKeyRowFragment;
  onMade: (secret: string) => void;
  onClose: () => void;
}) {
  const { run, busy, problems } = useAction(RotateApiKeyDocument, null);
  return (
    <Dialog title={`Rotate “${name}”`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const overlapSeconds = Number(new FormData(event.currentTarget).get('overlap'));
          const made = await run({ input: { id, overlapSeconds } });
          if (made) onMade(made.rotateApiKey.secret);
        }}
      >
        <p className="text-muted">
          A new key with the same name and permissions takes its place. Choose how long the old one
          goes on working, so that you can put the new one in without a break.
        </p>
        <Select label="The old key works for" name="overlap" defaultValue="86400">
          <option value="0">no longer</option>
          <option value="3600">an hour</option>
          <option value="86400">a day</option>
          <option value="604800">a week</option>
        </Select>
        <ProblemNote problems={problems} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Rotate
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
