// Undoing an import later, from the list of recent imports, and restoring it.
import { describe, expect, test } from 'vitest';
import { jobsOf } from '../../job/job.ts';
import { noBrowser } from '../../support/browser/browser.ts';
import { useFiles } from '../files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, openImport, server } = useFiles();
  const jobs = jobsOf(
    async (query, variables) => (await ada.graphql(query, variables)).data,
    () => ada.organizationId,
  );
  const living = async () => {
    const codes = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId, deletedAt: null },
      include: { folder: true },
      orderBy: { name: 'asc' },
    });
    return codes.map(({ name, folder }) => [name, folder?.name]);
  };

  test('an earlier import is undone and restored, with its folder', async () => {
    const csv = 'name,url,folder\nA,https://example.com,Spring\nB,https://example.com,Spring\n';
    await ada.createQrCode({ name: 'From before' });
    await jobs.imported(csv, { createFolders: true });
    const { page, wrong, look } = await openImport({ viewport: { width: 390, height: 800 } });
    const recent = page.getByRole('region', { name: 'Recent imports' });
    await recent.getByText('Imported 2 codes.').waitFor();
    await look('import-recent');
    await recent.getByRole('button', { name: 'Undo import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this import?' });
    await dialog.getByText('Its 2 codes are deleted').waitFor();
    await look('import-undo-dialog');
    await dialog.getByRole('button', { name: 'Undo import' }).click();
    await page.getByText('2 codes moved to the trash').waitFor();
    expect(await living()).toEqual([['From before', undefined]]);
    await recent.getByText('2 are in the trash.').waitFor();
    expect(await recent.getByRole('button', { name: 'Undo import' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('2 codes restored').waitFor();
    const all = [
      ['A', 'Spring'],
      ['B', 'Spring'],
      ['From before', undefined],
    ];
    expect(await living()).toEqual(all);
    await recent.getByRole('button', { name: 'Undo import' }).click();
    await dialog.getByRole('button', { name: 'Undo import' }).click();
    await recent.getByRole('button', { name: 'Restore 2 codes' }).click();
    await recent.getByText('2 are in the trash.').waitFor({ state: 'detached' });
    expect(await living()).toEqual(all);
    expect(wrong).toEqual([]);
  });
});
