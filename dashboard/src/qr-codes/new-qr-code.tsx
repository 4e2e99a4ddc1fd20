// Makes a QR code that leads to an address.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useAction } from '../graphql/action.ts';
import { useOrganization } from '../shell/organization.ts';
import { CreateQrCodeDocument } from './qr-codes.generated.ts';

export function NewQrCode({ onClose }: { onClose: () => void }) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateQrCodeDocument);
  return (
    <Dialog title="Create QR code" onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const name = String(values.get('name'));
          const url = String(values.get('url'));
          if (await run({ input: { organizationId, name, content: { url: { url } } } })) onClose();
        }}
      >
        <Field label="Name" name="name" required maxLength={200} problem={problems?.fields.name} />
        <Field
          label="Leads to"
          name="url"
          type="url"
          placeholder="https://example.com"
          hint="You can change it at any time, also once the code is printed."
          required
          problem={problems?.fields.content ?? problems?.fields.url}
        />
        <ProblemNote problems={problems} shown={['name', 'content', 'url']} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Create
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
