// Where a code redirects to, shortened to one line until it has the focus.
import { qrCodeListStrings } from '../strings.ts';

const strings = qrCodeListStrings.row;

export const Destination = ({ url }: { url: string }) => (
  <span className="flex min-w-0 items-center gap-1">
    <span aria-hidden="true">→</span>
    <span className="sr-only">{strings.destination}</span>
    <a
      href={url}
      title={url}
      target="_blank"
      rel="noreferrer"
      className="min-w-0 truncate hover:text-ink hover:underline focus-visible:wrap-anywhere focus-visible:whitespace-normal"
    >
      {url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
    </a>
  </span>
);
