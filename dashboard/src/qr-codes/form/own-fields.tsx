// External ID, metadata and notes of a code.
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Field, TextArea } from '../../components/form/field.tsx';
import { type Problems, problemAt } from '../../graphql/problems.ts';
import { qrCodeStrings } from '../strings.ts';

const strings = qrCodeStrings.own;

const maxPairs = 50;

export interface Pair {
  /** Of the row, also while its name is empty. */
  row: number;
  key: string;
  value: string;
}

export interface OwnFields {
  externalId: string;
  notes: string;
  metadata: readonly Pair[];
}

export const noOwnFields: OwnFields = { externalId: '', notes: '', metadata: [] };

interface StoredFields {
  externalId: string | null;
  notes: string | null;
  metadata: readonly { key: string; value: string }[];
}

export const toOwnFields = ({ externalId, notes, metadata }: StoredFields): OwnFields => ({
  externalId: externalId ?? '',
  notes: notes ?? '',
  metadata: metadata.map(({ key, value }, row) => ({ row, key, value })),
});

/** What differs from the start; a key that is gone is removed. */
export function toOwnInput({ externalId, notes, metadata }: OwnFields, start: OwnFields) {
  const kept = metadata.filter(({ key }) => key !== '');
  const keys = new Set(kept.map(({ key }) => key));
  const removed = start.metadata.filter(({ key }) => !keys.has(key));
  const isChanged = JSON.stringify(metadata) !== JSON.stringify(start.metadata);
  return {
    ...(externalId !== start.externalId && { externalId: externalId || null }),
    ...(notes !== start.notes && { notes: notes || null }),
    ...(isChanged && {
      metadata: [
        ...removed.map(({ key }) => ({ key, value: null })),
        ...kept.map(({ key, value }) => ({ key, value })),
      ],
    }),
  };
}

export function OwnFieldsInput({
  own: { externalId, notes, metadata },
  problems,
  onChange,
}: {
  own: OwnFields;
  problems: Problems | undefined;
  onChange: (changed: Partial<OwnFields>) => void;
}) {
  const at = (path: string) => problemAt(problems, path);
  const put = (row: number, changed: Partial<Pair>) =>
    onChange({ metadata: metadata.map((one) => (one.row === row ? { ...one, ...changed } : one)) });
  const next = Math.max(-1, ...metadata.map(({ row }) => row)) + 1;
  return (
    <Disclosure
      title={strings.title}
      open={externalId !== '' || notes !== '' || metadata.length > 0}
      problem={['externalId', 'notes', 'metadata'].map(at).find(Boolean)}
    >
      <Field
        label={strings.externalId}
        hint={strings.externalIdHint}
        value={externalId}
        problem={at('externalId')}
        onChange={({ target }) => onChange({ externalId: target.value })}
      />
      <TextArea
        label={strings.notes}
        hint={strings.notesHint}
        rows={3}
        value={notes}
        problem={at('notes')}
        onChange={({ target }) => onChange({ notes: target.value })}
      />
      {metadata.map(({ row, key, value }) => (
        <div key={row} className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
          <Field
            label={strings.key}
            value={key}
            onChange={({ target }) => put(row, { key: target.value })}
          />
          <Field
            label={strings.value}
            value={value}
            onChange={({ target }) => put(row, { value: target.value })}
          />
          <Button
            aria-label={strings.removePair({ key })}
            onClick={() => onChange({ metadata: metadata.filter((one) => one.row !== row) })}
          >
            {strings.remove}
          </Button>
        </div>
      ))}
      {at('metadata') && (
        <p role="alert" className="text-sm text-danger">
          {at('metadata')}
        </p>
      )}
      {metadata.length < maxPairs && (
        <Button
          className="justify-self-start"
          onClick={() => onChange({ metadata: [...metadata, { row: next, key: '', value: '' }] })}
        >
          {strings.addPair}
        </Button>
      )}
    </Disclosure>
  );
}
