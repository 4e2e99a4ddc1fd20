// Tags, each with a way to take it off; what is typed becomes one with Enter, with a comma, or when it is left.
import { useId, useState } from 'react';
import { Field } from './field.tsx';

export function TagsField({
  label,
  tags,
  known = [],
  problem,
  onChange,
}: {
  label: string;
  tags: readonly string[];
  /** Those that can be chosen from. */
  known?: readonly string[];
  problem?: string | undefined;
  onChange: (tags: string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (text: string) => {
    const tag = text.trim().normalize();
    setTyped('');
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        value={typed}
        list={list}
        hint="Enter or a comma ends a tag."
        problem={problem}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
          event.preventDefault();
          add(typed);
        }}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {tags.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag}
              className="flex max-w-full items-center rounded-full bg-sunken pl-3 text-sm"
            >
              <span className="truncate">{tag}</span>
              <button
                type="button"
                aria-label={`Take off the tag ${tag}`}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
                className="grid size-7 shrink-0 place-items-center rounded-full text-muted hover:text-ink"
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
