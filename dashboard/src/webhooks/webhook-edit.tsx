// Edits a webhook, unless somebody else has changed it meanwhile.
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { componentStrings } from '../components/strings.ts';
import { undoBy } from '../components/toast/undo.ts';
import { webhookStrings } from './strings.ts';
import { WebhookForm } from './webhook-form.tsx';
import { UpdateWebhookDocument, type WebhookRowFragment } from './webhooks.generated.ts';

const strings = webhookStrings.edit;

export function WebhookEdit({
  webhook,
  onClose,
}: {
  webhook: WebhookRowFragment;
  onClose: () => void;
}) {
  const { run, busy, problems } = useAction(UpdateWebhookDocument);
  // A live update of the page must not change what is edited.
  const [before] = useState(webhook);
  const { id, url, events, batch, filter, document, version } = before;
  const kept = {
    folderIds: filter?.folderIds ?? [],
    qrCodeIds: filter?.qrCodeIds ?? [],
  };
  const tags = filter?.tags ?? [];
  const back = { id, url, events, batch, filter: { ...kept, tags }, document };
  return (
    <WebhookForm
      title={strings.title}
      submit={componentStrings.buttons.save}
      initial={{ ...back, tags }}
      busy={busy}
      problems={problems}
      onClose={onClose}
      onSubmit={async ({ tags: newTags, ...values }) => {
        const filter = { ...kept, tags: [...newTags] };
        const input = { id, ...values, events: [...values.events], filter };
        const saved = await run(
          { input: { ...input, expectedVersions: [version] } },
          {
            undo: ({ updateWebhook }, client) =>
              undoBy(client, UpdateWebhookDocument, {
                input: { ...back, expectedVersions: [updateWebhook.webhook.version] },
              }),
          },
        );
        if (saved) onClose();
      }}
    />
  );
}
