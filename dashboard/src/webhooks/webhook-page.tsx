// One webhook, with the log of its deliveries.
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { SecretDialog } from '../components/copy/secret-dialog.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { useList } from '../graphql/list.ts';
import { translateMessage } from '../graphql/messages/strings.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { RestoreNote, useUndoOfDeletion } from '../shell/trashed/restoring.tsx';
import { RestoreWebhookDocument } from '../trash/trash.generated.ts';
import { Deliveries } from './deliveries.tsx';
import { webhookStrings } from './strings.ts';
import { WebhookEdit } from './webhook-edit.tsx';
import {
  DeleteWebhookDocument,
  DeliveriesDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  UpdateWebhookDocument,
} from './webhooks.generated.ts';
import { WebhookState } from './webhooks-page.tsx';

const { deletion, edit: editStrings, secret: secretStrings, webhook: strings } = webhookStrings;

type Open = { what: 'delete' | 'edit' } | { what: 'secret'; secret: string };

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
  const test = useAction(TestWebhookDocument, strings.tested);
  const update = useAction(UpdateWebhookDocument);
  const rotate = useAction(RotateWebhookSecretDocument, null);
  const remove = useAction(DeleteWebhookDocument, deletion.done);
  const undoOf = useUndoOfDeletion(RestoreWebhookDocument);
  const [open, setOpen] = useState<Open>();
  const navigate = useNavigate();
  const close = () => setOpen(undefined);
  const webhook = data?.organization?.webhook;

  if (data && !webhook) {
    return (
      <Page title={strings.title}>
        <EmptyState title={strings.notFoundTitle}>{strings.notFound}</EmptyState>
      </Page>
    );
  }
  if (!webhook) return <ProblemNote problems={error && problemsOf(error)} />;
  const actions = permissions.includes('WEBHOOKS_WRITE') && (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" busy={test.busy} onClick={() => test.run({ input: { id } })}>
        {strings.test}
      </Button>
      <Button onClick={() => setOpen({ what: 'edit' })}>{editStrings.open}</Button>
      <Button
        busy={update.busy}
        onClick={() =>
          update.run(
            { input: { id, active: !webhook.active } },
            { message: webhook.active ? strings.turnedOff : strings.turnedOn },
          )
        }
      >
        {webhook.active ? strings.turnOff : strings.turnOn}
      </Button>
      <Button
        busy={rotate.busy}
        onClick={async () => {
          const secret = (await rotate.run({ input: { id } }))?.rotateWebhookSecret.secret;
          if (secret) setOpen({ what: 'secret', secret });
        }}
      >
        {strings.rotateSecret}
      </Button>
      <Button onClick={() => setOpen({ what: 'delete' })}>{strings.delete}</Button>
    </div>
  );
  const details = [
    webhook.events.join(', '),
    webhook.batch && strings.batched,
    webhook.filter && strings.filtered,
    webhook.document !== null && strings.ownPayload,
    webhook.createdBy && strings.owner(webhook.createdBy),
    webhook.disabledReason && translateMessage(webhook.disabledReason),
  ];
  return (
    <Page title={strings.title} intro={webhook.url} actions={actions}>
      <p className="text-sm text-muted">
        <WebhookState webhook={webhook} /> {details.filter(Boolean).join(' · ')}
      </p>
      <ProblemNote problems={test.problems ?? update.problems ?? rotate.problems} />
      <Deliveries webhook={id} list={deliveries} />
      {open?.what === 'edit' && <WebhookEdit webhook={webhook} onClose={close} />}
      {open?.what === 'secret' && (
        <SecretDialog
          title={secretStrings.newTitle}
          label={secretStrings.label}
          secret={open.secret}
          onClose={close}
        />
      )}
      {open?.what === 'delete' && (
        <Confirmation
          title={deletion.title}
          confirm={deletion.submit}
          action={remove}
          onClose={close}
          onConfirm={async () => {
            const variables = { input: { id } };
            const deleted = await remove.run(variables, {
              undo: undoOf(variables),
            });
            if (deleted)
              await navigate({ to: '/organizations/$slug/developers/webhooks', params: { slug } });
          }}
        >
          <p>{deletion.text(webhook)}</p>
          <RestoreNote />
        </Confirmation>
      )}
    </Page>
  );
}
