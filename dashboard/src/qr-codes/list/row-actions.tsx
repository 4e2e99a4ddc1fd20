// What can be done with a code without opening it.
import { useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { copyText } from '../../components/copy/copy-text.ts';
import { useAction } from '../../components/form/action.ts';
import { useOrganization } from '../../shell/organization.ts';
import { type QrCodeRowFragment, SetQrCodeStatusDocument } from '../qr-codes.generated.ts';
import { sameOriginUrl } from '../same-origin.ts';
import { Icon } from './icons.tsx';

const small = 'px-2!';

export function RowActions({ code, mayWrite }: { code: QrCodeRowFragment; mayWrite: boolean }) {
  const { id, name, status, shortUrl, picture } = code;
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(SetQrCodeStatusDocument);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const copied = await copyText(shortUrl);
    setSaid(copied ? 'Copied' : `Copy it from here: ${shortUrl}`);
    if (copied) setTimeout(() => setSaid(''), 3_000);
  };
  const archived = status === 'ARCHIVED';
  const word = archived ? 'Restore' : 'Archive';
  return (
    <div className="col-span-2 col-start-2 flex flex-wrap items-center sm:col-span-1 sm:col-start-auto">
      <Button
        look="quiet"
        onClick={copy}
        aria-label={`Copy the short link of ${name}`}
        title="Copy the short link"
        className={small}
      >
        <Icon name={said === 'Copied' ? 'copied' : 'copy'} />
      </Button>
      <a
        href={sameOriginUrl(picture)}
        download
        aria-label={`Download ${name} as PNG`}
        title="Download as PNG"
        className={`${buttonClass('quiet')} ${small}`}
      >
        <Icon name="download" />
      </a>
      {mayWrite && (
        <Button
          look="quiet"
          busy={busy}
          onClick={() =>
            run(
              { input: { id, organizationId, status: archived ? 'ACTIVE' : 'ARCHIVED' } },
              archived ? 'Restored' : 'Archived',
            )
          }
          aria-label={`${word} ${name}`}
          title={word}
          className={small}
        >
          <Icon name={archived ? 'restore' : 'archive'} />
        </Button>
      )}
      <span role="status" className={said === 'Copied' ? 'sr-only' : 'text-sm wrap-anywhere'}>
        {said}
      </span>
      {problems && (
        <span role="alert" className="text-sm text-danger">
          {problems.summary}
        </span>
      )}
    </div>
  );
}
