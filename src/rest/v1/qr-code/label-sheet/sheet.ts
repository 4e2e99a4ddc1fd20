// Draws the labels of QR codes as one PDF.
import { setImmediate } from 'node:timers/promises';
import { ApiError } from '../../../../core/errors.ts';
import { captionsOf } from '../../../../domain/label-sheet/caption.ts';
import { moduleWidthOn } from '../../../../domain/label-sheet/module-width.ts';
import { createSheet } from '../../../../domain/label-sheet/pdf.ts';
import { type LabelSheet, maxLabels } from '../../../../domain/label-sheet/shape.ts';
import { storedMetadata } from '../../../../domain/qr-code/metadata.ts';
import { minModuleMm } from '../../../../domain/render/print/width.ts';
import { storedStyle } from '../../../../domain/style/shape.ts';
import { drawLabel, findSymbol } from '../../../../drawing/draw.ts';
import { mapConcurrent } from '../../../http/map-concurrent.ts';
import { paidAhead } from '../export/entries.ts';
import type { ReadLogo } from '../export/logos.ts';
import type { LabelSheetQrCodesQuery } from './operations.generated.ts';

export type LabelPage = NonNullable<LabelSheetQrCodesQuery['organization']>['qrCodes'];
export type LabelCode = LabelPage['edges'][number]['node'];

/** QR codes drawn concurrently or waiting to be added. */
const drawnAhead = 4;

/** Throws UNPROCESSABLE for no QR codes, or for more labels than a file can have. */
export function checkLabelCount(codes: number, { copies }: LabelSheet): void {
  if (codes === 0) {
    throw new ApiError('UNPROCESSABLE', { message: 'No QR codes match' });
  }
  const labels = codes * copies;
  if (labels <= maxLabels) return;
  throw new ApiError('UNPROCESSABLE', {
    message: `These QR codes need ${labels} labels, but a file can have at most ${maxLabels}. Filter them, or print fewer copies`,
  });
}

/** The width of the code's modules in print. */
async function moduleWidth(
  { payload, style: given }: LabelCode,
  { layout, captions }: LabelSheet,
): Promise<number> {
  const style = storedStyle.parse(given);
  return moduleWidthOn(layout, await findSymbol(payload, style), style, captions.length);
}

/** Throws UNPROCESSABLE if phones could not read some of the QR codes. */
export async function checkModules(
  pages: AsyncIterable<readonly LabelCode[]>,
  sheet: LabelSheet,
): Promise<void> {
  let tooFine = 0;
  let finest = { name: '', width: Infinity };
  for await (const codes of pages) {
    for await (const one of mapConcurrent(codes, drawnAhead, async (code) => ({
      name: code.name,
      width: await moduleWidth(code, sheet),
    }))) {
      if (one.width >= minModuleMm - 1e-9) continue;
      tooFine += 1;
      if (one.width < finest.width) finest = one;
    }
  }
  if (tooFine === 0) return;
  const others = tooFine === 1 ? '' : ` and ${tooFine - 1} more`;
  const width = Math.floor(finest.width * 100) / 100;
  const message = `is too small for “${finest.name}”${others}: its modules would be ${width} mm wide, but many phones need ${minModuleMm} mm. Choose larger labels or fewer captions, or set allowFine`;
  throw new ApiError('UNPROCESSABLE', { details: [{ field: sheet.sizedBy, message }] });
}

interface Tools {
  readLogo: ReadLogo;
  /** Spends points before QR codes are drawn; may wait for the quota. */
  pay(codes: readonly LabelCode[]): Promise<void>;
}

/** The PDF, a page at a time. */
export async function* pdfOf(
  pages: AsyncIterable<readonly LabelCode[]>,
  sheet: LabelSheet,
  { readLogo, pay }: Tools,
): AsyncGenerator<Uint8Array> {
  const writer = await createSheet(sheet, 'QR code labels');
  const size = sheet.layout;
  const draw = async (code: LabelCode) => {
    const style = storedStyle.parse(code.style);
    const logo = style.logo ? await readLogo(style.logo.id) : undefined;
    const metadata = storedMetadata.parse(code.metadata);
    const lines = captionsOf(sheet.captions, { ...code, metadata });
    return drawLabel(code.payload, style, { size, lines, logo });
  };
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += paidAhead) {
      const codes = page.slice(start, start + paidAhead);
      await pay(codes);
      for await (const label of mapConcurrent(codes, drawnAhead, draw)) {
        for (let copy = 0; copy < sheet.copies; copy += 1) {
          await writer.add(label);
          // Yields to the event loop, so that a scan waits for one label at most.
          await setImmediate();
          const written = writer.take();
          if (written) yield written;
        }
      }
    }
  }
  yield* writer.end();
}
