// The form of a webhook: endpoint URL, events, a filter and a document.
import { useState } from 'react';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FormActions } from '../components/dialog/form-actions.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field, TextArea } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { TagsField } from '../components/form/tags-field.tsx';
import { isOneOf } from '../components/text/labels.ts';
import type { Problems } from '../graphql/problems.ts';
import { webhookStrings } from './strings.ts';

const { events: labels, form: strings } = webhookStrings;

export interface WebhookValues {
  url: string;
  events: readonly string[];
  batch: boolean;
  tags: readonly string[];
  /** Null for the standard payload. */
  document: string | null;
}

export const newWebhook: WebhookValues = {
  url: '',
  events: ['qr.scanned'],
  batch: false,
  tags: [],
  document: null,
};

export function WebhookForm({
  title,
  submit,
  initial,
  busy,
  problems,
  onSubmit,
  onClose,
}: {
  title: string;
  submit: string;
  initial: WebhookValues;
  busy: boolean;
  problems: Problems | undefined;
  onSubmit: (values: WebhookValues) => void;
  onClose: () => void;
}) {
  const [tags, setTags] = useState(initial.tags);
  const [document, setDocument] = useState(initial.document ?? '');
  // Those that are never sent have no checkbox.
  const others = initial.events.filter((event) => !isOneOf(labels, event));
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          onSubmit({
            url: String(values.get('url')),
            events: [...values.getAll('event').map(String), ...others],
            batch: values.has('batch'),
            tags,
            document: document.trim() === '' ? null : document.trim(),
          });
        }}
      >
        <Field
          label={strings.url}
          name="url"
          type="url"
          placeholder={strings.urlPlaceholder}
          required
          defaultValue={initial.url}
          problem={problems?.fields.url}
        />
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">{strings.events}</legend>
          {Object.entries(labels).map(([event, label]) => (
            <Checkbox
              key={event}
              name="event"
              value={event}
              defaultChecked={initial.events.includes(event)}
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
        <Checkbox name="batch" defaultChecked={initial.batch}>
          {strings.batch}
        </Checkbox>
        <Disclosure
          title={strings.payload}
          open={initial.tags.length > 0 || initial.document !== null}
          problem={problems?.fields.document}
        >
          <TagsField label={strings.tags} tags={tags} onChange={setTags} />
          <TextArea
            label={strings.document}
            name="document"
            rows={8}
            spellCheck={false}
            hint={strings.documentHint}
            placeholder={strings.documentPlaceholder}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
            problem={problems?.fields.document}
          />
        </Disclosure>
        <ProblemNote problems={problems} shown={['url', 'events', 'document']} />
        <FormActions submit={submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
