// Reads the first sheet of an Excel file (Office Open XML) in the browser.
import { strFromU8, unzipSync } from 'fflate';
import { toIsoDateTime } from '../../time/shown-time.ts';
import { dateStyles } from './excel-dates.ts';

/** Bytes of a part, which a ZIP can claim in a few. */
const maxPartBytes = 200 * 1_048_576;

type Parts = ReadonlyMap<string, Document>;

/** The parts that have cells, or say what these mean. */
const neededParts =
  /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/;

function readParts(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => neededParts.test(name) && originalSize <= maxPartBytes,
  });
  const parser = new DOMParser();
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      parser.parseFromString(strFromU8(content), 'application/xml'),
    ]),
  );
}

const elements = (parent: Document | Element | undefined, name: string): Element[] =>
  parent ? [...parent.getElementsByTagNameNS('*', name)] : [];

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function firstSheet(parts: Parts): Document {
  const visible = elements(parts.get('xl/workbook.xml'), 'sheet').find(
    (sheet) => !sheet.hasAttribute('state') || sheet.getAttribute('state') === 'visible',
  );
  const id = visible?.getAttributeNS(office, 'id');
  const target = elements(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship')
    .find((relation) => relation.getAttribute('Id') === id)
    ?.getAttribute('Target');
  const sheet = target && parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!sheet) throw new Error('The file has no sheet that can be read');
  return sheet;
}

/** The text of a cell or shared string, without what is only read aloud. */
const textOf = (parent: Element): string =>
  elements(parent, 't')
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent)
    .join('');

/** Place of a column: 0 for `A12`, 27 for `AB12`. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce(
    (place, letter) => place * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** Days since the end of 1899 as a date, or as a time where the person is. */
function dateText(days: number, hasTime: boolean, is1904: boolean): string {
  const seconds = Math.round((days + (is1904 ? 1_462 : 0)) * 86_400);
  const local = new Date(Date.UTC(1899, 11, 30) + seconds * 1_000).toISOString().slice(0, 19);
  return hasTime ? (toIsoDateTime(local) ?? local) : local.slice(0, 10);
}

/** The texts of all rows up to the last one, also of empty ones. Throws for other files. */
export async function readExcel(file: Blob): Promise<string[][]> {
  const parts = readParts(new Uint8Array(await file.arrayBuffer()));
  const sheet = firstSheet(parts);
  const shared = elements(parts.get('xl/sharedStrings.xml'), 'si').map(textOf);
  const styles = dateStyles(parts.get('xl/styles.xml'));
  const [settings] = elements(parts.get('xl/workbook.xml'), 'workbookPr');
  const is1904 = /^(?:1|true)$/.test(settings?.getAttribute('date1904') ?? '');

  function cellText(cell: Element): string {
    const value = elements(cell, 'v')[0]?.textContent ?? '';
    switch (cell.getAttribute('t') ?? 'n') {
      case 's':
        return shared[Number(value)] ?? '';
      case 'inlineStr':
        return textOf(cell);
      case 'b':
        return value === '1' ? 'true' : 'false';
      case 'n': {
        const style = styles[Number(cell.getAttribute('s') ?? 0)];
        if (value === '') return '';
        return style
          ? dateText(Number(value), style === 'dateTime', is1904)
          : String(Number(value));
      }
      default:
        return value;
    }
  }

  const rows: string[][] = [];
  for (const row of elements(sheet, 'row')) {
    const texts: string[] = [];
    for (const cell of elements(row, 'c')) {
      const reference = cell.getAttribute('r');
      texts[reference === null ? texts.length : columnOf(reference)] = cellText(cell);
    }
    const number = Number(row.getAttribute('r') ?? rows.length + 1);
    rows[number - 1] = Array.from(texts, (text) => text ?? '');
  }
  return Array.from(rows, (row) => row ?? []);
}
