// Tags to tick, with how many codes carry each; new ones where they may be made.
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

export function TagPicker({
  chosen,
  onChange,
  mayMake = false,
}: {
  chosen: readonly string[];
  onChange: (tags: readonly string[]) => void;
  /** Whether a tag that no code carries yet can be chosen. */
  mayMake?: boolean;
}) {
  const { id } = useOrganization();
  const [search, setSearch] = useState('');
  const typed = search.trim().normalize();
  const wanted = useDeferredValue(typed);
  const [{ data, error }] = useQuery({
    query: TagsDocument,
    variables: { organization: id, search: wanted || null },
  });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const known = data?.organization?.tags;
  const listed = new Set(known?.map(({ tag }) => tag));
  const rows = [
    ...chosen.filter((tag) => !listed.has(tag)).map((tag) => ({ tag, count: undefined })),
    ...(known ?? []),
  ];
  /** A tag that is there may have a comma in its name. */
  const wished = listed.has(typed) ? [typed] : tagsOf(typed);
  const isNew = mayMake && wished.some((tag) => !listed.has(tag) && !chosen.includes(tag));
  const tick = (tag: string, on: boolean) =>
    onChange(on ? [...chosen, tag] : chosen.filter((one) => one !== tag));
  /** One that is there already is ticked. */
  const make = () => {
    if (!mayMake || typed === '') return;
    onChange([...chosen, ...wished.filter((tag) => !chosen.includes(tag))]);
    setSearch('');
  };
  return (
    <div ref={box} className="grid gap-3">
      <Field
        label={mayMake ? 'Find or add a tag' : 'Find a tag'}
        value={search}
        autoComplete="off"
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          make();
        }}
      />
      {isNew && (
        <Button onClick={make} className="justify-self-start max-w-full">
          <span className="truncate">Add {wished.map((tag) => `“${tag}”`).join(', ')}</span>
        </Button>
      )}
      <ProblemNote problems={error && problemsOf(error)} />
      {known && rows.length === 0 && !isNew && (
        <p className="text-sm text-muted">
          {wanted ? `No tag has “${wanted}” in it.` : 'No code carries a tag yet.'}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="grid max-h-60 gap-2 overflow-y-auto py-1 pl-1">
          {rows.map(({ tag, count }) => (
            <li key={tag}>
              <Checkbox
                checked={chosen.includes(tag)}
                onChange={({ target }) => tick(tag, target.checked)}
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
