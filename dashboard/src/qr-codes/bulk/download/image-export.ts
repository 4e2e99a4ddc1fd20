// Exports the images of codes as one ZIP file, which the server prepares.
import type { Client } from 'urql';
import { type Problems, problemOf, problemsOf, sentence } from '../../../graphql/problems.ts';
import type { QrCodeFilter, QrImageFormat } from '../../../schema-types.generated.ts';
import {
  CancelImageExportDocument,
  CreateImageExportDocument,
  ImageExportDocument,
} from './download.generated.ts';
import { downloadStrings as strings } from './strings.ts';

export interface Images {
  organizationId: string;
  filter: QrCodeFilter;
  image: QrImageFormat;
  /** Pixels. */
  size: number;
}

const pollMs = 1_000;

/** Resolves with the path of the file, or with what went wrong; undefined if it was stopped. */
export async function exportImages(
  client: Client,
  images: Images,
  { onProgress, signal }: { onProgress: (done: number) => void; signal: AbortSignal },
): Promise<string | Problems | undefined> {
  const created = await client
    .mutation(CreateImageExportDocument, { input: { ...images, format: 'ZIP' } })
    .toPromise();
  if (created.error) return problemsOf(created.error);
  const id = created.data?.createExport.exportJob.id ?? '';
  for (;;) {
    if (signal.aborted) {
      await client.mutation(CancelImageExportDocument, { input: { id } }).toPromise();
      return undefined;
    }
    const { data, error } = await client
      .query(ImageExportDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return problemsOf(error);
    const job = data?.node;
    if (!job || !('status' in job) || job.status === 'CANCELED') return problemOf(strings.failed);
    if (job.status === 'FAILED') return problemOf(job.error ? sentence(job.error) : strings.failed);
    onProgress(job.progress.done);
    if (job.url !== null) {
      // The page may have been opened under another host than the public one.
      const { pathname, search } = new URL(job.url);
      return pathname + search;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
