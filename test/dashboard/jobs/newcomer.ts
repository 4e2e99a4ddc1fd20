// A newcomer at the dashboard, who uses only what its pages show, and whose steps are counted.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { comeBack, type DashboardPage, openPage } from '../../support/browser/dashboard.ts';
import { missing } from '../../support/server/program.ts';
import { follow } from '../../support/server/scans.ts';
import type { Person, TestServer } from '../../support/server/server.ts';
import { jobs } from './jobs.ts';

type Role = Parameters<Locator['getByRole']>[0];
type Name = string | RegExp;

interface LocalFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface Newcomer {
  page: Page;
  /** The same newcomer, who looks at a part of the page. Not a step. */
  within(role: Role, name?: Name): Newcomer;
  /** Waits until a page with this title is open. Not a step. */
  arrive(title: string): Promise<void>;
  /** Waits until a text is shown. Not a step. */
  see(text: Name): Promise<void>;
  /** What a field contains. Not a step. */
  read(label: string): Promise<string>;
  click(role: Role, name: Name): Promise<void>;
  /** Opens a section that is closed. */
  unfold(title: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  choose(label: string, option: string): Promise<void>;
  check(label: string): Promise<void>;
  press(keys: string): Promise<void>;
  drop(label: string, file: LocalFile): Promise<void>;
  /** Clicks, and gets a file. */
  download(role: Role, name: Name): Promise<Buffer>;
  /** Follows a link in an email. */
  open(link: string): Promise<void>;
  /** Comes back from another tab. Not a step. */
  comeBack(): Promise<void>;
}

function newcomerAt(page: Page, scope: Locator, count: () => void): Newcomer {
  const control = (role: Role, name: Name) => {
    const found = scope.getByRole(role, { name, exact: true });
    // The start page can have several links to a code.
    return role === 'link' ? found.first() : found;
  };
  // Lists of options can have the label of their field.
  const inputs = page.locator('input, textarea, select');
  const field = (label: string) => scope.getByLabel(label, { exact: true }).and(inputs);
  /** A step, which is counted once it is done. */
  const step = async <Result>(action: Promise<Result>): Promise<Result> => {
    const result = await action;
    count();
    return result;
  };
  return {
    page,
    within: (role, name) =>
      newcomerAt(page, scope.getByRole(role, name === undefined ? {} : { name }), count),
    arrive: (name) => page.getByRole('heading', { name, level: 1 }).waitFor(),
    see: (text) => scope.getByText(text).filter({ visible: true }).first().waitFor(),
    read: (label) => field(label).inputValue(),
    click: (role, name) => step(control(role, name).click()),
    // Its text ends with the sign that it can be opened.
    unfold: (title) => step(scope.getByText(new RegExp(`^${title}\\s*›$`)).click()),
    type: (label, text) => step(field(label).fill(text)),
    choose: async (label, option) => {
      await step(field(label).selectOption({ label: option }));
    },
    check: (label) => step(field(label).check()),
    press: (keys) => step(page.keyboard.press(keys)),
    drop: (label, file) => step(scope.getByLabel(label).setInputFiles(file)),
    download: async (role, name) => {
      const started = page.waitForEvent('download');
      await step(control(role, name).click());
      return readFile(await (await started).path());
    },
    open: async (link) => {
      await step(page.goto(link));
    },
    comeBack: () => comeBack(page),
  };
}

type Work = (newcomer: Newcomer) => Promise<void>;

interface Setting {
  server: Pick<TestServer, 'url'>;
  /** Who is logged in from the start. */
  person?: Pick<Person, 'cookie'>;
}

/** Tests the jobs of a theme one after another in one browser, each from the first page of the dashboard. */
export function describeJobs<Theme extends keyof typeof jobs>(
  theme: Theme,
  { server, person }: Setting,
  works: Readonly<Record<keyof (typeof jobs)[Theme] & string, Work>>,
): void {
  const steps: Readonly<Record<string, number>> = jobs[theme];
  const reason = noBrowser ?? missing('pdftoppm');
  describe.skipIf(reason)(`${theme}${reason ? ` (${reason})` : ''}: a newcomer can`, () => {
    const browser = useBrowser();
    let opened: DashboardPage | undefined;
    beforeAll(async () => {
      opened = await openPage(browser, server.url, { timezoneId: 'Europe/Berlin' }, person);
    });
    for (const [job, work] of Object.entries<Work>(works)) {
      test(job, async () => {
        if (!opened) throw new Error('The browser is not open');
        const { page, wrong } = opened;
        wrong.length = 0;
        let taken = 0;
        await page.goto(`${server.url}/dashboard`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await work(
          newcomerAt(page, page.locator('body'), () => {
            taken += 1;
          }),
        );
        expect(taken, 'steps').toBe(steps[job]);
        expect(wrong).toEqual([]);
      });
    }
  });
}

/** Where a phone that scans the code is redirected to; its status if it is not redirected. */
export async function scan(shortUrl: string, headers?: Record<string, string>) {
  const response = await follow(shortUrl, headers);
  return response.headers.get('location') ?? response.status;
}
