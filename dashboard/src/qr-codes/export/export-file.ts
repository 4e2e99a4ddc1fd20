// Downloads an export, with progress.

import { fetchRest } from '../../rest/fetch-rest.ts';
import { type ListSearch, toRestQuery } from '../list-search.ts';
import { imageCounter, rowCounter } from './counters.ts';
import { spreadsheetOptions } from './spreadsheet.ts';

/** By the parameter of REST; the names are those of GraphQL. */
export const imageFormats = { png: 'PNG', svg: 'SVG', pdf: 'PDF', eps: 'EPS' } as const;

export interface ExportOptions {
  format: 'csv' | 'zip';
  image: keyof typeof imageFormats;
  /** Pixels, as typed. */
  size: string;
  /** Whether the table is formatted for a spreadsheet in the browser's language. */
  spreadsheet: boolean;
}

/** The file is held in memory until it is complete. */
const maxBytes = 1_073_741_824;

export class TooLargeError extends Error {}

export interface ExportedFile {
  name: string;
  file: Blob;
  /** Codes in the file. */
  count: number;
}

/** Throws what `ask` throws, a TypeError if the connection is lost, or TooLargeError. */
export async function exportFile(
  organization: string,
  listSearch: ListSearch,
  { format, image, size, spreadsheet }: ExportOptions,
  {
    onProgress,
    signal,
  }: { onProgress: (done: number, total: number) => void; signal: AbortSignal },
): Promise<ExportedFile> {
  const query = toRestQuery(listSearch);
  query.set('format', format);
  const options = spreadsheet ? spreadsheetOptions() : {};
  for (const [name, value] of Object.entries(options)) query.set(name, value);
  if (format === 'zip') {
    query.set('image', image);
    query.set('size', size);
  }
  const response = await fetchRest(`/organizations/${organization}/qr-codes/export?${query}`, {
    signal,
  });
  const { headers, body } = response;
  const total = Number(headers.get('x-total-count'));
  const name = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
  const counter = format === 'csv' ? rowCounter() : imageCounter();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    bytes += chunk.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new TooLargeError();
    }
    chunks.push(chunk.value);
    counter.take(chunk.value);
    onProgress(Math.min(counter.count, total), total);
  }
  const type = headers.get('content-type') ?? '';
  const file = new Blob(chunks, { type });
  return { name: name ?? `qr-codes.${format}`, file, count: counter.count };
}
