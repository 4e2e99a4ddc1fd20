// A field for a URL, which adds https:// when it is left.
import { type ComponentProps, useState } from 'react';
import { componentStrings } from '../strings.ts';
import { Field } from './field.tsx';
import { completeUrl } from './web-address.ts';

export function UrlField({
  value,
  hint,
  onChange,
  ...field
}: Omit<ComponentProps<typeof Field>, 'type' | 'value' | 'onChange'> & {
  value: string;
  onChange: (value: string) => void;
}) {
  const [completed, setCompleted] = useState<string>();
  const complete = () => {
    const url = completeUrl(value);
    if (url === value) return;
    onChange(url);
    if (url !== value.trim()) setCompleted(url);
  };
  return (
    <Field
      {...field}
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      value={value}
      // In place of the hint, so that the button below does not move away from the pointer.
      hint={
        hint && (
          <span role="status">
            {completed === value ? componentStrings.field.httpsAdded : hint}
          </span>
        )
      }
      onChange={({ target }) => onChange(target.value)}
      onBlur={complete}
      onKeyDown={({ key }) => {
        if (key === 'Enter') complete();
      }}
    />
  );
}
