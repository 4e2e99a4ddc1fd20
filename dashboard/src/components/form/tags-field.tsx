// An input for tags: Enter, a comma or leaving the field adds what was typed.
import { useId, useState } from 'react';
import { componentStrings } from '../strings.ts';
import { Chips } from './chips.tsx';
import { Field } from './field.tsx';
import { hasSeveralTags, tagsOf } from './tags.ts';

const strings = componentStrings.tags;

export function TagsField({
  label,
  tags,
  known = [],
  problem,
  onChange,
}: {
  label: string;
  tags: readonly string[];
  /** Existing tags, offered as suggestions. */
  known?: readonly string[];
  problem?: string | undefined;
  onChange: (tags: string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (added: readonly string[]) => {
    const missing = added.filter((tag) => !tags.includes(tag));
    if (missing.length > 0) onChange([...tags, ...missing]);
  };
  const finish = (text: string) => {
    setTyped('');
    add(tagsOf(text));
  };
  /** Looks at the text, because keyboards on phones send no key events. */
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
        hint={strings.hint}
        enterKeyHint="done"
        problem={problem}
        onChange={({ target, nativeEvent }) => {
          if ('isComposing' in nativeEvent && nativeEvent.isComposing) setTyped(target.value);
          else take(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => take(currentTarget.value)}
        onPaste={(event) => {
          // A single-line input would drop the line breaks between tags.
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
      <Chips
        label={label}
        chips={tags.map((tag) => ({ key: tag, text: tag, remove: strings.remove({ tag }) }))}
        onRemove={(key) => onChange(tags.filter((tag) => tag !== key))}
      />
    </div>
  );
}
