// Strings of the panel that prints, downloads and copies the image of a code.
import { formatNumber } from '../../components/text/plural.ts';
import type { printStrings as english } from './strings.ts';

export const printStrings: typeof english = {
  label: 'Herunterladen',
  print: 'Für den Druck',
  width: ({ millimeters }) => `Gedruckte Breite: ${formatNumber(millimeters)} mm`,
  scannable: ({ centimeters }) =>
    centimeters < 100
      ? `Scannbar aus etwa ${formatNumber(centimeters)} cm Entfernung.`
      : `Scannbar aus etwa ${formatNumber(centimeters / 100)} m Entfernung.`,
  options: 'Optionen für die Druckerei',
  exactWidth: 'Genaue Breite (mm)',
  widthRange: ({ min, max }) =>
    `Geben Sie eine ganze Zahl von ${formatNumber(min)} bis ${formatNumber(max)} ein. Kleinere Codes lassen sich schwer scannen.`,
  colors: 'Farben',
  colorSpaces: { rgb: 'RGB (Bildschirme, Bürodrucker)', cmyk: 'CMYK (Druckereien)' },
  spotColor: 'Sonderfarbe',
  spotColorHint: 'Optional, z. B. PANTONE 286 C. Ersetzt die Farbe des Codes.',
  spotColorProblem:
    'Geben Sie den Namen der Farbe in einfachen Buchstaben ein, höchstens 60 Zeichen.',
  marks: ({ bleed }) => `Schnittmarken und ${bleed} mm Beschnitt (PDF)`,
  png: ({ dpi }) => `PNG, ${dpi} dpi`,
  screens: 'Für Bildschirme',
  pngWidth: 'PNG-Breite (Pixel)',
  copyImage: 'Bild kopieren',
  copyFailed: 'Konnte nicht kopiert werden. Laden Sie stattdessen das PNG herunter.',
};
