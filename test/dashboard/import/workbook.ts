// Writes spreadsheets (Office Open XML).
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Cells of a row: texts, numbers, booleans, and dates as days since 1900. */
export type Cell =
  | string
  | number
  | boolean
  | { days: number; format: 'date' | 'dateTime' }
  | undefined;

export function workbook(rows: readonly (readonly Cell[])[]): Buffer {
  const texts: string[] = [];
  const cellOf = (cell: Cell, place: string) => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') {
      texts.push(cell);
      return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`;
    }
    if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" s="${cell.format === 'date' ? 1 : 2}"><v>${cell.days}</v></c>`;
  };
  const data = rows.map((row, index) => {
    const number = index + 1;
    const cells = row.map((cell, at) => cellOf(cell, `${String.fromCharCode(65 + at)}${number}`));
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const file = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': file(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': file(
        `<Relationships xmlns="${relations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ),
      'xl/workbook.xml': file(
        `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets><sheet name="Codes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': file(
        `<Relationships xmlns="${relations}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': file(
        `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData></worksheet>`,
      ),
      'xl/sharedStrings.xml': file(`<sst xmlns="${main}">${shared.join('')}</sst>`),
      'xl/styles.xml': file(
        `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    }),
  );
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
