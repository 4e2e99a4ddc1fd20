// Creates a webhook with an endpoint URL, events, a filter and a document.
import { useState } from 'react';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { useAction } from '../components/form/action.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field, TextArea } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { TagsField } from '../components/form/tags-field.tsx';
import { useOrganization } from '../shell/organization.ts';
import { webhookStrings } from './strings.ts';
import { CreateWebhookDocument } from './webhooks.generated.ts';

const strings = webhookStrings.create;

export function NewWebhook({
  onCreated,
  onClose,
}: {
  onCreated: (secret: string | null) => void;
  onClose: () => void;
}) {
  const { id: organizationId } = useOrganization();
  const [tags, setTags] = useState<string[]>([]);
  const { run, busy, problems } = useAction(CreateWebhookDocument, strings.done);
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const document = String(values.get('document') ?? '').trim();
          const created = await run({
            input: {
              organizationId,
              url: String(values.get('url')),
              events: values.getAll('event').map(String),
              batch: values.has('batch'),
              filter: { tags },
              document: document === '' ? null : document,
            },
          });
          if (created) onCreated(created.createWebhook.secret);
        }}
      >
        <Field
          label={strings.url}
          name="url"
          type="url"
          placeholder={strings.urlPlaceholder}
          required
          problem={problems?.fields.url}
        />
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">{strings.events}</legend>
          {Object.entries(webhookStrings.events).map(([event, label]) => (
            <Checkbox
              key={event}
              name="event"
              value={event}
              defaultChecked={event === 'qr.scanned'}
            >
              {label} <code className="font-mono text-xs text-muted">{event}</code>
            </Checkbox>
          ))}
          <p className="text-sm text-muted">{strings.subscriptionNote}</p>
          {problems?.fields.events && (
            <p role="alert" className="text-sm text-danger">
              {problems.fields.events}
            </p>
          )}
        </fieldset>
        <Checkbox name="batch">{strings.batch}</Checkbox>
        <Disclosure title={strings.payload} problem={problems?.fields.document}>
          <TagsField label={strings.tags} tags={tags} onChange={setTags} />
          <TextArea
            label={strings.document}
            name="document"
            rows={8}
            spellCheck={false}
            hint={strings.documentHint}
            placeholder={strings.documentPlaceholder}
            problem={problems?.fields.document}
          />
        </Disclosure>
        <ProblemNote problems={problems} shown={['url', 'events', 'document']} />
        <FormActions submit={strings.submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
