// Writes labels to a PDF, page by page.
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type PDFDocument from 'pdfkit';
import type { Drawing } from '../render/drawing.ts';
import type { Box } from '../render/path-data.ts';
import { drawOn } from '../render/pdf/draw-on.ts';
import { inPoints } from '../render/print/options.ts';
import { cornerOf } from './place.ts';
import type { LabelSheet } from './shape.ts';
import type { LabelLayout } from './template.ts';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The catalog of the document, for which there is no option. */
      readonly _root: { readonly data: Record<string, unknown> };
    }
    interface PDFKitReference {
      /** What has been written, which pdfkit compresses at the end unless `compress` is false. */
      buffer: Uint8Array[];
      compress: boolean;
    }
  }
}

/** A label as it is drawn, in millimeters from its top left corner. */
export interface LabelDrawing {
  code: Drawing;
  place: Box;
  /** Path data of all captions. */
  captions: string;
}

const compress = promisify(deflate);

/** Cut marks: hairlines that do not touch the labels, in millimeters. */
const mark = { width: 0.1, length: 4, gap: 1 };

export interface SheetWriter {
  /** Adds a label at the next place, on a new page if the current one is full. */
  add(label: LabelDrawing): Promise<void>;
  /** What has been written and was not taken yet: complete pages. */
  take(): Uint8Array | undefined;
  /** Ends the document; yields the rest. */
  end(): AsyncGenerator<Uint8Array>;
}

/** Edges of the labels in one direction. */
const edges = (margin: number, count: number, pitch: number, length: number): number[] => [
  ...new Set(
    Array.from({ length: count }, (_, index) => margin + index * pitch).flatMap((start) => [
      start,
      start + length,
    ]),
  ),
];

/** Marks in a margin, between the edge of the page and the labels. */
function marksIn(margin: number): { from: number; to: number } | undefined {
  const to = margin - mark.gap;
  return to <= 0 ? undefined : { from: Math.max(0, to - mark.length), to };
}

type Document = InstanceType<typeof PDFDocument>;

/** Draws where to cut, in all four margins. */
function drawCutMarks(document: Document, layout: LabelLayout): void {
  const { pageWidthMm, pageHeightMm, columns, rows } = layout;
  const xs = edges(layout.marginLeftMm, columns, layout.horizontalPitchMm, layout.labelWidthMm);
  const ys = edges(layout.marginTopMm, rows, layout.verticalPitchMm, layout.labelHeightMm);
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    document.moveTo(x1, y1).lineTo(x2, y2);
  const above = marksIn(layout.marginTopMm);
  const below = marksIn(pageHeightMm - Math.max(...ys));
  const before = marksIn(layout.marginLeftMm);
  const after = marksIn(pageWidthMm - Math.max(...xs));
  document.lineWidth(mark.width).strokeColor('#000000');
  for (const x of xs) {
    if (above) line(x, above.from, x, above.to);
    if (below) line(x, pageHeightMm - below.from, x, pageHeightMm - below.to);
  }
  for (const y of ys) {
    if (before) line(before.from, y, before.to, y);
    if (after) line(pageWidthMm - after.from, y, pageWidthMm - after.to, y);
  }
  document.stroke();
}

/** Compresses the current page in another thread; pdfkit would block this one, for seconds if codes are large. */
async function compressPage(document: Document): Promise<void> {
  const { content } = document.page;
  content.buffer = [await compress(Buffer.concat(content.buffer))];
  content.compress = false;
}

/** Starts a sheet. Only the current page is in memory, and each logo. Deterministic. */
export async function createSheet(
  { layout, first, cutMarks }: Pick<LabelSheet, 'layout' | 'first' | 'cutMarks'>,
  title: string,
): Promise<SheetWriter> {
  // Loaded on first use: most processes never need it.
  const { default: NewDocument } = await import('pdfkit');
  const document = new NewDocument({
    autoFirstPage: false,
    size: [inPoints(layout.pageWidthMm), inPoints(layout.pageHeightMm)],
    margin: 0,
    // The date is required; a constant keeps the output deterministic.
    info: { CreationDate: new Date(0), Producer: 'ilqr', Creator: 'ilqr', Title: title },
  });
  // Viewers would shrink the page to what the printer can reach, and the labels would move.
  document._root.data.ViewerPreferences = document.ref({ PrintScaling: 'None' });
  const perPage = layout.columns * layout.rows;
  let next = first;

  return {
    async add({ code, place, captions }) {
      if (next === first || next % perPage === 0) {
        if (next !== first) await compressPage(document);
        document.addPage().scale(inPoints(1));
        if (cutMarks) drawCutMarks(document, layout);
      }
      const { x, y } = cornerOf(layout, next % perPage);
      next += 1;
      document.save().translate(x, y);
      if (captions !== '') document.path(captions).fill('#000000');
      await drawOn(document, code, place);
      document.restore();
    },
    take() {
      const written: unknown = document.read();
      return written instanceof Uint8Array ? written : undefined;
    },
    async *end() {
      await compressPage(document);
      document.end();
      for await (const chunk of document) yield Buffer.from(chunk);
    },
  };
}
