// The first code of a newcomer: sign up, create, print, change, undo, restore.
import { afterAll, beforeAll, expect } from 'vitest';
import { print } from '../../qr-code/label-sheet/sheet.ts';
import { linkIn, startMailServer } from '../../support/network/mail.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { useServer } from '../../support/server/setting.ts';
import { describeJobs, scan } from './newcomer.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail?.stop());
const server = useServer(() => ({
  config: { browserDocuments: 'registered', mail: { url: mail.url, from: 'qr@example.com' } },
}));

const name = 'example.com/menu';
const before = 'https://example.com/menu';
const after = 'https://example.com/dinner';
let shortUrl = '';

describeJobs(
  'first code',
  { server },
  {
    'sign up with a confirmed email address': async (newcomer) => {
      await newcomer.click('link', 'Sign up');
      await newcomer.type('Email', 'grace@example.com');
      await newcomer.click('button', 'Continue');
      await newcomer.see('Check your email');
      await expect.poll(() => mail.mails.length).toBe(1);
      await newcomer.open(linkIn(mail.mails.at(-1)));
      await newcomer.type('Your name', 'Grace');
      await newcomer.type('Password', 'four random words');
      await newcomer.type('Organization', 'Café Lumière');
      await newcomer.click('button', 'Sign up');
      await newcomer.see('Create your first QR code');
    },
    'create a first code': async (newcomer) => {
      await newcomer.click('link', 'Create QR code');
      await newcomer.click('button', 'Continue');
      await newcomer.type('Destination URL', 'example.com/menu');
      await newcomer.click('button', 'Create now');
      await newcomer.see('Your code is ready');
      shortUrl = await newcomer.read('Short link');
      expect(await scan(shortUrl)).toBe(before);
    },
    'download it as an image': async (newcomer) => {
      await newcomer.click('link', name);
      expect(await decodePng(await newcomer.download('link', 'PNG'))).toBe(shortUrl);
    },
    'print it 30 mm wide': async (newcomer) => {
      await newcomer.click('link', name);
      await newcomer.type('Printed width: 40 mm', '30');
      await newcomer.see('Scannable from about 30 cm.');
      const [paper] = await print(await newcomer.download('link', 'PDF'));
      expect(paper?.width).toBeCloseTo(30, 0);
      const code = await paper?.crop({ x: 0, y: 0, width: 29.5, height: 29.5 });
      expect(await decodePng(code ?? Buffer.alloc(0))).toBe(shortUrl);
    },
    'change where a printed code leads': async (newcomer) => {
      await newcomer.click('link', name);
      await newcomer.type('Destination URL', after);
      await newcomer.click('button', 'Save');
      await newcomer.see(`“${name}” saved`);
      expect(await scan(shortUrl)).toBe(after);
    },
    'see who changed what': async (newcomer) => {
      await newcomer.click('link', name);
      await newcomer.click('link', 'History');
      await newcomer.see('Grace, in the dashboard');
      await newcomer.see(`URL: ${before} → ${after}`);
    },
    'go back to an earlier version': async (newcomer) => {
      await newcomer.click('link', name);
      await newcomer.click('link', 'History');
      await newcomer.click('button', 'Restore version 1');
      await newcomer.click('button', 'Restore version');
      await newcomer.see('Version 1 restored');
      expect(await scan(shortUrl)).toBe(before);
    },
    'undo a mistake': async (newcomer) => {
      await newcomer.click('link', name);
      await newcomer.click('button', 'Pause');
      await newcomer.click('button', 'Pause code');
      await newcomer.see(`“${name}” paused`);
      expect(await scan(shortUrl)).toBe(410);
      await newcomer.click('button', 'Undo');
      await newcomer.see('Change undone');
      expect(await scan(shortUrl)).toBe(before);
    },
    'get a deleted code back': async (newcomer) => {
      await newcomer.click('link', name);
      await newcomer.click('button', 'Delete');
      await newcomer.click('button', 'Delete code');
      await newcomer.see(`“${name}” moved to the trash`);
      expect(await scan(shortUrl)).toBe(410);
      await newcomer.click('link', 'Trash');
      await newcomer.click('button', `Restore ${name}`);
      await newcomer.see(`“${name}” restored`);
      expect(await scan(shortUrl)).toBe(before);
    },
  },
);
