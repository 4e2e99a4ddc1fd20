// Serves the files of exports and imports, and receives those to import.
import { type Context, Hono } from 'hono';
import { requireCaller, requirePermission } from '../auth/caller.ts';
import { ApiError, notFound } from '../core/errors.ts';
import type { Job, PrismaClient } from '../database/client/client.ts';
import type { Transact } from '../database/transaction.ts';
import { typeOfId } from '../domain/id.ts';
import { permissionOfJob } from '../domain/job/shape.ts';
import { codesName, uploadName } from '../domain/job/stored.ts';
import { admit } from '../graphql/admit.ts';
import type { RequestContext } from '../graphql/context.ts';
import { presentError } from '../graphql/present-error.ts';
import { bodyLimit, readCsv } from '../http/body.ts';
import { problemResponse } from '../rest/http/problem.ts';
import { createStream } from '../rest/http/stream.ts';
import { readFile } from '../rest/v1/qr-code/import/file.ts';
import { importLimit } from '../rest/v1/qr-code/import/schemas.ts';
import { addParts, fileBytes, fileZip } from './parts.ts';
import { rangeIn, sliceOf } from './range.ts';

interface FileBindings {
  Bindings: { context: RequestContext };
}

interface FileOptions {
  prisma: PrismaClient;
  transaction: Transact;
}

/** Serves `/files`; the request context comes as a binding. */
export function createFileApp({ prisma, transaction }: FileOptions): Hono<FileBindings> {
  const app = new Hono<FileBindings>().basePath('/files');

  /** Admits the request. Throws NOT_FOUND unless the job is in an organization of the caller. */
  async function findJob(
    { env: { context }, req }: Context<FileBindings>,
    type: 'ExportJob' | 'ImportJob',
    maxBytes = bodyLimit,
  ): Promise<Job> {
    const caller = requireCaller(await admit(context, () => maxBytes));
    const id = req.param('id') ?? '';
    const job = typeOfId(id) === type ? await prisma.job.findUnique({ where: { id } }) : null;
    if (!job || !caller.roles.has(job.organizationId)) throw notFound();
    requirePermission(caller, job.organizationId, permissionOfJob[job.kind]);
    return job;
  }

  function respond(c: Context<FileBindings>, job: Job): Response {
    const { log, requestId } = c.env.context;
    const streamed = createStream((err) =>
      log.error({ requestId, err }, 'streaming a response failed'),
    );
    const isZip = job.fileName.endsWith('.zip');
    const size = Number(job.bytes);
    const headers = {
      'content-type': isZip ? 'application/zip' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${job.fileName}"`,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag: `"${job.id}"`,
    };
    const range = rangeIn(c.req.header('range') ?? null, size);
    if (range === null) {
      const unsatisfied = { ...headers, 'content-range': `bytes */${size}` };
      return new Response(null, { status: 416, headers: unsatisfied });
    }
    const { start, end } = range ?? { start: 0, end: size };
    const name = job.fileName === 'qr-codes.csv' ? codesName : job.fileName;
    const parts = isZip ? fileZip(prisma, job.id, job.createdAt) : fileBytes(prisma, job.id, name);
    const { body } = streamed(sliceOf(parts, { start, end }), headers);
    const length = { ...headers, 'content-length': String(end - start) };
    return range
      ? new Response(body, {
          status: 206,
          headers: { ...length, 'content-range': `bytes ${start}-${end - 1}/${size}` },
        })
      : new Response(body, { headers: length });
  }

  app.get('/exports/:id', async (c) => {
    const job = await findJob(c, 'ExportJob');
    if (job.status !== 'DONE') throw notFound();
    return respond(c, job);
  });
  app.get('/imports/:id', async (c) => {
    const job = await findJob(c, 'ImportJob');
    if (job.finishedAt === null || job.bytes === 0n) throw notFound();
    return respond(c, job);
  });

  app.put('/imports/:id', async (c) => {
    const { id, organizationId, status } = await findJob(c, 'ImportJob', importLimit);
    if (status !== 'AWAITING_FILE') throw received();
    const csv = await readCsv(c.req.raw);
    const { rows } = await readFile(csv);
    const bytes = new TextEncoder().encode(csv);
    await transaction(async (on) => {
      const { count } = await on.job.updateMany({
        where: { id, organizationId, status: 'AWAITING_FILE' },
        data: { status: 'QUEUED', total: rows },
      });
      if (count === 0) throw received();
      await addParts(on, id, [{ name: uploadName, bytes, modifiedAt: new Date() }]);
    });
    return Response.json({ id, status: 'QUEUED', rows }, { status: 202 });
  });

  for (const [path, allow] of [
    ['/exports/:id', 'GET, HEAD, OPTIONS'],
    ['/imports/:id', 'GET, HEAD, PUT, OPTIONS'],
  ] as const) {
    app.options(path, (c) => c.body(null, 204, { allow }));
    app.all(path, () => {
      throw new ApiError('METHOD_NOT_ALLOWED', { headers: { allow } });
    });
  }
  app.notFound(() => problemResponse(notFound()));
  app.onError((error, c) => problemResponse(presentError(error, c.env.context)));
  return app;
}

const received = () =>
  new ApiError('CONFLICT', { message: 'The file of this import has already been received' });
