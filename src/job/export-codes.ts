// Exports QR codes as CSV or ZIP, a few at a time.
import { z } from 'zod';
import { csvHeader } from '../domain/csv/write.ts';
import { codesName, storedQrCodeExport } from '../domain/job/stored.ts';
import { pageAfter } from '../rest/http/paginate.ts';
import { found } from '../rest/run.ts';
import {
  type ExportCode,
  type ExportPage,
  imageEntries,
  linesOfCodes,
  paidAhead,
  pointsOfImages,
} from '../rest/v1/qr-code/export/entries.ts';
import { createLogoReader } from '../rest/v1/qr-code/export/logos.ts';
import { ExportQrCodesDocument } from '../rest/v1/qr-code/export/operations.generated.ts';
import type { JobFile } from './parts.ts';
import type { LeasedJob } from './queue.ts';
import type { JobTools } from './tools.ts';

/** The last codes in the file: several, because a cursor is useless once its code is deleted. */
const storedState = z.object({
  last: z.array(z.object({ id: z.string(), cursor: z.string() })).default([]),
});

const encoder = new TextEncoder();

/** Writes the file from where it ends on. Each step stores some codes and the place after them. */
export async function exportCodes(job: LeasedJob, tools: JobTools): Promise<void> {
  const { organizationId, createdAt } = job;
  const input = storedQrCodeExport.parse(job.input);
  const { filter, orderBy, format, image, size, dialect } = input;
  const isZip = format === 'ZIP';
  const list = { organizationId, filter, orderBy, drawn: isZip };
  const drawing = { image, size, readLogo: createLogoReader(organizationId, tools.run) };
  let { last } = storedState.parse(job.state);
  let { done, total } = job;

  async function read(after: string | null): Promise<ExportPage> {
    const counted = after === null;
    const { organization } = await tools.run(ExportQrCodesDocument, { ...list, after, counted });
    return found(organization).qrCodes;
  }

  async function filesOf(codes: readonly ExportCode[]): Promise<JobFile[]> {
    const header = done === 0 ? csvHeader(dialect) : '';
    const lines = codes.length > 0 ? linesOfCodes(codes, dialect) : '';
    const csv = { name: codesName, bytes: encoder.encode(header + lines), modifiedAt: createdAt };
    if (!isZip) return [csv];
    await tools.pay(pointsOfImages(codes, image, size));
    tools.signal.throwIfAborted();
    const images: JobFile[] = [];
    for await (const { name, lastModified, input } of imageEntries(codes, drawing)) {
      const bytes = typeof input === 'string' ? encoder.encode(input) : input;
      images.push({ name, bytes, modifiedAt: lastModified });
    }
    return [csv, ...images];
  }

  async function save(edges: ExportPage['edges']): Promise<void> {
    const files = await filesOf(edges.map(({ node }) => node));
    last = [...last, ...edges.map(({ cursor, node: { id } }) => ({ id, cursor }))].slice(-100);
    done += edges.length;
    await tools.save({ done, total, state: { last } }, files);
  }

  let page = done === 0 ? await read(null) : await pageAfter({ edges: last }, read);
  total = page.totalCount ?? total;
  if (page.edges.length === 0) return save([]);
  for (;;) {
    const seen = new Set(last.map(({ id }) => id));
    const edges = page.edges.filter(({ node }) => !seen.has(node.id));
    const count = isZip ? paidAhead : edges.length;
    for (let start = 0; start < edges.length; start += count) {
      await save(edges.slice(start, start + count));
    }
    if (!page.pageInfo.hasNextPage) return;
    page = await pageAfter({ edges: last }, read);
  }
}
