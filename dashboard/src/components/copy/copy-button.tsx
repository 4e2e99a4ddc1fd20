// Copies a text, says that it did.
import { useState } from 'react';
import { Button } from '../button.tsx';
import { copyText } from './copy-text.ts';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid((await copyText(text)) ? 'Copied' : 'Select the text to copy it');
    setTimeout(() => setSaid(''), 3_000);
  };
  return (
    <>
      <Button onClick={copy} aria-label={said ? undefined : label}>
        {said || 'Copy'}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
