// The time until the first list of QR codes is on the screen, on a CPU slowed down four times.
import { setTimeout } from 'node:timers/promises';
import { type Browser, openBrowser } from '../../test/support/browser/browser.ts';
import { median, stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const rounds = 9;
const codes = 20;

/** Reports from the page when the list is complete, since navigation started. */
const watch = `
  const look = () => {
    if (document.querySelectorAll('main li').length < ${codes}) requestAnimationFrame(look);
    else requestAnimationFrame(() => { window.listAt = performance.now(); });
  };
  requestAnimationFrame(look);
`;

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

interface Visit {
  milliseconds: number;
  scriptBytes: number;
  requests: number;
  elsewhere: number;
}

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
  'mutation ($input: SignUpInput!) { signUp(input: $input) { organization { id } } }',
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
const organizationId: string = signedUp.data.signUp.organization.id;
const items = Array.from({ length: codes }, (_, index) => ({
  name: `Code ${index}`,
  content: { url: { url: `https://example.com/${index}` } },
}));
await ask(
  'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded } }',
  { input: { organizationId, items } },
  { cookie },
);

async function visit(browser: Browser, path: string): Promise<Visit> {
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext();
  await context.addCookies([{ name, value, url: base }]);
  const page = await context.newPage();
  const seen: Visit = { milliseconds: 0, scriptBytes: 0, requests: 0, elsewhere: 0 };
  await page.route('**/bare', (route) =>
    route.fulfill({ contentType: 'text/html', body: barePage(organizationId) }),
  );
  page.on('request', (request) => {
    seen.requests += 1;
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) seen.elsewhere += 1;
  });
  page.on('requestfinished', async (request) => {
    if (request.resourceType() === 'script')
      seen.scriptBytes += (await request.sizes()).responseBodySize;
  });
  const debuggerOfPage = await context.newCDPSession(page);
  await debuggerOfPage.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watch);
  await page.goto(base + path);
  // Through the debugger, to which the page's policy does not apply.
  while (seen.milliseconds === 0) {
    await setTimeout(50);
    seen.milliseconds = Number((await page.evaluate('window.listAt')) ?? 0);
  }
  await page.waitForLoadState('networkidle');
  await context.close();
  return seen;
}

const browser = await openBrowser();
const visits: Record<string, Visit[]> = { '/bare': [], '/dashboard/qr-codes': [] };
for (let round = 0; round <= rounds; round += 1) {
  for (const [path, list] of Object.entries(visits)) {
    const seen = await visit(browser, path);
    if (round > 0) list.push(seen);
  }
}
await browser.close();
await stopAll();

const times = (path: string) =>
  median((visits[path] ?? []).map(({ milliseconds }) => milliseconds));
const floor = times('/bare');
console.log(
  '\n| page | milliseconds (median) | ratio | scripts, bytes sent | requests | to other hosts |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [path, list] of Object.entries(visits)) {
  const last = list.at(-1);
  console.log(
    `| ${path} | ${times(path).toFixed(0)} | ${(times(path) / floor).toFixed(1)} | ${last?.scriptBytes} | ${last?.requests} | ${list.reduce((sum, { elsewhere }) => sum + elsewhere, 0)} |`,
  );
}
process.exit(0);
