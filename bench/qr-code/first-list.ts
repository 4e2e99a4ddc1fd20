// The time until the first list of QR codes is on the screen, on a CPU slowed down four times: in a new browser,
// in one that was there before but has nothing in its cache (as after an update of the server), and in one that has.
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { z } from 'zod';
import { openBrowser } from '../../test/support/browser/browser.ts';
import { median, stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const rounds = Number(process.env.ROUNDS ?? 15);
const codes = 20;
const slowdown = 4;

/** Notes in the page when the list is complete, since navigation started. */
const watch = `
  const rows = location.pathname === '/bare' ? 'main li' : 'tr[data-code]';
  const look = () => {
    if (document.querySelectorAll(rows).length < ${codes}) requestAnimationFrame(look);
    else requestAnimationFrame(() => { window.listAt = performance.now(); });
  };
  requestAnimationFrame(look);
`;

/** What was requested until then; to be asked once all of it has arrived. */
const summary = `(() => {
  const started = ['navigation', 'resource']
    .flatMap((type) => performance.getEntriesByType(type))
    .filter(({ startTime }) => startTime <= window.listAt);
  const bytes = (entries) => entries.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return {
    milliseconds: window.listAt,
    requests: started.length,
    bytes: bytes(started),
    scriptBytes: bytes(started.filter(({ name }) => name.endsWith('.js'))),
    elsewhere: started.filter(({ name }) => !name.startsWith(location.origin)).length,
  };
})()`;

/** The baseline: the same query, displayed by twenty lines without a library. */
const barePage = (
  organizationId: string,
) => `<!doctype html><meta charset="utf-8"><main><ul></ul></main><script>
fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
  query: '{ organization(id: "${organizationId}") { qrCodes(first: ${codes}) { totalCount nodes { id name type status shortUrl imageUrl(format: SVG) totalScans createdAt } } } }',
}) }).then((response) => response.json()).then(({ data }) => {
  for (const code of data.organization.qrCodes.nodes) {
    const item = document.createElement('li');
    const image = document.createElement('img');
    image.src = new URL(code.imageUrl).pathname + new URL(code.imageUrl).search;
    item.append(image, code.name + ' ' + code.shortUrl + ' ' + code.totalScans);
    document.querySelector('ul').append(item);
  }
});
</script>`;

const seen = z.object({
  milliseconds: z.number(),
  /** Until the list was complete, with the page itself. */
  requests: z.number(),
  /** As sent, with their headers. */
  bytes: z.number(),
  scriptBytes: z.number(),
  /** Requests to other hosts. */
  elsewhere: z.number(),
});

type Seen = z.infer<typeof seen>;

await createSetting();

async function ask(query: string, variables: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return { data, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

const signedUp = await ask(
  'mutation ($input: SignUpInput!) { signUp(input: $input) { organization { id slug } } }',
  {
    input: {
      email: 'b@example.com',
      password: 'four random words',
      name: 'B',
      organizationName: 'B',
    },
  },
);
const { cookie } = signedUp;
const { id: organizationId, slug }: { id: string; slug: string } =
  signedUp.data.signUp.organization;
const items = Array.from({ length: codes }, (_, index) => ({
  name: `Code ${index}`,
  content: { url: { url: `https://example.com/${index}` } },
}));
await ask(
  'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded } }',
  { input: { organizationId, items } },
  { cookie },
);

async function newContext(): Promise<BrowserContext> {
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext();
  await context.addCookies([{ name, value, url: base }]);
  await context.addInitScript(watch);
  return context;
}

async function visit(context: BrowserContext, path: string, clearCache: boolean): Promise<Seen> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  // Not by routing of Playwright, which switches the cache off.
  if (path === '/bare') {
    const body = Buffer.from(barePage(organizationId)).toString('base64');
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }];
    protocol.on('Fetch.requestPaused', ({ requestId }) =>
      protocol.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders,
        body,
      }),
    );
    await protocol.send('Fetch.enable', { patterns: [{ urlPattern: '*/bare' }] });
  }
  if (clearCache) await protocol.send('Network.clearBrowserCache');
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(base + path);
  // Through the debugger, to which the page's policy does not apply.
  while (!(await page.evaluate('window.listAt'))) await setTimeout(50);
  await page.waitForLoadState('networkidle');
  const found = seen.parse(await page.evaluate(summary));
  await page.close();
  return found;
}

const browser = await openBrowser();
const paths = ['/bare', `/dashboard/organizations/${slug}/qr-codes`, '/dashboard/qr-codes'];
const caches = ['new browser', 'empty cache', 'full cache'] as const;
const visits = new Map<string, Seen[]>();
const keyOf = (cache: string, path: string) => `${cache} ${path}`;

const returning = await newContext();
for (let round = 0; round <= rounds; round += 1) {
  for (const cache of caches) {
    for (const path of paths) {
      const context = cache === 'new browser' ? await newContext() : returning;
      const one = await visit(context, path, cache === 'empty cache');
      if (context !== returning) await context.close();
      // The first round warms up the server, and fills the cache.
      if (round > 0)
        visits.set(keyOf(cache, path), [...(visits.get(keyOf(cache, path)) ?? []), one]);
    }
  }
}
await browser.close();
await stopAll();

console.log(
  '\n| cache | page | milliseconds (median) | ratio | requests before the list | bytes before | of scripts | to other hosts |',
);
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const cache of caches) {
  const of = (path: string, field: keyof Seen) =>
    median((visits.get(keyOf(cache, path)) ?? []).map((one) => one[field]));
  for (const path of paths) {
    const ratio = of(path, 'milliseconds') / of('/bare', 'milliseconds');
    console.log(
      `| ${cache} | ${path.replace(`/${slug}/`, '/…/')} | ${of(path, 'milliseconds').toFixed(0)} | ${ratio.toFixed(2)} | ${of(path, 'requests')} | ${of(path, 'bytes')} | ${of(path, 'scriptBytes')} | ${of(path, 'elsewhere')} |`,
    );
  }
}
process.exit(0);
