// A button that copies a text and confirms it.
import { useState } from 'react';
import { Button } from '../button.tsx';
import { componentStrings } from '../strings.ts';
import { copyText } from './copy-text.ts';

const strings = componentStrings.copy;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [status, setStatus] = useState('');
  const copy = async () => {
    setStatus((await copyText(text)) ? strings.copied : strings.failed);
    setTimeout(() => setStatus(''), 3_000);
  };
  return (
    <>
      <Button onClick={copy} aria-label={status ? undefined : label}>
        {status || strings.copy}
      </Button>
      <span role="status" className="sr-only">
        {status}
      </span>
    </>
  );
}
