// Tags, each with a way to remove it; what is typed becomes one with Enter, with a comma, or when it is left.
import { useId, useState } from 'react';
import { Visible } from '../text/visible.tsx';
import { Field } from './field.tsx';
import { hasSeveralTags, tagsOf } from './tags.ts';

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
  const add = (added: readonly string[]) => {
    const fresh = added.filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...fresh]);
  };
  const finish = (text: string) => {
    setTyped('');
    add(tagsOf(text));
  };
  /** However it came: keyboards on phones tell of no keys, only of the text. */
  const take = (text: string) => {
    if (known.includes(text.trim())) setTyped(text);
    else if (hasSeveralTags(text)) finish(text);
    else setTyped(text);
  };
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        value={typed}
        list={list}
        hint="Press Enter or comma to add a tag."
        enterKeyHint="done"
        problem={problem}
        onChange={({ target, nativeEvent }) => {
          if ('isComposing' in nativeEvent && nativeEvent.isComposing) setTyped(target.value);
          else take(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => take(currentTarget.value)}
        onPaste={(event) => {
          // A field of one line would drop the line breaks.
          const pasted = event.clipboardData.getData('text/plain');
          if (!hasSeveralTags(pasted)) return;
          event.preventDefault();
          finish(`${typed},${pasted}`);
        }}
        onBlur={() => finish(typed)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          finish(typed);
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
              <span className="truncate">
                <Visible text={tag} />
              </span>
              <button
                type="button"
                aria-label={`Remove tag “${tag}”`}
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
