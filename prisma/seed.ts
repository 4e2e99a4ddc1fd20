// Creates an organization with example data and prints an API key with three example requests.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { createKey } from '../src/auth/api-key.ts';
import { hashPassword } from '../src/auth/password/password.ts';
import { freeSlug } from '../src/auth/slug.ts';
import { ConfigError, readConfig } from '../src/core/config.ts';
import type { Database } from '../src/database/open.ts';
import { openConfigured } from '../src/database/open-configured.ts';
import { defaultPermissions } from '../src/domain/api-key/permissions.ts';
import { createId } from '../src/domain/id.ts';
import { sortNameOf } from '../src/domain/qr-code/shape.ts';
import { createShortCode } from '../src/domain/qr-code/short-code.ts';
import { defaultStyle } from '../src/domain/style/shape.ts';
import type { ScanRow } from '../src/scan/storing/scan-row.ts';
import { storeScans } from '../src/scan/storing/store.ts';

const organizationName = 'Harbor Coffee';
const email = 'ada@harbor-coffee.example';

const pages = [
  ['Menu, spring', 'menu', ['print', 'tables'], '#1B4332'],
  ['Menu, takeaway', 'menu/takeaway', ['print'], '#1B4332'],
  ['Loyalty card', 'loyalty', ['print', 'till'], '#7F5539'],
  ['Opening hours', 'hours', ['window'], '#000000'],
  ['Review us', 'review', ['till'], '#0B3D91'],
  ['Jobs', 'jobs', ['window'], '#000000'],
  ['Roastery tour', 'tour', ['events'], '#9D0208'],
  ['Gift vouchers', 'vouchers', ['shop', 'till'], '#7F5539'],
  ['Beans: Ethiopia Guji', 'beans/guji', ['shop', 'labels'], '#582F0E'],
  ['Beans: Colombia Huila', 'beans/huila', ['shop', 'labels'], '#582F0E'],
  ['Beans: Sumatra Lintong', 'beans/lintong', ['shop', 'labels'], '#582F0E'],
  ['Newsletter', 'news', ['window', 'print'], '#000000'],
] as const;

async function seed({ prisma, pool }: Pick<Database, 'prisma' | 'pool'>, secret: string) {
  const found = await prisma.organization.findFirst({
    where: { members: { some: { user: { email } } } },
    select: { id: true, members: { select: { userId: true }, where: { user: { email } } } },
  });
  const password = randomBytes(12).toString('base64url');
  const created = found ?? (await fill({ prisma, pool }, await hashPassword(password)));
  const { text, publicId, secretHash } = createKey(secret);
  await prisma.apiKey.create({
    data: {
      id: createId('ApiKey'),
      organizationId: created.id,
      name: 'Development',
      publicId,
      secretHash,
      permissions: [...defaultPermissions],
      createdById: created.members[0]?.userId ?? null,
    },
  });
  return { organizationId: created.id, key: text, password: found ? undefined : password };
}

async function fill({ prisma, pool }: Pick<Database, 'prisma' | 'pool'>, passwordHash: string) {
  const userId = createId('User');
  const organizationId = createId('Organization');
  const menus = createId('Folder');
  const codes = pages.map(([name, page, tags, foregroundColor], index) => ({
    id: createId('QrCode'),
    folderId: name.startsWith('Menu') ? menus : null,
    type: 'URL' as const,
    name,
    sortName: sortNameOf(name),
    shortCode: createShortCode(),
    dynamic: true,
    content: { url: `https://harbor-coffee.example/${page}` },
    style: { ...defaultStyle, foregroundColor, cornerRadius: index % 3 === 0 ? 30 : 0 },
    status: name === 'Jobs' ? ('PAUSED' as const) : ('ACTIVE' as const),
    tags: [...tags],
  }));
  const wifi = {
    id: createId('QrCode'),
    type: 'WIFI' as const,
    name: 'Guest network',
    sortName: 'guest network',
    shortCode: createShortCode(),
    dynamic: false,
    content: { ssid: 'Harbor Guests', password: 'flat-white', encryption: 'WPA', hidden: false },
    style: defaultStyle,
    tags: ['tables'],
  };
  const organization = await prisma.organization.create({
    data: {
      id: organizationId,
      name: organizationName,
      slug: await freeSlug(organizationName, prisma),
      folders: { create: { id: menus, name: 'Menus' } },
      members: {
        create: {
          id: createId('Member'),
          role: 'ADMIN',
          user: { create: { id: userId, email, name: 'Ada Harbor', passwordHash } },
        },
      },
    },
    select: { id: true, members: { select: { userId: true } } },
  });
  await prisma.qrCode.createMany({
    data: [...codes, wifi].map((code) => ({ ...code, organizationId })),
  });
  for (const [index, { id, content }] of codes.entries()) {
    await storeScans(pool, exampleScans(id, content.url, scansOf(index)));
  }
  return organization;
}

/** Example scans of the last 30 days with typical devices. */
const exampleScans = (qrCodeId: string, target: string, count: number): ScanRow[] =>
  Array.from({ length: count }, (_, index) => {
    const [device, os, browser] = clients[index % clients.length] ?? [];
    const [country, city, language] = places[(index * 7) % places.length] ?? [];
    return {
      id: uuid(),
      qrCodeId,
      scannedAt: new Date(Date.now() - (index / count) * 30 * 24 * 60 * 60 * 1000),
      country: country ?? null,
      region: null,
      city: city ?? null,
      device: device ?? null,
      os: os ?? null,
      browser: browser ?? null,
      language: language ?? null,
      referrer: index % 9 === 0 ? 'maps.example' : 'direct',
      target,
      visitor: randomBytes(16).toString('hex'),
      bot: false,
    };
  });

const clients = [
  ['mobile', 'iOS', 'Safari'],
  ['mobile', 'Android', 'Chrome'],
  ['mobile', 'iOS', 'Safari'],
  ['tablet', 'iOS', 'Safari'],
  ['mobile', 'Android', 'Samsung Internet for Android'],
] as const;

const places = [
  ['DE', 'Hamburg', 'de'],
  ['DE', 'Hamburg', 'en'],
  ['DK', 'Aarhus', 'da'],
  ['DE', 'Kiel', 'de'],
] as const;

/** A few codes get many scans, most get few. */
const scansOf = (index: number): number => Math.round(400 / (index + 1));

try {
  const config = readConfig(process.env);
  const { database, secret, close } = await openConfigured(config);
  const { organizationId, key, password } = await seed(database, secret).finally(close);
  const base = `${config.publicUrl}/api/v1/organizations/${organizationId}/qr-codes`;
  console.log(`
${password ? 'Created' : 'Found'} the organization ${organizationName} (${organizationId}).
${password ? `Log in as ${email} with the password ${password}` : `Log in as ${email} with the password that was shown the first time.`}

An API key for development, which is not shown again:

  ${key}

While the server is running (npm start), try these requests:

  curl -s '${base}?limit=3' -H 'X-API-Key: ${key}'

  curl -s '${base}' -H 'X-API-Key: ${key}' -H 'Content-Type: application/json' -d '{"type":"URL","name":"Company Website","data":{"url":"https://example.com"}}'

  curl -s '${config.publicUrl}/graphql' -H 'X-API-Key: ${key}' -H 'Content-Type: application/json' -d '{"query":"{ organization(id: \\"${organizationId}\\") { name qrCodes(first: 3) { totalCount nodes { name shortUrl totalScans } } } }"}'
`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`Failed to create the example data: ${error.message}`);
  process.exitCode = 1;
}
// The schema engine leaves a timer that would keep the process alive for ten seconds.
process.exit();
