// Starts exports and imports over GraphQL, and reads them until they end.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Sends a document; rejects if it fails. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

const exportJob = z.object({
  id: z.string(),
  content: z.string(),
  fileName: z.string(),
  status: z.string(),
  progress: z.object({ done: z.int(), total: z.int().nullable() }),
  error: z.string().nullable(),
  size: z.int().nullable(),
  url: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type Exported = z.output<typeof exportJob>;

const importJob = z.object({
  id: z.string(),
  status: z.string(),
  progress: z.object({ phase: z.string(), done: z.int(), total: z.int().nullable() }),
  uploadUrl: z.string().nullable(),
  created: z.int(),
  qrCodeIds: z.array(z.string()),
  folderIds: z.array(z.string()),
  failed: z.int(),
  errors: z.array(z.object({ line: z.int(), field: z.string(), message: z.string() })),
  errorCount: z.int(),
  errorsUrl: z.string().nullable(),
  error: z.string().nullable(),
});
export type Imported = z.output<typeof importJob>;

const exportFields = 'id content fileName status progress { done total } error size url finishedAt';
const importFields =
  'id status progress { phase done total } uploadUrl created qrCodeIds folderIds failed errors { line field message } errorCount errorsUrl error';

const ended = new Set(['DONE', 'FAILED', 'CANCELED']);

const node = z.object({ node: z.unknown() });

export const jobsOf = (ask: Ask, organizationId: () => string) => {
  async function startExport(input: object, mutation = 'createExport'): Promise<Exported> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const data = await ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { exportJob { ${exportFields} } } }`,
      { input: { organizationId: organizationId(), ...input } },
    );
    return exportJob.parse(Object(data)[mutation].exportJob);
  }

  async function startImport(input: object = {}): Promise<Imported> {
    const data = await ask(
      `mutation ($input: CreateImportInput!) { createImport(input: $input) { importJob { ${importFields} } } }`,
      { input: { organizationId: organizationId(), ...input } },
    );
    return importJob.parse(Object(data).createImport.importJob);
  }

  const readExport = async (id: string): Promise<Exported> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ExportJob { ${exportFields} } } }`;
    return exportJob.parse(node.parse(await ask(query, { id })).node);
  };
  const readImport = async (id: string): Promise<Imported> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ImportJob { ${importFields} } } }`;
    return importJob.parse(node.parse(await ask(query, { id })).node);
  };

  async function endOf<Job extends { status: string }>(read: () => Promise<Job>): Promise<Job> {
    for (;;) {
      const job = await read();
      if (ended.has(job.status)) return job;
      await sleep(50);
    }
  }

  return {
    startExport,
    startImport,
    readExport,
    readImport,
    exported: async (input: object, mutation?: string) => {
      const { id } = await startExport(input, mutation);
      return endOf(() => readExport(id));
    },
    exportEnd: (id: string) => endOf(() => readExport(id)),
    importEnd: (id: string) => endOf(() => readImport(id)),
    imported: async (csv: string, input: object = {}) => {
      const { id, uploadUrl } = await startImport(input);
      const sent = await upload(uploadUrl, csv);
      if (sent.status !== 202) throw new Error(await sent.text());
      return endOf(() => readImport(id));
    },
  };
};

export const upload = (url: string | null, csv: string): Promise<Response> =>
  fetch(url ?? '', { method: 'PUT', headers: { 'content-type': 'text/csv' }, body: csv });
