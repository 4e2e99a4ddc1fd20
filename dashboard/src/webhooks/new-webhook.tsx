// Creates a webhook.
import { useAction } from '../components/form/action.ts';
import { useOrganization } from '../shell/organization.ts';
import { webhookStrings } from './strings.ts';
import { newWebhook, WebhookForm } from './webhook-form.tsx';
import { CreateWebhookDocument, type CreateWebhookMutation } from './webhooks.generated.ts';

const strings = webhookStrings.create;

export function NewWebhook({
  onCreated,
  onClose,
}: {
  onCreated: (created: CreateWebhookMutation['createWebhook']) => void;
  onClose: () => void;
}) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateWebhookDocument, strings.done);
  return (
    <WebhookForm
      title={strings.title}
      submit={strings.submit}
      initial={newWebhook}
      busy={busy}
      problems={problems}
      onClose={onClose}
      onSubmit={async ({ events, tags, ...values }) => {
        const filter = { tags: [...tags] };
        const created = await run({
          input: { organizationId, ...values, events: [...events], filter },
        });
        if (created) onCreated(created.createWebhook);
      }}
    />
  );
}
