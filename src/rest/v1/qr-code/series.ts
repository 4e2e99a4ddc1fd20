// REST v1: series of QR codes.
import { z } from 'zod';
import {
  numbered,
  numbersIn,
  patternProblem,
  seriesRange,
  seriesTexts,
} from '../../../domain/qr-code/series.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { drawingCost } from '../../../domain/render/drawing-cost.ts';
import { route } from '../../route.ts';
import { createEach, describe, list, points, shared } from './bulk.ts';
import { createQrCodesBody, qrCodeResults } from './bulk-schemas.ts';

const { from, to } = seriesRange.shape;

const documentedSeries = z
  .strictObject({
    from: from.meta({ description: from.description, default: 1 }),
    to,
    qrCode: z.record(z.string(), z.unknown()).meta({
      description: `Fields of \`CreateQrCode\` that all QR codes of the series have. ${seriesTexts}`,
    }),
    atomic: z.boolean().optional().meta({
      description:
        'Whether to reject all QR codes if one fails. If false, each succeeds or fails on its own.',
      default: true,
    }),
  })
  .meta({
    id: 'CreateQrCodeSeries',
    description: `Up to ${maxItems} QR codes that differ by a number.`,
    example: {
      from: 1,
      to: 3,
      qrCode: {
        type: 'URL',
        name: 'Table {n}',
        shortCode: 'table-{001}',
        data: { url: 'https://example.com/order?table={n}' },
      },
    },
  });

/** The items of the series, as in a bulk request. */
const seriesBody = documentedSeries
  .check(({ value, issues }) => {
    const { error } = seriesRange.safeParse({ from: value.from, to: value.to });
    for (const { path, message } of error?.issues ?? []) {
      issues.push({ code: 'custom', path: [...path], message, input: value });
    }
    const problem = patternProblem(value.qrCode);
    if (problem) issues.push({ code: 'custom', path: ['qrCode'], message: problem, input: value });
  })
  .transform(({ qrCode, atomic, ...range }): unknown => ({
    items: numbersIn(range).map((number) => numbered(qrCode, number)),
    atomic,
  }))
  .pipe(createQrCodesBody);

export const qrCodeSeriesRoutes = [
  route({
    ...shared,
    path: `${list}/series`,
    operationId: 'createQrCodeSeries',
    summary: `Create a series of up to ${maxItems} QR codes`,
    description:
      'Creates QR codes that differ by a number, such as those of tables. Costs as much as creating them in one bulk request, and responds in the same way: the results and errors name the QR codes by their index.',
    body: seriesBody,
    documentedBody: documentedSeries,
    points: (body) => points(body, (item) => drawingCost(item, true)),
    responses: { 200: describe('EachQrCode', qrCodeResults) },
    handle: createEach,
  }),
];
