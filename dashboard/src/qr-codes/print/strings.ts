// Strings of the panel that prints, downloads and copies the image of a code.
import { formatNumber } from '../../components/text/plural.ts';

type Range = { min: number; max: number };

export const printStrings = {
  label: 'Download',
  print: 'For print',
  width: ({ millimeters }: { millimeters: number }) =>
    `Printed width: ${formatNumber(millimeters)} mm`,
  scannable: ({ centimeters }: { centimeters: number }) =>
    centimeters < 100
      ? `Scannable from about ${formatNumber(centimeters)} cm.`
      : `Scannable from about ${formatNumber(centimeters / 100)} m.`,
  options: 'Print shop options',
  exactWidth: 'Exact width (mm)',
  widthRange: ({ min, max }: Range) =>
    `Enter a whole number from ${formatNumber(min)} to ${formatNumber(max)}. Smaller codes are hard to scan.`,
  colors: 'Colors',
  colorSpaces: { rgb: 'RGB (screens, office printers)', cmyk: 'CMYK (print shops)' },
  spotColor: 'Spot color',
  spotColorHint: 'Optional, e.g. PANTONE 286 C. Replaces the code color.',
  spotColorProblem: 'Enter the name of the ink in plain letters, at most 60.',
  marks: ({ bleed }: { bleed: number }) => `Crop marks and ${bleed} mm of bleed (PDF)`,
  png: ({ dpi }: { dpi: number }) => `PNG, ${dpi} dpi`,
  screens: 'For screens',
  pngWidth: 'PNG width (pixels)',
  copyImage: 'Copy image',
  copyFailed: 'Couldn’t copy. Download the PNG instead.',
};
