// Picks tags from a searchable list with counts; can also create tags.
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { tagsOf } from '../components/form/tags.ts';
import { formatNumber } from '../components/text/plural.ts';
import { Visible } from '../components/text/visible.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { TagsDocument } from './qr-codes.generated.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.tags;

export function TagPicker({
  selected,
  onChange,
  onType,
  canCreate = false,
}: {
  selected: readonly string[];
  onChange: (tags: readonly string[]) => void;
  /** Called with the tags in the search field, which are not selected yet. */
  onType?: (tags: readonly string[]) => void;
  /** Whether a tag that no code has yet can be added. */
  canCreate?: boolean;
}) {
  const { id } = useOrganization();
  const [search, setSearch] = useState('');
  const typed = search.trim().normalize();
  const query = useDeferredValue(typed);
  const [{ data, error }] = useQuery({
    query: TagsDocument,
    variables: { organization: id, search: query || null },
  });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const known = data?.organization?.tags;
  const listed = new Set(known?.map(({ tag }) => tag));
  const rows = [
    ...selected.filter((tag) => !listed.has(tag)).map((tag) => ({ tag, count: undefined })),
    ...(known ?? []),
  ];
  /** An existing tag may contain a comma. */
  const tagsIn = (text: string) => {
    const whole = text.trim().normalize();
    return listed.has(whole) ? [whole] : tagsOf(whole);
  };
  const typedTags = tagsIn(search);
  const isNew = canCreate && typedTags.some((tag) => !listed.has(tag) && !selected.includes(tag));
  const toggle = (tag: string, on: boolean) =>
    onChange(on ? [...selected, tag] : selected.filter((one) => one !== tag));
  const type = (text: string) => {
    setSearch(text);
    onType?.(tagsIn(text));
  };
  const add = () => {
    if (!canCreate || typed === '') return;
    onChange([...selected, ...typedTags.filter((tag) => !selected.includes(tag))]);
    type('');
  };
  return (
    <div ref={box} className="grid gap-3">
      <Field
        label={canCreate ? strings.findOrAdd : strings.find}
        value={search}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      {isNew && (
        <Button onClick={add} className="justify-self-start max-w-full">
          <span className="truncate">{strings.add({ tags: typedTags })}</span>
        </Button>
      )}
      <ProblemNote problems={error && problemsOf(error)} />
      {known && rows.length === 0 && !isNew && (
        <p className="text-sm text-muted">
          {query ? strings.noMatch({ search: query }) : strings.none}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="grid max-h-60 gap-2 overflow-y-auto py-1 pl-1">
          {rows.map(({ tag, count }) => (
            <li key={tag}>
              <Checkbox
                checked={selected.includes(tag)}
                onChange={({ target }) => toggle(tag, target.checked)}
              >
                <span className="wrap-anywhere">
                  <Visible text={tag} />
                </span>
                {count !== undefined && <span className="text-muted"> {formatNumber(count)}</span>}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
