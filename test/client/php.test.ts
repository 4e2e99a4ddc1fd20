// The PHP client, against a real server, with each of its transports.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { missing, outputOf } from '../support/server/program.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { testClient } from './behavior.ts';
import { named, useClients } from './clients.ts';
import { errorOf, type Language, missingExtension, resultOf } from './program.ts';

const source = path.join(import.meta.dirname, '../../clients/php');
const server = useServer();

const languageWith = (transport: string): Language => ({
  program: 'php',
  folder: 'php',
  extension: 'php',
  // Warnings count as errors, and exceptions show the arguments of functions.
  options: ['display_errors=1', 'error_reporting=-1', 'zend.exception_ignore_args=0'].flatMap(
    (setting) => ['-d', setting],
  ),
  variables: { TRANSPORT: transport },
  userAgent: 'ilqr-php/0.1.0',
});

describe('the PHP client with streams', () => {
  testClient(languageWith('streams'), server, missing('php'));
});

describe('the PHP client with curl', () => {
  const without = missingExtension('php-curl', "extension_loaded('curl')");
  testClient(languageWith('curl'), server, without);
});

describe('the PHP client with a PSR-18 client', () => {
  const ada = useCaller(server, { once: true });
  const { proxy } = useClients(server, ada);
  const language = languageWith('psr-18');
  const guzzle = "is_file('/usr/share/php/GuzzleHttp/autoload.php')";
  const without = missingExtension('php-guzzlehttp-guzzle', guzzle);
  beforeEach(({ skip }) => {
    if (without) skip(without);
  });

  test('sends requests, with retries', async () => {
    const client = { server: proxy.url, key: ada.key, organization: ada.organizationId };
    proxy.faults.push({ status: 503, headers: { 'retry-after': '0' } }, 'lost');
    const body = named('By PSR-18');
    expect(await resultOf(language, client, 'createQrCode', { body })).toMatchObject(body);
    expect(await server.prisma.qrCode.count({ where: { name: body.name } })).toBe(1);
    expect(proxy.seen).toHaveLength(3);
    proxy.faults.push({ status: 307, headers: { location: `${server.url}/healthz` } });
    expect(await errorOf(language, client, 'listTags')).toMatchObject({ status: 307 });
    const nowhere = { server: 'http://localhost:1', key: ada.key, retries: 0 };
    expect(await errorOf(language, nowhere, 'listTags')).toMatchObject({ code: 'NETWORK' });
  });
});

describe('the PHP package', () => {
  test('has metadata for Composer, and loads without it', async ({ skip }) => {
    const without = missing('php');
    if (without) skip(without);
    const text = await readFile(path.join(source, 'composer.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      name: 'ilqr/ilqr',
      license: 'MIT',
      require: { php: '>=8.1' },
      autoload: { 'psr-4': { 'Ilqr\\': 'src/' } },
    });
    const script = `require '${path.join(source, 'autoload.php')}';
      foreach (glob('${source}/src/*.php') as $file) {
        $name = basename($file, '.php');
        if ($name !== 'Psr18Transport' && !class_exists("Ilqr\\\\$name") && !interface_exists("Ilqr\\\\$name")) {
          echo $name;
        }
      }`;
    expect(await outputOf('php', ['-d', 'error_reporting=-1', '-r', script])).toBe('');
  });
});
