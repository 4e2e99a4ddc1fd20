// Many codes at once: import, sort, find, print labels, export, design.
import sharp from 'sharp';
import { expect } from 'vitest';
import { defaultSchedule } from '../../../src/webhook/schedule.ts';
import { placeOf, print, sheets } from '../../qr-code/label-sheet/sheet.ts';
import { decodePng, decodeWithZbar } from '../../support/picture/decode.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { workbook, workbookType } from '../import/workbook.ts';
import { describeJobs, scan } from './newcomer.ts';

const server = useServer({
  config: { browserDocuments: 'registered' },
  schedule: defaultSchedule,
});
const person = usePerson(server, { once: true });

const rooms = workbook([
  ['Name', 'Website', 'Inventory'],
  ['Lobby', 'https://example.com/lobby', 'a-1'],
  ['Bar', 'htps:/example.com/bar', 'a-2'],
  ['Terrace', 'https://example.com/terrace', 'a-3'],
]);

describeJobs(
  'many codes',
  { server, person },
  {
    'import codes from Excel': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.click('link', 'Import');
      await newcomer.drop('Drop a CSV or Excel file here', {
        name: 'rooms.xlsx',
        mimeType: workbookType,
        buffer: rooms,
      });
      await newcomer.see('Not imported: “Inventory”.');
      await newcomer.choose('Inventory', 'External ID');
      await newcomer.click('button', 'Check file');
      await newcomer.see('1 row has errors.');
      await newcomer.type('Destination URL, row 3', 'https://example.com/bar');
      await newcomer.click('button', 'Check file');
      await newcomer.click('button', 'Import 3 codes');
      await newcomer.see('Imported 3 codes.');
    },
    'undo an import, and bring it back': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.click('link', 'Import');
      await newcomer.click('button', 'Undo import');
      await newcomer.within('dialog').click('button', 'Undo import');
      await newcomer.see('3 codes moved to the trash');
      await newcomer.click('button', 'Undo');
      await newcomer.see('3 codes restored');
    },
    'sort codes into a folder': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.click('button', 'New folder');
      const dialog = newcomer.within('dialog');
      await dialog.type('Name', 'Ground floor');
      await dialog.click('button', 'Create folder');
      await newcomer.see('This folder is empty');
      await newcomer.click('button', 'Move codes here');
      await dialog.check('Lobby');
      await dialog.check('Bar');
      await dialog.click('button', 'Move 2 codes');
      await newcomer.see('2 codes moved.');
    },
    'tag several codes': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.check('Select all');
      await newcomer.click('button', 'Add tags');
      const dialog = newcomer.within('dialog');
      await dialog.type('Find or add a tag', 'print');
      await dialog.click('button', 'Add tags');
      await newcomer.see('Tags added to 3 codes.');
    },
    'find a code by its destination': async (newcomer) => {
      await newcomer.press('Control+k');
      const palette = newcomer.within('dialog');
      await palette.type('Search codes, pages and actions', 'example.com/terr');
      await palette.within('listbox').see('Terrace');
      await newcomer.press('Enter');
      await newcomer.arrive('Terrace');
      expect(await newcomer.read('Destination URL')).toBe('https://example.com/terrace');
    },
    'save a view of the list': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.click('link', /^Ground floor/);
      await newcomer.click('button', 'Saved views');
      await newcomer.click('button', 'Save current view');
      const dialog = newcomer.within('dialog', 'Save view');
      await dialog.type('Name', 'Downstairs');
      await dialog.click('button', 'Save');
      await newcomer.see('View “Downstairs” saved');
    },
    'print labels for several codes': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.check('Select all');
      await newcomer.click('button', 'Label sheet');
      const [paper] = await print(await newcomer.download('button', 'Download PDF'));
      const labels = [1, 2, 3].map((number) => paper?.crop(placeOf(sheets.AVERY_L7160, number)));
      const printed = await Promise.all(
        labels.map(async (label) => scan(await decodePng((await label) ?? Buffer.alloc(0)))),
      );
      expect(printed.toSorted()).toEqual([
        'https://example.com/bar',
        'https://example.com/lobby',
        'https://example.com/terrace',
      ]);
    },
    'export codes for Excel': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.click('button', 'Export');
      const csv = await newcomer.within('dialog').download('button', 'Export');
      for (const text of ['Lobby', 'https://example.com/terrace', 'a-3'])
        expect(csv.toString()).toContain(text);
    },
    'give a code a logo and a color': async (newcomer) => {
      const background = { r: 200, g: 30, b: 60 };
      const logo = await sharp({ create: { width: 90, height: 90, channels: 3, background } })
        .png()
        .toBuffer();
      await newcomer.click('link', 'Lobby');
      await newcomer.type('Code color', '#0A4D46');
      await newcomer.unfold('Logo');
      await newcomer.drop('Upload logo', { name: 'red.png', mimeType: 'image/png', buffer: logo });
      await newcomer.see('Logo uploaded');
      await newcomer.click('button', 'Save');
      await newcomer.see('“Lobby” saved');
      const png = await newcomer.download('link', 'PNG');
      expect(await scan(await decodeWithZbar(png))).toBe('https://example.com/lobby');
      const middle = { left: 480, top: 480, width: 64, height: 64 };
      const { dominant } = await sharp(await sharp(png).extract(middle).toBuffer()).stats();
      expect(dominant.r).toBeGreaterThan(150);
    },
    'keep a design as a template': async (newcomer) => {
      await newcomer.click('link', 'Lobby');
      await newcomer.click('button', 'Save as template');
      const dialog = newcomer.within('dialog');
      await dialog.type('Template name', 'House');
      await dialog.click('button', 'Save');
      await newcomer.see('Saved as a template');
    },
    'apply a template to many codes': async (newcomer) => {
      await newcomer.click('link', 'QR codes');
      await newcomer.check('Select all');
      await newcomer.click('button', 'Apply template');
      const dialog = newcomer.within('dialog');
      await dialog.choose('Template', 'House');
      await dialog.click('button', 'Apply template');
      await newcomer.see(/^Template applied to \d codes\.$/);
      await newcomer.page.getByRole('link', { name: 'Bar', exact: true }).click();
      await newcomer.arrive('Bar');
      expect(await newcomer.read('Code color')).toBe('#0A4D46');
    },
  },
);
