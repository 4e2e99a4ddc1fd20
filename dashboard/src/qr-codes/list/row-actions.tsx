// The actions of a row: copy the short link, download, archive or unarchive.
import { useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { copyText } from '../../components/copy/copy-text.ts';
import type { QrCodeRowFragment } from '../qr-codes.generated.ts';
import { sameOriginUrl } from '../same-origin.ts';
import { unarchivedStatus, useStatus } from '../status.ts';
import { Icon } from './icons.tsx';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.row;

const small = 'px-2!';

export function RowActions({ code, mayWrite }: { code: QrCodeRowFragment; mayWrite: boolean }) {
  const { name, status, shortUrl, picture } = code;
  const { set, busy, problems } = useStatus(code);
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const isCopied = await copyText(shortUrl);
    setCopied(isCopied);
    if (isCopied) setTimeout(() => setCopied(undefined), 3_000);
  };
  const archived = status === 'ARCHIVED';
  return (
    <div className="col-span-2 col-start-2 flex flex-wrap items-center sm:col-span-1 sm:col-start-auto">
      <Button
        look="quiet"
        onClick={copy}
        aria-label={strings.copyOf({ name })}
        title={strings.copy}
        className={small}
      >
        <Icon name={copied ? 'copied' : 'copy'} />
      </Button>
      <a
        href={sameOriginUrl(picture)}
        download
        aria-label={strings.downloadOf({ name })}
        title={strings.download}
        className={`${buttonClass('quiet')} ${small}`}
      >
        <Icon name="download" />
      </a>
      {mayWrite && (
        <Button
          look="quiet"
          busy={busy}
          onClick={() => set(archived ? unarchivedStatus(code) : 'ARCHIVED')}
          aria-label={archived ? strings.unarchiveOf({ name }) : strings.archiveOf({ name })}
          title={archived ? strings.unarchive : strings.archive}
          className={small}
        >
          <Icon name={archived ? 'unarchive' : 'archive'} />
        </Button>
      )}
      <span role="status" className={copied ? 'sr-only' : 'text-sm wrap-anywhere'}>
        {copied && strings.copied}
        {copied === false && strings.copyFailed({ url: shortUrl })}
      </span>
      {problems && (
        <span role="alert" className="text-sm text-danger">
          {problems.summary}
        </span>
      )}
    </div>
  );
}
