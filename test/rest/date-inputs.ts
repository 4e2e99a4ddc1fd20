// Every date input of every API.
import { beforeAll } from 'vitest';
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { reportDateInputs } from './report-date-inputs.ts';

/** The error code and message for an input; undefined if it was accepted. */
type Outcome = { code: string; message: string } | undefined;
type Try = (value: string) => Promise<Outcome>;
type TryIn = (value: string, zone: string) => Promise<Outcome>;

/** Furthest from UTC, on both sides. */
export const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Niue'];

export function useDateInputs() {
  const server = useServer();
  const ada = useCaller(server, {
    once: true,
    permissions: [...allPermissions],
  });
  let id = '';
  beforeAll(async () => {
    ({ id } = await ada.createQrCode());
  });

  const graphql =
    (
      query: string,
      variables: (value: string) => object,
      from?: () => Record<string, string>,
    ): Try =>
    async (value) => {
      const given = { organizationId: ada.organizationId, id, ...variables(value) };
      const { errors } = await server.graphql(query, given, from?.() ?? { 'x-api-key': ada.key });
      const [error] = errors;
      return error && { code: error.extensions.code, message: JSON.stringify(error) };
    };
  const rest =
    (method: string, to: (value: string) => string, body?: (value: string) => object): Try =>
    async (value) => {
      const options = { key: ada.key, ...(body && { body: body(value) }) };
      const response = await server.rest(
        method,
        `/organizations/${ada.organizationId}${to(value)}`,
        options,
      );
      if (response.status < 400) return undefined;
      const text = JSON.stringify(response.body);
      return { code: /"code":"(\w+)"/.exec(text)?.[1] ?? String(response.status), message: text };
    };

  const report = reportDateInputs(server, ada);

  /** Both ends of a period. */
  const periodOf = (place: string, make: (name: string, zone: string) => Try): [string, TryIn][] =>
    ['startDate', 'endDate'].map((name) => [
      `${place}.${name}`,
      (value, zone) => make(name, zone)(value),
    ]);
  const field = (name: string, zone: string, selection: string) =>
    `(${name}: $value, timeZone: "${zone}") ${selection}`;
  const ofOrganization = (selection: string) =>
    `query ($organizationId: ID!, $value: String) { organization(id: $organizationId) { ${selection} } }`;
  const ofCode = (selection: string) =>
    `query ($id: ID!, $value: String) { node(id: $id) { ... on QrCode { ${selection} } } }`;
  const scans = '{ totalCount edges { node { id } } }';
  const counts = '{ summary { totalScans } timeline { date scans } }';
  const asGiven = (value: string) => ({ value });
  const query = (path: string) => (name: string, zone: string) =>
    rest('GET', (value) => `${path}?${new URLSearchParams({ [name]: value, timeZone: zone })}`);

  const periods: [string, TryIn][] = [
    ...periodOf('Organization.analytics', (name, zone) =>
      graphql(ofOrganization(`analytics${field(name, zone, counts)}`), asGiven),
    ),
    ...periodOf('Organization.scans', (name, zone) =>
      graphql(ofOrganization(`scans${field(name, zone, scans)}`), asGiven),
    ),
    ...periodOf('QrCode.analytics', (name, zone) =>
      graphql(ofCode(`analytics${field(name, zone, counts)}`), asGiven),
    ),
    ...periodOf('QrCode.scans', (name, zone) =>
      graphql(ofCode(`scans${field(name, zone, scans)}`), asGiven),
    ),
    ...periodOf('CreateScanExportInput', (name, timeZone) => async (value) => {
      // Few may be open at a time.
      await server.prisma.job.deleteMany();
      return graphql(
        'mutation ($input: CreateScanExportInput!) { createScanExport(input: $input) { exportJob { id } } }',
        () => ({
          input: { organizationId: ada.organizationId, qrCodeId: id, timeZone, [name]: value },
        }),
      )(value);
    }),
    ...periodOf(
      'CreateSharedReportInput',
      (name, timeZone) => (value) => report.created({ timeZone, [name]: value }),
    ),
    ...periodOf('GET /qr-codes/analytics', query('/qr-codes/analytics')),
    ...periodOf(
      'GET /qr-codes/{id}/analytics',
      (name, zone) => (value) => query(`/qr-codes/${id}/analytics`)(name, zone)(value),
    ),
    ...periodOf(
      'GET /qr-codes/{id}/analytics/export',
      (name, zone) => (value) => query(`/qr-codes/${id}/analytics/export`)(name, zone)(value),
    ),
    ...periodOf(
      'GET /qr-codes/{id}/scans',
      (name, zone) => (value) => query(`/qr-codes/${id}/scans`)(name, zone)(value),
    ),
  ];

  const event = (more: object) => ({ title: 'E', start: '2026-01-01T00:00:00Z', ...more });
  const routed = (more: object) => ({
    type: 'URL',
    name: 'R',
    data: { url: 'https://example.com' },
    routing: more,
  });
  const createCode =
    'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id data svg } } }';
  const updateCode =
    'mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { id routing { validFrom validUntil } } } }';
  const created = (more: object) => ({
    input: { organizationId: ada.organizationId, name: 'D', ...more },
  });
  const csv =
    (column: string): Try =>
    async (value) => {
      const response = await fetch(
        `${server.url}/api/v1/organizations/${ada.organizationId}/qr-codes/import?dryRun=true`,
        {
          method: 'POST',
          headers: { 'x-api-key': ada.key, 'content-type': 'text/csv' },
          body: `type,name,url,${column}\nURL,A,https://example.com,${value}`,
        },
      );
      const text = await response.text();
      if (response.status >= 500) return { code: 'INTERNAL', message: text };
      return /"errorCount":0/.test(text) ? undefined : { code: 'BAD_REQUEST', message: text };
    };

  const moments: [string, Try][] = [
    [
      'CreateApiKeyInput.expiresAt',
      (value) =>
        graphql(
          'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id expiresAt } } }',
          () => ({ input: { organizationId: ada.organizationId, name: 'D', expiresAt: value } }),
          () => ({ cookie: ada.cookie }),
        )(value),
    ],
    [
      'EventContentInput.start',
      graphql(createCode, (value) => created({ content: { event: event({ start: value }) } })),
    ],
    [
      'EventContentInput.end',
      graphql(createCode, (value) => created({ content: { event: event({ end: value }) } })),
    ],
    [
      'QrCodeRoutingInput.validFrom',
      graphql(updateCode, (value) => ({ input: { id, routing: { validFrom: value } } })),
    ],
    [
      'QrCodeRoutingInput.validUntil',
      graphql(updateCode, (value) => ({ input: { id, routing: { validUntil: value } } })),
    ],
    [
      'VisitorInput.at',
      graphql(
        'query ($id: ID!, $value: DateTime!) { node(id: $id) { ... on QrCode { preview(visitor: {at: $value}) { outcome } } } }',
        asGiven,
      ),
    ],
    [
      'POST /api-keys expiresAt',
      rest(
        'POST',
        () => '/api-keys',
        (value) => ({ name: 'D', expiresAt: value }),
      ),
    ],
    [
      'POST /qr-codes data.start',
      rest(
        'POST',
        () => '/qr-codes',
        (value) => ({ type: 'EVENT', name: 'D', data: event({ start: value }) }),
      ),
    ],
    [
      'POST /qr-codes data.end',
      rest(
        'POST',
        () => '/qr-codes',
        (value) => ({ type: 'EVENT', name: 'D', data: event({ end: value }) }),
      ),
    ],
    [
      'POST /qr-codes routing.validFrom',
      rest(
        'POST',
        () => '/qr-codes',
        (value) => routed({ validFrom: value }),
      ),
    ],
    [
      'POST /qr-codes routing.validUntil',
      rest(
        'POST',
        () => '/qr-codes',
        (value) => routed({ validUntil: value }),
      ),
    ],
    ...['since', 'until'].map((name): [string, Try] => [
      `AuditLogFilter.${name}`,
      (value) =>
        graphql(
          'query ($organizationId: ID!, $filter: AuditLogFilter) { organization(id: $organizationId) { auditLog(filter: $filter) { edges { cursor } } } }',
          () => ({ filter: { [name]: value } }),
          () => ({ cookie: ada.cookie }),
        )(value),
    ]),
    ...['since', 'until'].map((name): [string, Try] => [
      `TimeRangeInput.${name}`,
      graphql(
        'query ($organizationId: ID!, $filter: QrCodeFilter) { organization(id: $organizationId) { qrCodes(filter: $filter) { totalCount } } }',
        (value) => ({ filter: { createdAt: { [name]: value } } }),
      ),
    ]),
    ['CreateSharedReportInput.expiresAt', (expiresAt) => report.created({ expiresAt })],
    ['UpdateSharedReportInput.expiresAt', report.updated],
    ['the column validFrom', csv('validFrom')],
    ['the column validUntil', csv('validUntil')],
  ];

  return { server, ada, periods, moments };
}
