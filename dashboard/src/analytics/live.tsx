// Scans as they come, while the page is open.
import { useSubscription } from 'urql';
import { counted } from '../components/text/plural.ts';
import { LiveScansDocument, type LiveScansSubscription } from './analytics.generated.ts';

interface Seen {
  count: number;
  last: LiveScansSubscription['qrCodeScanned'];
}

export function Live({ organization, qrCode }: { organization: string; qrCode: string | null }) {
  const [{ data, error }] = useSubscription<
    LiveScansSubscription,
    Seen,
    { organization: string; qrCode: string | null }
  >(
    { query: LiveScansDocument, variables: { organization, qrCode } },
    (seen, { qrCodeScanned }) => ({ count: (seen?.count ?? 0) + 1, last: qrCodeScanned }),
  );
  if (error) return <p className="text-sm text-muted">Live scans are not told just now.</p>;
  const from = data && [data.last.city, data.last.country, data.last.device, data.last.browser];
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
      <span className="size-2.5 animate-pulse rounded-full bg-accent" aria-hidden="true" />
      <span className="font-medium">Live</span>
      <span className="text-muted">
        {data
          ? `${counted(data.count, 'scan')} since you came; the last: ${from?.filter(Boolean).join(', ') || 'nothing is known of it'}`
          : 'scans are counted here as they come'}
      </span>
    </p>
  );
}
