// Crop marks and page boxes of a PDF for print.
import type { Ink } from '../print/inks.ts';
import { inPoints } from '../print/options.ts';
import { type Document, setStroke } from './inks.ts';

const markLength = inPoints(5);
const markWeight = 0.25;
/** Least distance of the marks to the printed area. */
const markGap = inPoints(2);

interface Request {
  bleedMm?: number | undefined;
  cropMarks?: boolean | undefined;
}

const gapOf = ({ bleedMm = 0 }: Request): number => Math.max(inPoints(bleedMm), markGap);

/** Width of what is around the trimmed page, on each side. */
export const surroundOf = (request: Request): number =>
  request.cropMarks ? gapOf(request) + markLength : inPoints(request.bleedMm ?? 0);

/** Says where the page is trimmed and how far it bleeds (PDF 32000-1, 14.11.2). */
export function setPageBoxes(document: Document, request: Request): void {
  const { width, height, dictionary } = document.page;
  const inset = (margin: number) => [margin, margin, width - margin, height - margin];
  const surround = surroundOf(request);
  const bleed = surround - inPoints(request.bleedMm ?? 0);
  Object.assign(dictionary.data, { TrimBox: inset(surround), BleedBox: inset(bleed) });
}

/** Draws two marks at each corner of the trimmed page. */
export function drawCropMarks(document: Document, request: Request, ink: Ink): void {
  const { width, height } = document.page;
  const surround = surroundOf(request);
  const near = surround - gapOf(request);
  setStroke(document, ink);
  document.lineWidth(markWeight);
  for (const x of [surround, width - surround]) {
    document.moveTo(x, 0).lineTo(x, near);
    document.moveTo(x, height - near).lineTo(x, height);
  }
  for (const y of [surround, height - surround]) {
    document.moveTo(0, y).lineTo(near, y);
    document.moveTo(width - near, y).lineTo(width, y);
  }
  document.stroke();
}
