// Matching the columns of a file in a browser: names in four languages, values, corrections.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { check, choose, small, useFiles } from '../files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, openImport, server } = useFiles();
  const created = (name: string) =>
    server.prisma.qrCode.findFirstOrThrow({
      where: { name, organizationId: ada.organizationId },
      include: { folder: true },
    });

  test.each([
    {
      language: 'German',
      csv: 'Bezeichnung;Webseite;Schlagworte;Ordner;Preis\nTisch 1;https://example.com/1;innen|fenster;Frühling;12,50\n',
      name: 'Tisch 1',
      matched: {
        Bezeichnung: 'name',
        Webseite: 'url',
        Schlagworte: 'tags',
        Ordner: 'folder',
        Preis: '',
      },
      content: { url: 'https://example.com/1' },
    },
    {
      language: 'French',
      csv: 'Prénom,Nom de famille,Société,Courriel,Téléphone\nZoé,Dupont,Café Lumière,zoe@example.com,+33 1 70 18 99 00\n',
      name: 'Zoé Dupont',
      matched: {
        Prénom: 'firstName',
        'Nom de famille': 'lastName',
        Société: 'organization',
        Courriel: 'email',
        Téléphone: 'phone',
      },
      content: { firstName: 'Zoé', lastName: 'Dupont', email: 'zoe@example.com' },
    },
    {
      language: 'Spanish',
      csv: 'Nombre|Nombre de la red|Contraseña\nRecepción|Café|correct horse\n',
      name: 'Recepción',
      matched: { Nombre: 'name', 'Nombre de la red': 'ssid', Contraseña: 'password' },
      content: { ssid: 'Café', password: 'correct horse' },
    },
    {
      language: 'no language',
      csv: 'Menu,https://example.com/menu\nBar,https://example.com/bar\n',
      name: 'Menu',
      matched: { 'Column A': 'name', 'Column B': 'url' },
      content: { url: 'https://example.com/menu' },
    },
  ])(
    'the columns of a file in $language are recognized',
    async ({ csv, name, matched, content }) => {
      const { page, wrong } = await openImport();
      await choose(page, csv);
      const columns = page.getByRole('region', { name: 'Columns' });
      for (const [column, field] of Object.entries(matched)) {
        expect(await columns.getByLabel(column, { exact: true }).inputValue(), column).toBe(field);
      }
      await check(page);
      await page.getByRole('button', { name: /^Import \d+ codes?$/ }).click();
      await page
        .getByText(/^Imported \d+ codes?\.$/)
        .first()
        .waitFor();
      expect((await created(name)).content).toMatchObject(content);
      expect(wrong).toEqual([]);
    },
  );

  test('columns can be chosen, and none is imported twice', async () => {
    const { page, wrong, look } = await openImport(small);
    await choose(
      page,
      'What,Where,Older,Code\nMenu,example.com/menu,https://example.com/old,a-7\n',
    );
    const columns = page.getByRole('region', { name: 'Columns' });
    await columns.getByText('Not imported: “Where”, “Code”.').waitFor();
    expect(await columns.getByLabel('Older').inputValue()).toBe('url');
    await columns.getByLabel('Where').selectOption({ label: 'Destination URL' });
    expect(await columns.getByLabel('Older').inputValue()).toBe('');
    await columns.getByLabel('Code', { exact: true }).selectOption({ label: 'External ID' });
    await look('import-columns');
    await check(page);
    await page.getByText('1 row has errors').waitFor();
    await page
      .getByRole('textbox', { name: 'Destination URL, row 2' })
      .fill('https://example.com/m');
    await check(page);
    await page.getByRole('button', { name: 'Import 1 code' }).click();
    await page.getByText('Imported 1 code.').first().waitFor();
    expect(await created('Menu')).toMatchObject({
      content: { url: 'https://example.com/m' },
      externalId: 'a-7',
    });
    expect(wrong).toEqual([]);
  });

  test('wrong cells are corrected in place, and rows are skipped', async () => {
    const { page, wrong, look } = await openImport();
    await choose(
      page,
      'name,url,tags\nGood,https://example.com,print\nTypo,htps:/example.com/typo,\n,https://example.com/3,\nLost,nowhere,\n',
    );
    await check(page);
    await page.getByText('3 rows have errors').waitFor();
    await page.getByLabel('Show').selectOption({ label: '3 rows with problems' });
    expect(await page.getByRole('textbox', { name: 'Name, row 2' }).count()).toBe(0);
    const typo = page.getByRole('textbox', { name: 'Destination URL, row 3' });
    await typo.fill('');
    await typo.pressSequentially('https://example.com/typo');
    expect(await typo.getAttribute('aria-invalid')).toBe(null);
    await page.getByRole('textbox', { name: 'Name, row 4' }).fill('Named, here');
    await page.getByLabel('Import row 5').uncheck();
    await look('import-corrected');
    await check(page);
    await page.getByText('Ready to import 3 codes.').waitFor();
    await page.getByRole('button', { name: 'Import 3 codes' }).click();
    await page.getByText('Imported 3 codes.').first().waitFor();
    const codes = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { id: 'asc' },
    });
    expect(codes.map(({ name, content }) => [name, Object(content).url])).toEqual([
      ['Good', 'https://example.com'],
      ['Typo', 'https://example.com/typo'],
      ['Named, here', 'https://example.com/3'],
    ]);
    expect(wrong).toEqual([]);
  });
});
