// A deprecated REST route next to others.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { authorize } from '../../src/rest/authorize.ts';
import { pageResponse } from '../../src/rest/http/pagination.ts';
import { noBody, route } from '../../src/rest/route.ts';
import { routes } from '../../src/rest/routes.ts';
import { pageQuery } from '../../src/rest/v1/shared/page-schemas.ts';
import { resolved } from '../support/document/openapi.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer(() => {
  const deprecated = route({
    method: 'get',
    path: '/organizations/{orgId}/codes',
    operationId: 'listCodes',
    tag: 'QR codes',
    summary: 'List QR codes',
    deprecated: {
      since: '2026-01-31',
      sunset: '2026-07-31',
      replacement: '/organizations/{orgId}/qr-codes',
    },
    query: pageQuery,
    body: noBody,
    responses: { 200: { description: 'A page.', schema: z.object({}), headers: ['Link'] } },
    handle: async ({ path, query, run, url }) => {
      await authorize({}, path, run);
      return pageResponse('codes', { nodes: [], totalCount: 0 }, query, url);
    },
  });
  return { routes: [...routes, deprecated] };
});
const ada = useCaller(server, { once: true });

const successor = (organizationId: string) =>
  `</api/v1/organizations/${organizationId}/qr-codes>; rel="successor-version"`;

async function ask(organizationId: string, headers: Record<string, string>) {
  const address = `${server.url}/api/v1/organizations/${organizationId}/codes`;
  const response = await fetch(address, { headers });
  await response.text();
  return response;
}

test('responses of a deprecated route include since when, until when, and the successor', async () => {
  const { status, headers } = await ask(ada.organizationId, { 'x-api-key': ada.key });
  expect(status).toBe(200);
  expect(headers.get('deprecation')).toBe('@1769817600');
  expect(headers.get('sunset')).toBe('Fri, 31 Jul 2026 00:00:00 GMT');
  expect(headers.get('link')).toMatch(/rel="first", .*rel="last", /);
  expect(headers.get('link')?.endsWith(successor(ada.organizationId))).toBe(true);
});

test.each([401, 404])('errors do so, too: %i', async (status) => {
  const response = await ask('org_1', status === 404 ? { 'x-api-key': ada.key } : {});
  expect(response.status).toBe(status);
  expect(response.headers.get('deprecation')).toBe('@1769817600');
  expect(response.headers.get('sunset')).toBe('Fri, 31 Jul 2026 00:00:00 GMT');
  expect(response.headers.get('link')).toBe(successor('org_1'));
});

test('other routes do not', async () => {
  const { headers } = await ada.rest('GET', '/qr-codes');
  expect(headers.get('deprecation')).toBeNull();
  expect(headers.get('sunset')).toBeNull();
  expect(headers.get('link')).not.toContain('successor');
});

test('the OpenAPI document marks the route', async () => {
  const { body } = await server.rest('GET', '/openapi.json');
  const path = resolved(resolved(resolved(body).paths)['/organizations/{orgId}/codes']);
  const operation = resolved(path.get);
  expect(operation.deprecated).toBe(true);
  expect(operation.description).toContain(
    'Since 2026-01-31, until 2026-07-31: use `/organizations/{orgId}/qr-codes`.',
  );
});
