// Countries, percentages and times of smart redirects in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useTab } from '../../support/browser/dashboard.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`redirects in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server, { timezoneId: 'Europe/Berlin' });
  async function open(code: object = {}, options?: Parameters<typeof tab>[2]) {
    const { id } = await ada.createQrCode({ name: 'Menu', ...code });
    const opened = await tab(ada, `qr-codes/${id}`, options);
    const { page } = opened;
    await page.getByRole('heading', { name: 'Menu', level: 1 }).waitFor();
    const routing = async () =>
      (await server.prisma.qrCode.findUniqueOrThrow({ where: { id } })).routing;
    const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
    return { ...opened, routing, save };
  }

  test('countries are found by name and code, with the keyboard, and removed', async () => {
    const viewport = { width: 390, height: 844 };
    const { page, wrong, look, routing, save } = await open({}, { viewport, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Rule 1 destination URL', { exact: true }).fill('example.com/de');
    await page.getByText('Applies to: everyone').click();
    const field = page.getByRole('combobox', { name: 'Countries' });
    await field.pressSequentially('germ');
    await page.getByRole('option', { name: 'Germany DE' }).waitFor();
    await look('countries-dark');
    await field.press('Enter');
    const chosen = page.getByRole('list', { name: 'Chosen: Countries' });
    await chosen.getByText('Germany').waitFor();
    await field.pressSequentially('at');
    await page.getByRole('option', { name: 'Austria AT' }).click();
    // Names are found without their accents, codes also when several are pasted.
    await field.pressSequentially('reunion');
    await field.press('Enter');
    await field.fill('CH, li, Nowhere');
    expect(await field.inputValue()).toBe('Nowhere');
    await page.getByText('No country has this name or code.').waitFor();
    await field.fill('');
    await field.pressSequentially('united');
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    await field.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await field.fill('');
    await page.getByRole('button', { name: 'Remove Liechtenstein' }).click();
    await page.getByText('Applies to: Germany, Austria, Réunion, Switzerland').waitFor();
    await save();
    await expect.poll(routing).toMatchObject({
      rules: [
        {
          when: { countries: ['DE', 'AT', 'RE', 'CH'] },
          targets: [{ url: 'https://example.com/de' }],
        },
      ],
    });
    expect(wrong).toEqual([]);
  });

  test('percentages have to sum to 100, and are distributed evenly', async () => {
    const { page, wrong, look, routing, save } = await open();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Rule 1 destination URL', { exact: true }).fill('https://example.com/a');
    const add = page.getByRole('button', { name: 'Add A/B variant to rule 1' });
    const percent = (variant: string) => page.getByLabel(`Traffic ${variant} (%)`);
    const percentages = async () =>
      Promise.all(['A', 'B', 'C'].map((variant) => percent(variant).inputValue()));
    await add.click();
    expect([await percent('A').inputValue(), await percent('B').inputValue()]).toEqual([
      '50',
      '50',
    ]);
    await add.click();
    expect(await percentages()).toEqual(['34', '33', '33']);
    await page.getByLabel('Rule 1, variant B URL').fill('https://example.com/b');
    await page.getByLabel('Rule 1, variant C URL').fill('https://example.com/c');
    await percent('A').fill('60');
    await page.getByText('add up to 126%. Take away 26%.').waitFor();
    await percent('B').fill('20');
    await percent('C').fill('10');
    await page.getByText('add up to 90%. Distribute the other 10%.').waitFor();
    await look('percentages');
    await save();
    expect(await routing()).toBeNull();
    await page.getByRole('button', { name: 'Distribute evenly: rule 1' }).click();
    expect(await percentages()).toEqual(['34', '33', '33']);
    await percent('A').fill('60');
    await percent('B').fill('30');
    await percent('C').fill('10');
    await save();
    await expect.poll(routing).toMatchObject({
      rules: [{ targets: [{ weight: 60 }, { weight: 30 }, { weight: 10 }] }],
    });
    expect(wrong).toEqual([]);
  });

  test('weights of the API are shown as percentages, and stay as they are until changed', async () => {
    const targets = [1, 1, 1].map((weight, index) => ({
      url: `https://example.com/${index}`,
      weight,
    }));
    const { page, wrong, routing, save } = await open({ routing: { rules: [{ targets }] } });
    expect(await page.getByLabel('Traffic A (%)').inputValue()).toBe('34');
    await page.getByLabel('Rule 1 name').fill('Thirds');
    await save();
    await expect.poll(routing).toMatchObject({ rules: [{ name: 'Thirds', targets }] });
    await page.getByText('“Menu” saved').waitFor();
    await page.getByLabel('Traffic A (%)').fill('40');
    await page.getByLabel('Traffic B (%)').fill('27');
    await save();
    await expect.poll(routing).toMatchObject({
      rules: [{ targets: [{ weight: 40 }, { weight: 27 }, { weight: 33 }] }],
    });
    expect(wrong).toEqual([]);
  });

  test('common times are filled in with a click; the time zone is named beside times', async () => {
    const { page, wrong, look, routing, save } = await open();
    await page.getByText('Schedule, limit and password').click();
    await page.getByLabel('Starts', { exact: true }).fill('2027-07-01T08:00');
    await page.getByText('Time in Europe/Berlin (GMT+2)').first().waitFor();
    await page.getByLabel('Starts', { exact: true }).fill('2027-01-01T08:00');
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Rule 1 destination URL', { exact: true }).fill('https://example.com/a');
    await page.getByText('Applies to: everyone').click();
    await page.getByRole('button', { name: 'Weekends' }).click();
    expect(await page.getByLabel('Saturday').isChecked()).toBe(true);
    expect(await page.getByLabel('Monday').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Business hours' }).click();
    expect(await page.getByLabel('Saturday').isChecked()).toBe(false);
    await look('common-times');
    await save();
    await expect.poll(routing).toMatchObject({
      validFrom: expect.stringMatching(/^2027-01-01T07:00:00/),
      rules: [
        {
          when: {
            hours: {
              from: '09:00',
              to: '17:00',
              days: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
              timeZone: 'Europe/Berlin',
            },
          },
        },
      ],
    });
    await page.getByText('“Menu” saved').waitFor();
    await page.getByLabel('Time zone').fill('America/New_York');
    await page.getByText(/Time in America\/New York \(GMT-[45]\)/).waitFor();
    expect(wrong).toEqual([]);
  });
});
