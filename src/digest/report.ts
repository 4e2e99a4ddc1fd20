// Reads what a digest says, as the person who gets it.
import type { DigestDetails } from '../auth/mail/digest/details.ts';
import { unsubscribeUrl } from '../auth/mail/digest/unsubscribe-link.ts';
import { type DigestPeriod, defaultTimeZone, digestPeriod } from '../domain/digest/schedule.ts';
import { formatTime } from '../domain/time/time.ts';
import type { Run } from '../rest/run.ts';
import { DigestDocument } from './digest.generated.ts';
import type { DueDigest } from './queue.ts';

/** Rows of each list. */
const maxRows = 5;

interface ReportOptions {
  now: Date;
  publicUrl: string;
  secret: string;
}

/** Undefined if there is nothing to say: no organization that the person can read, or one without QR codes. */
export async function readDigestReport(
  { memberId, organizationId, frequency, ...reader }: DueDigest,
  run: Run,
  { now, publicUrl, secret }: ReportOptions,
): Promise<DigestDetails | undefined> {
  const timeZone = reader.timeZone ?? defaultTimeZone;
  const period = digestPeriod(frequency, timeZone, now);
  const { startDate, endDate } = period;
  const { organization } = await run(DigestDocument, {
    organizationId,
    startDate,
    endDate,
    timeZone,
    now: formatTime(now),
    nextEnd: formatTime(period.nextEnd),
  });
  const { analytics } = organization ?? {};
  if (!organization || !analytics || organization.all.totalCount === 0) return undefined;
  const { name, slug, expiring, broken } = organization;
  const { summary, comparison, topCodes, geography } = analytics;
  const compared = (field: 'totalScans' | 'uniqueScans') => ({
    now: summary[field],
    before: comparison?.summary[field] ?? 0,
    change: comparison?.change[field] ?? null,
  });
  const ofOrganization = `${publicUrl}/dashboard/organizations/${slug}`;
  const analyticsOf = (code?: string) => `${ofOrganization}/analytics?${searchOf(period, code)}`;
  const codeUrl = (id: string) => `${ofOrganization}/qr-codes/${id}`;
  return {
    organization: name,
    frequency,
    startDate,
    endDate,
    timeZone,
    scans: compared('totalScans'),
    uniqueScans: compared('uniqueScans'),
    topCodes: topCodes.slice(0, maxRows).map(({ qrCodeId, scans, ...code }) => ({
      name: code.name,
      scans,
      url: analyticsOf(qrCodeId),
    })),
    countries: geography.countries.slice(0, maxRows),
    expiring: {
      total: expiring.totalCount,
      codes: expiring.nodes
        .map(({ id, routing, ...code }) => ({
          name: code.name,
          url: codeUrl(id),
          expiresAt: new Date(routing?.validUntil ?? period.nextEnd),
        }))
        .sort((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime())
        .slice(0, maxRows),
    },
    broken: {
      total: broken.totalCount,
      codes: broken.nodes.slice(0, maxRows).map(({ id, destinationStatus, ...code }) => ({
        name: code.name,
        url: codeUrl(id),
        destination: destinationStatus?.url ?? '',
      })),
    },
    url: analyticsOf(),
    accountUrl: `${publicUrl}/dashboard/account`,
    unsubscribeUrl: unsubscribeUrl(memberId, { publicUrl, secret }),
  };
}

/** As the analytics page of the dashboard reads it. */
const searchOf = ({ startDate, endDate }: DigestPeriod, code?: string): URLSearchParams =>
  new URLSearchParams({
    from: startDate,
    to: endDate,
    compare: 'PREVIOUS_PERIOD',
    ...(code !== undefined && { code }),
  });
