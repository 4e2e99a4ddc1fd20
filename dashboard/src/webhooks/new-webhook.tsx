// Asks where events are sent, which ones.
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { useOrganization } from '../shell/organization.ts';
import { CreateWebhookDocument } from './webhooks.generated.ts';

const events = [
  { event: 'qr.scanned', words: 'A code is scanned' },
  { event: 'qr.created', words: 'A code is created' },
  { event: 'qr.updated', words: 'A code is changed' },
  { event: 'qr.archived', words: 'A code is archived' },
  { event: 'qr.restored', words: 'A code is restored' },
  { event: 'qr.deleted', words: 'A code is deleted' },
  { event: 'member.joined', words: 'A person joins' },
  { event: 'member.left', words: 'A person leaves' },
  { event: 'member.role_changed', words: 'A person gets another role' },
] as const;

export function NewWebhook({
  onMade,
  onClose,
}: {
  onMade: (secret: string | null) => void;
  onClose: () => void;
}) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateWebhookDocument, 'Webhook created');
  return (
    <Dialog title="Create webhook" onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const made = await run({
            input: {
              organizationId,
              url: String(values.get('url')),
              events: values.getAll('event').map(String),
              batch: values.has('batch'),
            },
          });
          if (made) onMade(made.createWebhook.secret);
        }}
      >
        <Field
          label="Address"
          name="url"
          type="url"
          placeholder="https://example.com/hooks/qr"
          required
          problem={problems?.fields.url}
        />
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">Events</legend>
          {events.map(({ event, words }) => (
            <Checkbox
              key={event}
              name="event"
              value={event}
              defaultChecked={event === 'qr.scanned'}
            >
              {words} <code className="font-mono text-xs text-muted">{event}</code>
            </Checkbox>
          ))}
          <p className="text-sm text-muted">
            The API also takes <code className="font-mono text-xs">subscription</code> events. They
            are never sent, because a self-hosted server has no billing.
          </p>
          {problems?.fields.events && (
            <p role="alert" className="text-sm text-danger">
              {problems.fields.events}
            </p>
          )}
        </fieldset>
        <Checkbox name="batch">
          Up to 100 events in one request, for codes that are scanned a lot
        </Checkbox>
        <ProblemNote problems={problems} shown={['url', 'events']} />
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
