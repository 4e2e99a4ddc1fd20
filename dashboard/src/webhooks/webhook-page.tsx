// One webhook with the log of its deliveries.
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { ShownOnce } from '../components/copy/shown-once.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { Deliveries } from './deliveries.tsx';
import {
  DeleteWebhookDocument,
  DeliveriesDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  UpdateWebhookDocument,
} from './webhooks.generated.ts';
import { WebhookState } from './webhooks-page.tsx';

type Open = { what: 'delete' } | { what: 'secret'; secret: string };

export function WebhookPage() {
  const { slug, webhook: id } = useParams({
    from: '/organizations/$slug/developers/webhooks/$webhook',
  });
  const { id: organization, permissions } = useOrganization();
  const deliveries = useList(
    DeliveriesDocument,
    { organization, webhook: id },
    (found) => found.organization?.webhook?.deliveries,
  );
  const { data, error } = deliveries;
  const test = useAction(TestWebhookDocument, 'Test sent');
  const update = useAction(UpdateWebhookDocument);
  const rotate = useAction(RotateWebhookSecretDocument, null);
  const remove = useAction(DeleteWebhookDocument, 'Webhook deleted');
  const [open, setOpen] = useState<Open>();
  const navigate = useNavigate();
  const close = () => setOpen(undefined);
  const webhook = data?.organization?.webhook;

  if (data && !webhook) {
    return (
      <Page title="Webhook">
        <EmptyState title="Webhook not found">It may have been deleted.</EmptyState>
      </Page>
    );
  }
  if (!webhook) return <ProblemNote problems={error && problemsOf(error)} />;
  const actions = permissions.includes('WEBHOOKS_WRITE') && (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" busy={test.busy} onClick={() => test.run({ input: { id } })}>
        Send a test
      </Button>
      <Button
        busy={update.busy}
        onClick={() =>
          update.run(
            { input: { id, active: !webhook.active } },
            webhook.active ? 'Webhook switched off' : 'Webhook switched on',
          )
        }
      >
        {webhook.active ? 'Switch off' : 'Switch on'}
      </Button>
      <Button
        busy={rotate.busy}
        onClick={async () => {
          const secret = (await rotate.run({ input: { id } }))?.rotateWebhookSecret.secret;
          if (secret) setOpen({ what: 'secret', secret });
        }}
      >
        Rotate secret
      </Button>
      <Button onClick={() => setOpen({ what: 'delete' })}>Delete</Button>
    </div>
  );
  return (
    <Page title="Webhook" intro={webhook.url} actions={actions}>
      <p className="text-sm text-muted">
        <WebhookState webhook={webhook} /> {webhook.events.join(', ')}
        {webhook.batch && ', in batches'}
        {webhook.createdBy && `. Responsible: ${webhook.createdBy.name}`}
        {webhook.disabledReason && `. ${webhook.disabledReason}`}
      </p>
      <ProblemNote problems={test.problems ?? update.problems ?? rotate.problems} />
      <Deliveries list={deliveries} />
      {open?.what === 'secret' && (
        <ShownOnce title="New signing secret" secret={open.secret} onClose={close} />
      )}
      {open?.what === 'delete' && (
        <Confirmation
          title="Delete this webhook?"
          confirm="Delete webhook"
          busy={remove.busy}
          problems={remove.problems}
          onClose={close}
          onConfirm={async () => {
            if (await remove.run({ input: { id } }))
              await navigate({ to: '/organizations/$slug/developers/webhooks', params: { slug } });
          }}
        >
          <p>Nothing more is sent to {webhook.url}, not even what waits now.</p>
        </Confirmation>
      )}
    </Page>
  );
}
