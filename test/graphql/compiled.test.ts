// Documents that are executed often, which are compiled.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

/** More than are executed before a document is compiled. */
const often = 25;

const code = (name: string) => ({
  organizationId: ada.organizationId,
  name,
  content: { url: { url: `https://example.com/${name}` } },
  tags: ['print'],
});

async function answer(query: string, variables: Record<string, unknown>) {
  const { status, data, errors } = await ada.graphql(query, variables);
  return { status, data, errors };
}

test('answers, null values and errors stay the same', async () => {
  const create = `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }`;
  for (const name of ['one', 'two', 'three']) await ada.graphql(create, { input: code(name) });
  const org = ada.organizationId;
  const documents: [string, Record<string, unknown>[]][] = [
    [
      `query ($org: ID!, $first: Int = 2, $scans: Boolean!, $filter: QrCodeFilter) {
         organization(id: $org) {
           qrCodes(first: $first, filter: $filter, orderBy: NAME_ASC) {
             totalCount
             edges { cursor node { ...Shown } }
             pageInfo { hasNextPage endCursor }
           }
         }
       }
       fragment Shown on QrCode {
         __typename type tags archivedAt data
         content { __typename ... on UrlContent { url } ... on TextContent { text } }
         totalScans @include(if: $scans)
         renamed: name
       }`,
      [
        { org, scans: true },
        { org, scans: false, first: 1, filter: { search: 'two', tags: ['print'] } },
        { org, scans: true, first: null, filter: null },
        { org, scans: true, filter: { not: { or: [{ and: [{ not: { search: 'two' } }] }] } } },
        { org: 'org_01m8m60ygefexrcac4gmch90z1', scans: true },
      ],
    ],
    [
      `query ($id: ID!, $org: ID!) {
         node(id: $id) { __typename id ... on Organization { name slug } }
         organization(id: $org) { qrCode(id: $id) { svg } auditLog(first: 1) { totalCount } }
       }`,
      [
        { id: org, org },
        { id: 'nothing', org },
      ],
    ],
    // Rejected when it is executed.
    [
      'query ($org: ID!, $after: String) { organization(id: $org) { qrCodes(after: $after) { totalCount } } }',
      [{ org, after: 'forged' }, { org, after: 1 }, {}],
    ],
  ];
  for (const [document, variables] of documents) {
    const first = await Promise.all(variables.map((one) => answer(document, one)));
    for (let count = 0; count < often; count += variables.length) {
      const later = await Promise.all(variables.map((one) => answer(document, one)));
      expect(later).toEqual(first);
    }
  }
});
