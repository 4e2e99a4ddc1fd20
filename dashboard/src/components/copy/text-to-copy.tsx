// A read-only text with a copy button.
import { CopyButton } from './copy-button.tsx';

export const TextToCopy = ({
  name,
  text,
  copy,
}: {
  name: string;
  text: string;
  /** The accessible name of the copy button. */
  copy: string;
}) => (
  <div className="flex items-center gap-2">
    <input
      readOnly
      aria-label={name}
      value={text}
      onFocus={(event) => event.target.select()}
      className="min-h-10 min-w-0 flex-1 rounded-lg border border-edge bg-sunken px-3 font-mono text-sm"
    />
    <CopyButton text={text} label={copy} />
  </div>
);
