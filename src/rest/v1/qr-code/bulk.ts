// REST v1: bulk requests for QR codes.

import type { z } from 'zod';
import { type Problem, sentences } from '../../../core/errors.ts';
import { qrCodeJson } from '../../../domain/qr-code/representation.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { drawingCost, pointsOfItems } from '../../../domain/render/drawing-cost.ts';
import { maxProblems } from '../../../domain/validation/problems.ts';
import { authorize } from '../../authorize.ts';
import { qrCodeEtag } from '../../http/conditional.ts';
import { restProblem } from '../../http/problem.ts';
import { noQuery, route } from '../../route.ts';
import type { Run } from '../../run.ts';
import {
  type BulkBody,
  createQrCodesBody,
  qrCodeResults,
  updateQrCodeItem,
  updateQrCodesBody,
} from './bulk-schemas.ts';
import {
  CreateQrCodesDocument,
  type CreateQrCodesMutation,
  type RestItemErrorFragment,
  UpdateQrCodesDocument,
} from './operations.generated.ts';
import { newQrCodeInput, withEntries } from './schemas.ts';

export const points = <Item>(
  { items }: BulkBody<Item>,
  drawing: (item: Item) => number = () => 0,
) => {
  const drawn = items.reduce((sum, one) => sum + ('item' in one ? drawing(one.item) : 0), 0);
  return pointsOfItems(items.length, drawn);
};

const permission = 'QR_CODES_WRITE';
export const list = '/organizations/{orgId}/qr-codes';
export const describe = (id: string, schema: z.ZodType) => ({
  id,
  description: 'The result of each item.',
  schema,
});
const failures = {
  409: 'With `atomic`: an item conflicts with existing data; nothing was changed. Or the Idempotency-Key was used for another request.',
  422: 'With `atomic`: an item cannot be carried out; nothing was changed.',
};

export const shared = {
  method: 'post',
  tag: 'QR codes',
  permission,
  query: noQuery,
  failures,
} as const;

/** For operations on existing QR codes. */
export const showing = { shows: 'QR_CODES_READ' } as const;

interface Result {
  index: number;
  error?: RestItemErrorFragment | null;
}

/**
 * Passes the items that parsed to the mutation and merges its results with the errors of the items
 * that did not.
 */
export async function respondWithEach<Item, Sent, One extends Result, Shown extends object>(
  { items }: BulkBody<Item>,
  { path, run, shows }: { path: { orgId: string }; run: Run; shows?: 'QR_CODES_READ' },
  send: (item: Item) => Sent,
  mutate: (sent: Sent[]) => Promise<readonly One[]>,
  show: (result: One | undefined) => Shown,
): Promise<Response> {
  const places: number[] = [];
  const sent = items.flatMap((read, index) => {
    if (!('item' in read)) return [];
    places.push(index);
    return [send(read.item)];
  });
  // Without items no mutation runs, so authorization is checked here.
  if (sent.length === 0) await authorize({ permission, ...(shows && { shows }) }, path, run);
  const done = sent.length === 0 ? [] : await mutate(sent);
  const byPlace = new Map(done.map((result) => [places[result.index], result]));
  let left = maxProblems;
  const results = items.map((read, index) => {
    const result = byPlace.get(index);
    const wrong =
      'item' in read
        ? result?.error && errorAt(index, result.error)
        : inputErrorAt(index, read.problems, left);
    left = Math.max(0, left - (wrong?.details?.length ?? 0));
    return { index, ...show(result), error: wrong ?? null };
  });
  const failed = results.filter(({ error }) => error !== null).length;
  return Response.json({ results, succeeded: results.length - failed, failed });
}

/** The error of an item, with its index in the whole request. */
function errorAt(index: number, { code, message, details }: RestItemErrorFragment) {
  if (details.length === 0) return { code, message, details: undefined };
  const problems = details.map(restProblem).map(({ field, message }) => ({
    field: field.replace(/^items\.\d+/, `items.${index}`),
    message,
  }));
  return { code, message: sentences(problems), details: problems };
}

/** The error of an item that did not parse; `max` bounds the problems of all items together. */
function inputErrorAt(index: number, problems: readonly Problem[], max: number) {
  const details = problems.map(({ field, message }) => ({
    field: ['items', index, ...(field === '' ? [] : [field])].join('.'),
    message,
  }));
  return { code: 'BAD_REQUEST', message: sentences(details), details: details.slice(0, max) };
}

type QrCodeResult = CreateQrCodesMutation['createQrCodes']['results'][number];

export function showQrCode(result: QrCodeResult | undefined) {
  if (!result?.qrCode) return { qrCode: null, etag: null };
  const { version, ...qrCode } = result.qrCode;
  const etag = qrCodeEtag({ version, totalScans: qrCode.totalScans });
  return { qrCode: qrCodeJson(qrCode), etag };
}

/** Component schemas of the OpenAPI document that no route references directly. */
export const bulkItemSchemas = [updateQrCodeItem];

/** Creates the QR codes of a request. */
export const createEach = ({ body, path, run }: CreateRequest): Promise<Response> =>
  respondWithEach(
    body,
    { path, run },
    newQrCodeInput,
    async (items) => {
      const input = { organizationId: path.orgId, atomic: body.atomic, items };
      return (await run(CreateQrCodesDocument, { input })).createQrCodes.results;
    },
    showQrCode,
  );

interface CreateRequest {
  body: z.output<typeof createQrCodesBody>;
  path: { orgId: string };
  run: Run;
}

export const qrCodeBulkRoutes = [
  route({
    ...shared,
    path: `${list}/bulk-create`,
    operationId: 'createQrCodes',
    summary: `Create up to ${maxItems} QR codes`,
    body: createQrCodesBody,
    points: (body) => points(body, (item) => drawingCost(item, true)),
    responses: { 200: describe('EachQrCode', qrCodeResults) },
    handle: createEach,
  }),
  route({
    ...shared,
    path: `${list}/bulk-update`,
    operationId: 'updateQrCodes',
    summary: `Update up to ${maxItems} QR codes`,
    description: 'Omitted fields keep their value.',
    ...showing,
    body: updateQrCodesBody,
    points: (body) => points(body, (item) => drawingCost(item, false)),
    responses: { 200: describe('EachQrCode', qrCodeResults) },
    failures: {
      ...failures,
      412: 'With `atomic`: a QR code has changed and no longer matches its `ifMatch`.',
    },
    handle: ({ body, path, run }) =>
      respondWithEach(
        body,
        { path, run, ...showing },
        ({ ifMatch, ...item }) => ({ ...withEntries(item), expectedVersions: ifMatch }),
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(UpdateQrCodesDocument, { input })).updateQrCodes.results;
        },
        showQrCode,
      ),
  }),
];
