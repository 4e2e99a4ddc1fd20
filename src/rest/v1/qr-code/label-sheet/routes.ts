// REST v1: label sheets.
import { invalid } from '../../../../core/errors.ts';
import { completeLabelSheet, maxLabels } from '../../../../domain/label-sheet/shape.ts';
import { pointsOfPictures } from '../../../../domain/render/drawing-cost.ts';
import { createPacer } from '../../../http/pacer.ts';
import { paginate } from '../../../http/paginate.ts';
import { noBody, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { createLogoReader } from '../export/logos.ts';
import { filterOf } from '../query-schemas.ts';
import { LabelSheetQrCodesDocument } from './operations.generated.ts';
import { labelSheetQuery, sheetIn } from './schemas.ts';
import { checkLabelCount, checkModules, type LabelPage, pdfOf } from './sheet.ts';

export const qrCodeLabelSheetRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/label-sheet',
    operationId: 'downloadLabelSheet',
    inDashboard: true,
    tag: 'QR codes',
    summary: 'Download a label sheet',
    description: `Prints the QR codes that match the filters on sheets of labels: one PDF, in the order of \`sort\`, with at most ${maxLabels} labels. Print it at its actual size. Costs one point per 5 QR codes, more for long content; it slows down rather than use more than half of the rate limit. The file is streamed: if an error occurs, the connection is closed early. \`X-Total-Count\` holds the number of QR codes.`,
    permission: 'QR_CODES_READ',
    query: labelSheetQuery,
    body: noBody,
    responses: {
      200: {
        description: 'The labels.',
        headers: ['Content-Disposition', 'X-Total-Count'],
        files: { 'application/pdf': {} },
      },
    },
    failures: {
      422: 'No QR codes match, there are too many labels, or the labels are too small for a QR code.',
    },
    handle: async ({ path: { orgId }, query, run, spend, streamed, signal }) => {
      const { sort, filter: more, ...rest } = query;
      const { template, layout, captions, start, copies, cutMarks, allowFine, ...filters } = rest;
      const sheet = completeLabelSheet.parse(sheetIn(query));
      const filter = filterOf(filters);
      const list = {
        organizationId: orgId,
        filter: more ? { ...filter, and: [...(filter.and ?? []), more] } : filter,
        orderBy: sort,
      };
      const read = async (after: string | null): Promise<LabelPage> => {
        const counted = after === null;
        const { organization } = await run(LabelSheetQrCodesDocument, { ...list, after, counted });
        return found(organization).qrCodes;
      };
      // Errors must come before streaming starts.
      const first = await read(null);
      const total = first.totalCount ?? 0;
      checkIds(filter.ids, total);
      checkLabelCount(total, sheet);
      const pages = () => paginate(first, read);
      if (!sheet.allowFine) await checkModules(pages(), sheet);
      const pay = createPacer(spend, signal);
      const pdf = pdfOf(pages(), sheet, {
        readLogo: createLogoReader(orgId, run),
        pay: (codes) => pay(pointsOfPictures(codes.map(({ payload }) => payload))),
      });
      return streamed(pdf, {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="labels.pdf"',
        'x-total-count': String(total),
      });
    },
  }),
];

/** Throws BAD_REQUEST if there is no label for an ID. */
function checkIds(ids: readonly string[] | null | undefined, total: number): void {
  const wanted = new Set(ids).size;
  if (total >= wanted) return;
  throw invalid(
    'ids',
    `must be IDs of QR codes that match the other filters; of ${wanted}, ${total} are`,
  );
}
