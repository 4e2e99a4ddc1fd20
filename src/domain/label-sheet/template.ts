// Label sheets by the numbers of their products.

/** Where the labels of a page are, in millimeters. */
export interface LabelLayout {
  pageWidthMm: number;
  pageHeightMm: number;
  columns: number;
  rows: number;
  labelWidthMm: number;
  labelHeightMm: number;
  /** From the left edge of the page to the first column. */
  marginLeftMm: number;
  /** From the top edge of the page to the first row. */
  marginTopMm: number;
  /** From the left edge of a column to that of the next. */
  horizontalPitchMm: number;
  /** From the top edge of a row to that of the next. */
  verticalPitchMm: number;
}

const a4 = { pageWidthMm: 210, pageHeightMm: 297 };

const inch = 25.4;
const letter = { pageWidthMm: 8.5 * inch, pageHeightMm: 11 * inch };

/**
 * The measures of Avery's own templates for word processors. Those for A4 are centered on the page, like
 * those for US Letter.
 */
export const templateLayouts = {
  /** 21 labels of 63.5 × 38.1 mm: margins 15.15 and 7.21 mm, pitch 66.04 × 38.1 mm. */
  AVERY_L7160: {
    ...a4,
    columns: 3,
    rows: 7,
    labelWidthMm: 63.5,
    labelHeightMm: 38.1,
    marginLeftMm: 7.21,
    marginTopMm: 15.15,
    horizontalPitchMm: 66.04,
    verticalPitchMm: 38.1,
  },
  /** 14 labels of 99.1 × 38.1 mm: margins 15.15 and 4.65 mm, pitch 101.6 × 38.1 mm. */
  AVERY_L7163: {
    ...a4,
    columns: 2,
    rows: 7,
    labelWidthMm: 99.1,
    labelHeightMm: 38.1,
    marginLeftMm: 4.65,
    marginTopMm: 15.15,
    horizontalPitchMm: 101.6,
    verticalPitchMm: 38.1,
  },
  /** 30 labels of 2 5/8 × 1 in: margins 1/2 and 3/16 in, pitch 2 3/4 × 1 in. */
  AVERY_5160: {
    ...letter,
    columns: 3,
    rows: 10,
    labelWidthMm: 2.625 * inch,
    labelHeightMm: inch,
    marginLeftMm: 0.1875 * inch,
    marginTopMm: 0.5 * inch,
    horizontalPitchMm: 2.75 * inch,
    verticalPitchMm: inch,
  },
  /** 12 labels of 2 × 2 in: margins 5/8 in, pitch 2 5/8 × 2 7/12 in. */
  AVERY_22806: {
    ...letter,
    columns: 3,
    rows: 4,
    labelWidthMm: 2 * inch,
    labelHeightMm: 2 * inch,
    marginLeftMm: 0.625 * inch,
    marginTopMm: 0.625 * inch,
    horizontalPitchMm: 2.625 * inch,
    verticalPitchMm: (2 + 7 / 12) * inch,
  },
} as const satisfies Record<string, LabelLayout>;

export const maxCopies = 100;
