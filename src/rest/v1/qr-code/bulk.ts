// REST v1: many QR codes at once.
import type { z } from 'zod';
import { type Problem, sentences } from '../../../core/errors.ts';
import { drawingCost, pointsOfItems } from '../../../domain/render/drawing-cost.ts';
import { mostProblems } from '../../../domain/validation/problems.ts';
import { authorize } from '../../authorize.ts';
import { qrCodeEtag } from '../../http/conditional.ts';
import { inRestWords } from '../../http/problem.ts';
import { noQuery, route } from '../../route.ts';
import type { Run } from '../../run.ts';
import {
  type BulkBody,
  createQrCodesBody,
  deletedQrCodesAnswer,
  deleteQrCodeItem,
  deleteQrCodesBody,
  qrCodesAnswer,
  updateQrCodeItem,
  updateQrCodesBody,
} from './bulk-schemas.ts';
import {
  CreateQrCodesDocument,
  type CreateQrCodesMutation,
  DeleteQrCodesDocument,
  type RestItemErrorFragment,
  UpdateQrCodesDocument,
} from './operations.generated.ts';
import { newQrCodeInput, restQrCode } from './schemas.ts';

const points = <Item>({ items }: BulkBody<Item>, drawing: (item: Item) => number = () => 0) => {
  const drawn = items.reduce((sum, one) => sum + ('item' in one ? drawing(one.item) : 0), 0);
  return pointsOfItems(items.length, drawn);
};

const permission = 'QR_CODES_WRITE';
const list = '/organizations/{orgId}/qr-codes';
const answer = (schema: z.ZodType) => ({ description: 'What came of each item.', schema });
const failures = {
  409: 'With `atomic`: an item conflicts with what is there; nothing was done. Or the Idempotency-Key came with another request.',
  422: 'With `atomic`: an item cannot be done; nothing was done.',
};

const shared = {
  method: 'post',
  tag: 'QR codes',
  permission,
  query: noQuery,
  failures,
} as const;

/** Codes that were there before. */
const showing = { shows: 'QR_CODES_READ' } as const;

interface Result {
  index: number;
  error?: RestItemErrorFragment | null;
}

/**
 * Hands the items that may be right to the mutation, and puts what came of them beside what was wrong
 * from the start.
 */
async function answerEach<Item, Sent, One extends Result, Shown extends object>(
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
  // With nothing to do, no mutation asks whether the caller may.
  if (sent.length === 0) await authorize({ permission, ...(shows && { shows }) }, path, run);
  const done = sent.length === 0 ? [] : await mutate(sent);
  const byPlace = new Map(done.map((result) => [places[result.index], result]));
  let left = mostProblems;
  const results = items.map((read, index) => {
    const result = byPlace.get(index);
    const wrong =
      'item' in read
        ? result?.error && toldAt(index, result.error)
        : refused(index, read.problems, left);
    left = Math.max(0, left - (wrong?.details?.length ?? 0));
    return { index, ...show(result), error: wrong ?? null };
  });
  const failed = results.filter(({ error }) => error !== null).length;
  return Response.json({ results, succeeded: results.length - failed, failed });
}

/** The error of an item that was sent as one of fewer. */
function toldAt(index: number, { code, message, details }: RestItemErrorFragment) {
  if (details.length === 0) return { code, message, details: undefined };
  const told = details.map(inRestWords).map(({ field, message }) => ({
    field: field.replace(/^items\.\d+/, `items.${index}`),
    message,
  }));
  return { code, message: sentences(told), details: told };
}

/** Of all items together no more problems are told one by one than of a single body. */
function refused(index: number, problems: readonly Problem[], most: number) {
  const details = problems.map(({ field, message }) => ({
    field: ['items', index, ...(field === '' ? [] : [field])].join('.'),
    message,
  }));
  return { code: 'BAD_REQUEST', message: sentences(details), details: details.slice(0, most) };
}

type QrCodeResult = CreateQrCodesMutation['createQrCodes']['results'][number];

function showQrCode(result: QrCodeResult | undefined) {
  if (!result?.qrCode) return { qrCode: null, etag: null };
  const { version, ...qrCode } = result.qrCode;
  const etag = qrCodeEtag({ version, totalScans: qrCode.totalScans });
  return { qrCode: restQrCode(qrCode), etag };
}

/** Named in the document, although no route has them whole. */
export const bulkItemSchemas = [updateQrCodeItem, deleteQrCodeItem];

export const qrCodeBulkRoutes = [
  route({
    ...shared,
    path: `${list}/bulk-create`,
    operationId: 'createQrCodes',
    summary: 'Create up to 500 QR codes',
    body: createQrCodesBody,
    points: (body) => points(body, (item) => drawingCost(item, true)),
    answers: { 200: answer(qrCodesAnswer) },
    handle: ({ body, path, run }) =>
      answerEach(
        body,
        { path, run },
        newQrCodeInput,
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(CreateQrCodesDocument, { input })).createQrCodes.results;
        },
        showQrCode,
      ),
  }),
  route({
    ...shared,
    path: `${list}/bulk-update`,
    operationId: 'updateQrCodes',
    summary: 'Change up to 500 QR codes',
    description: 'Fields left out keep their value.',
    ...showing,
    body: updateQrCodesBody,
    points: (body) => points(body, (item) => drawingCost(item, false)),
    answers: { 200: answer(qrCodesAnswer) },
    failures: { ...failures, 412: 'With `atomic`: an `ifMatch` names an older version.' },
    handle: ({ body, path, run }) =>
      answerEach(
        body,
        { path, run, ...showing },
        ({ ifMatch, ...item }) => ({ ...item, expectedVersions: ifMatch }),
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(UpdateQrCodesDocument, { input })).updateQrCodes.results;
        },
        showQrCode,
      ),
  }),
  route({
    ...shared,
    path: `${list}/bulk-delete`,
    operationId: 'deleteQrCodes',
    summary: 'Delete up to 500 QR codes with their scans',
    body: deleteQrCodesBody,
    points: (body) => points(body),
    answers: { 200: answer(deletedQrCodesAnswer) },
    handle: ({ body, path, run }) =>
      answerEach(
        body,
        { path, run },
        (item) => item,
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(DeleteQrCodesDocument, { input })).deleteQrCodes.results;
        },
        (result) => ({ id: result?.deletedQrCodeId ?? null }),
      ),
  }),
];
