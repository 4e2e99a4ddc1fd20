// Copies the short link of a row.
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { copyText } from '../../../components/copy/copy-text.ts';
import { Icon } from '../../../components/icon.tsx';
import { qrCodeListStrings } from '../strings.ts';

const strings = qrCodeListStrings.row;

export function CopyLink({ name, url }: { name: string; url: string }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const isCopied = await copyText(url);
    setCopied(isCopied);
    if (isCopied) setTimeout(() => setCopied(undefined), 3_000);
  };
  return (
    <>
      <Button
        look="quiet"
        onClick={copy}
        aria-label={strings.copyOf({ name })}
        title={strings.copy}
        className="min-h-6! px-1!"
      >
        <Icon name={copied ? 'copied' : 'copy'} />
      </Button>
      <span role="status" className={copied ? 'sr-only' : 'wrap-anywhere'}>
        {copied && strings.copied}
        {copied === false && strings.copyFailed({ url })}
      </span>
    </>
  );
}
