// Exports the scans of a QR code or its timeline as CSV, page by page.
import { z } from 'zod';
import { storedScanExport } from '../domain/job/stored.ts';
import { fixPeriod, linesOfScans, readScanPage, timelineCsv } from '../rest/v1/scan/export.ts';
import type { LeasedJob } from './queue.ts';
import type { JobTools } from './tools.ts';

const storedState = z.object({
  /** Fixed at the start. */
  period: z.object({ startDate: z.string(), endDate: z.string() }).optional(),
  after: z.string().optional(),
});

const encoder = new TextEncoder();

export async function exportScans(job: LeasedJob, tools: JobTools): Promise<void> {
  const { organizationId, qrCodeId, createdAt } = job;
  if (qrCodeId === null) throw new TypeError('An export of scans needs a QR code');
  const { period: asked, dialect } = storedScanExport.parse(job.input);
  const variables = { organizationId, qrCodeId, ...asked };
  const fileOf = (text: string) => [
    { name: 'scans.csv', bytes: encoder.encode(text), modifiedAt: createdAt },
  ];
  if (asked.interval) {
    const text = await timelineCsv(variables, dialect, tools.run);
    return tools.save({ done: 0 }, fileOf(text));
  }
  let { period, after } = storedState.parse(job.state);
  let { done } = job;
  for (;;) {
    const { startDate, endDate } = await fixPeriod({ ...variables, ...period }, tools.run);
    period ??= { startDate: String(startDate), endDate: String(endDate) };
    const page = await readScanPage({ organizationId, qrCodeId, ...period, after }, tools.run);
    const { hasNextPage, endCursor } = page.pageInfo;
    const lines = linesOfScans(page.nodes, dialect, after === undefined);
    done += page.nodes.length;
    after = endCursor ?? after;
    await tools.save(
      { done, state: { period, ...(after !== undefined && { after }) } },
      fileOf(lines),
    );
    if (!hasNextPage || endCursor === null) return;
  }
}
