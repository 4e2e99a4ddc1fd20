// Reads an export to its end, counting against what it said at the start.

import { ask } from '../../rest/ask.ts';
import { type ListSearch, toRestQuery } from '../list-search.ts';
import { imageCounter, rowCounter } from './counters.ts';
import { spreadsheetOptions } from './spreadsheet.ts';

export interface ExportOptions {
  format: 'csv' | 'zip';
  image: 'png' | 'svg' | 'pdf';
  /** Pixels, as somebody wrote it. */
  size: string;
  /** Whether the table is one for a spreadsheet of this language. */
  spreadsheet: boolean;
}

/** Kept in memory until it is whole. */
const maxBytes = 1_073_741_824;

export class TooLargeError extends Error {}

export interface ExportedFile {
  name: string;
  file: Blob;
  /** Codes in it. */
  count: number;
}

/** Throws what `ask` throws, what the stream throws if it breaks off, TooLargeError. */
export async function exportFile(
  organization: string,
  shown: ListSearch,
  { format, image, size, spreadsheet }: ExportOptions,
  {
    onProgress,
    signal,
  }: { onProgress: (done: number, total: number) => void; signal: AbortSignal },
): Promise<ExportedFile> {
  const query = toRestQuery(shown);
  query.set('format', format);
  const options = spreadsheet ? spreadsheetOptions() : {};
  for (const [name, value] of Object.entries(options)) query.set(name, value);
  if (format === 'zip') {
    query.set('image', image);
    query.set('size', size);
  }
  const response = await ask(`/organizations/${organization}/qr-codes/export?${query}`, { signal });
  const { headers, body } = response;
  const total = Number(headers.get('x-total-count'));
  const name = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
  const counter = format === 'csv' ? rowCounter() : imageCounter();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    bytes += piece.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new TooLargeError();
    }
    pieces.push(piece.value);
    counter.take(piece.value);
    onProgress(Math.min(counter.count, total), total);
  }
  const type = headers.get('content-type') ?? '';
  const file = new Blob(pieces, { type });
  return { name: name ?? `qr-codes.${format}`, file, count: counter.count };
}
