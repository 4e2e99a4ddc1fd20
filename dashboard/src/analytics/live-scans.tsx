// Counts new scans while the page is open.
import { useSubscription } from 'urql';
import { LiveScansDocument, type LiveScansSubscription } from './analytics.generated.ts';
import { analyticsStrings } from './strings.ts';

const strings = analyticsStrings.live;

interface LiveCount {
  count: number;
  latest: LiveScansSubscription['qrCodeScanned'];
}

export function LiveScans({
  organization,
  qrCode,
}: {
  organization: string;
  qrCode: string | null;
}) {
  const [{ data, error }] = useSubscription<
    LiveScansSubscription,
    LiveCount,
    { organization: string; qrCode: string | null }
  >(
    { query: LiveScansDocument, variables: { organization, qrCode } },
    (seen, { qrCodeScanned }) => ({ count: (seen?.count ?? 0) + 1, latest: qrCodeScanned }),
  );
  if (error) return <p className="text-sm text-muted">{strings.unavailable}</p>;
  const scan = data?.latest;
  const device = scan?.device && analyticsStrings.device({ name: scan.device });
  const details = [scan?.city, scan?.country, device, scan?.browser].filter(Boolean).join(', ');
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
      <span className="size-2.5 animate-pulse rounded-full bg-accent" aria-hidden="true" />
      <span className="font-medium">{strings.label}</span>
      <span className="text-muted">
        {data ? strings.seen({ count: data.count, latest: details }) : strings.waiting}
      </span>
    </p>
  );
}
