// A button that copies a text or an image and confirms it.
import { useState } from 'react';
import { Button } from '../button.tsx';
import { componentStrings } from '../strings.ts';
import { copyText } from './copy-text.ts';

const strings = componentStrings.copy;

export function CopyAction({
  copy,
  label,
  text = strings.copy,
  failed = strings.failed,
}: {
  /** Resolves with whether it was copied. */
  copy: () => Promise<boolean>;
  /** The accessible name. */
  label: string;
  /** The visible text. */
  text?: string;
  /** What to do instead. */
  failed?: string;
}) {
  const [status, setStatus] = useState('');
  const run = async () => {
    setStatus((await copy()) ? strings.copied : failed);
    setTimeout(() => setStatus(''), 3_000);
  };
  return (
    <>
      <Button onClick={run} aria-label={status ? undefined : label}>
        {status || text}
      </Button>
      <span role="status" className="sr-only">
        {status}
      </span>
    </>
  );
}

export const CopyButton = ({ text, label }: { text: string; label: string }) => (
  <CopyAction copy={() => copyText(text)} label={label} />
);
