// Lists of an organization with 100,000 codes compared with those of one with 1,000.
import { createKey } from '../../src/auth/api-key.ts';
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { createId } from '../../src/domain/id.ts';
import { fill, idOfCode, idOfFolder } from '../../test/support/server/many-codes.ts';
import { stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const rounds = Number(process.env.ROUNDS ?? 200);
const warmUp = Math.ceil(rounds / 7);

const setting = await createSetting();
const { prisma, secret } = setting;
const { id: userId } = await prisma.user.findFirstOrThrow();

/** An organization with this many codes, and a key for it. */
async function addOrganization(count: number) {
  const id = createId('Organization');
  const member = { id: createId('Member'), userId, role: 'ADMIN' as const };
  await prisma.organization.create({
    data: { id, name: 'Many', slug: id.slice(4), members: { create: member } },
  });
  const { text, publicId, secretHash } = createKey(secret);
  await prisma.apiKey.create({
    data: {
      id: createId('ApiKey'),
      organizationId: id,
      name: 'Bench',
      publicId,
      secretHash,
      permissions: [...allPermissions],
      createdById: userId,
    },
  });
  await fill({ prisma }, id, count);
  return { id, count, key: text };
}

for (let index = 0; index < 20; index += 1) await addOrganization(5_000);
const few = await addOrganization(1_000);
const many = await addOrganization(100_000);
type Organization = typeof few;

type Question = (organization: Organization) => { url: string; body?: string };

const rest =
  (query: string): Question =>
  ({ id }) => ({ url: `${base}/api/v1/organizations/${id}/qr-codes?${query}` });
const inFolder: Question = ({ id }) =>
  rest(`folderId=${idOfFolder(id, 3)}`)({ id, count: 0, key: '' });
const deep =
  (orderBy: string): Question =>
  ({ id, count }) => ({
    url: `${base}/graphql`,
    body: JSON.stringify({
      query: `query ($id: ID!, $after: String) { organization(id: $id) {
        qrCodes(first: 20, orderBy: ${orderBy}, after: $after) {
          totalCount nodes { id name shortUrl status totalScans } pageInfo { endCursor } } } }`,
      variables: { id, after: Buffer.from(`GPC:S:${idOfCode(id, count / 2)}`).toString('base64') },
    }),
  });

/** A list by GraphQL; a new `nonce` makes the search one that was not asked before. */
const filtered =
  (filter: string, orderBy = 'CREATED_AT_DESC'): Question =>
  ({ id }) => ({
    url: `${base}/graphql`,
    body: JSON.stringify({
      query: `query ($id: ID!) { organization(id: $id) {
        qrCodes(first: 20, orderBy: ${orderBy}, filter: ${filter}) {
          totalCount nodes { id name shortUrl status totalScans } } } }`,
      variables: { id },
    }),
  });
let nonce = 0;
const unasked =
  (filter: string): Question =>
  (organization) => {
    nonce += 1;
    return filtered(`{and: [${filter}, {not: {externalId: "${nonce}"}}]}`)(organization);
  };

const questions: [name: string, ask: Question][] = [
  ['first page, newest first', rest('')],
  ['first page, `sort=createdAt`', rest('sort=createdAt')],
  ['first page, `sort=name`', rest('sort=name')],
  ['first page, `sort=-name`', rest('sort=-name')],
  ['first page, `sort=-totalScans`', rest('sort=-totalScans')],
  ['`type=URL` (most)', rest('type=URL')],
  ['`type=GEO` (2 %)', rest('type=GEO')],
  ['`status=ACTIVE` (most)', rest('status=ACTIVE')],
  ['`status=ARCHIVED` (2 %)', rest('status=ARCHIVED')],
  ['`folderId=…` (2 %)', inFolder],
  ['`tag=batch 7` (100 codes in both)', rest('tag=batch%207')],
  ['`search=menu 765` (1, 15 codes)', rest('search=menu%20765')],
  ['`search=no such thing`', rest('search=no%20such%20thing')],
  ['page by cursor in the middle, newest first', deep('CREATED_AT_DESC')],
  ['page by cursor in the middle, by name', deep('NAME_ASC')],
  ['page by cursor in the middle, by scans', deep('TOTAL_SCANS_DESC')],
  ['`search=voucher` (1/7 of all)', rest('search=voucher')],
  ['`tag=print` (1/2 of all)', rest('tag=print')],
  ['`search=q` (none; one letter)', rest('search=q')],
  ['`search=e` (nearly all; one letter)', rest('search=e')],
  ['the same words, `voucher`, not asked before', unasked('{search: "voucher"}')],
  ['the same letter, `q`, not asked before', unasked('{search: "q"}')],
  ['the same letter, `e`, not asked before', unasked('{search: "e"}')],
  ['first page, `sort=-updatedAt`', rest('sort=-updatedAt')],
  ['first page, `sort=-lastScannedAt`', rest('sort=-lastScannedAt')],
  ['`types=GEO&types=WIFI` (4%)', rest('types=GEO&types=WIFI')],
  ['`statuses=PAUSED&statuses=ARCHIVED`', rest('statuses=PAUSED&statuses=ARCHIVED')],
  ['`hasFolder=false` (2/3 of all)', rest('hasFolder=false')],
  ['`dynamic=true` (all)', rest('dynamic=true')],
  ['`target=shop765` (none)', rest('target=shop765.example')],
  ['`externalId`, `or` a rare tag', filtered('{or: [{externalId: "1"}, {tag: "batch 7"}]}')],
  ['`not` a common tag, by name', filtered('{not: {tag: "print"}}', 'NAME_ASC')],
  [
    '`and` of a period, a type and a word',
    filtered('{createdAt: {since: "2020-01-01T00:00:00Z"}, type: GEO, search: "menu"}'),
  ],
];

async function time(ask: Question, organization: Organization): Promise<number> {
  const { url, body } = ask(organization);
  const headers = { 'X-API-Key': organization.key, 'Content-Type': 'application/json' };
  const start = performance.now();
  const response = await fetch(url, { method: body ? 'POST' : 'GET', headers, body });
  const text = await response.text();
  const taken = performance.now() - start;
  if (!response.ok || text.includes('"errors"')) throw new Error(`${url}: ${text.slice(0, 500)}`);
  return taken;
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log('| what | 1,000 codes: ms (median) | 100,000 codes: ms (median) | ratio |');
console.log('| --- | ---: | ---: | ---: |');
for (const [name, ask] of questions) {
  const times: [number[], number[]] = [[], []];
  // Alternating, so that drift of the machine affects both equally.
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, organization] of [few, many].entries()) {
      const taken = await time(ask, organization);
      if (round >= 0) times[index]?.push(taken);
    }
  }
  const [small, large] = times.map(median);
  if (small === undefined || large === undefined) continue;
  console.log(
    `| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large / small).toFixed(2)} |`,
  );
}
await stopAll();
await setting.close();
