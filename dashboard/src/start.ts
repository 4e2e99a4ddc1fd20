// Requests the data of the page in the address while the libraries of the dashboard still load.
import { me, qrCodeList } from 'virtual:first-documents';
import { expectResponse, type FirstResponse } from './graphql/first-response.ts';
import { readPreferences } from './qr-codes/list/preferences.ts';
import { parseListSearch, toFilter, toOrder } from './qr-codes/list-search.ts';
import { lastOrganization, lastSlug, organizationIdOf } from './shell/last-organization.ts';

/** The pages with data of the account: with the organization in the address, or of the one open last. */
const pages =
  /^\/dashboard(?:\/(?:organizations\/(?<slug>[^/]+)(?<ofSlug>\/.*)?|(?<ofLast>analytics|developers|qr-codes|settings)|account|device))?\/?$/;

async function request(
  operationName: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<FirstResponse> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ operationName, query, variables }),
  });
  return { variables, text: await response.text(), status: response.status };
}

/** As the router parses it: JSON, or text. */
function searchOf(address: string): Record<string, unknown> {
  const parse = (value: string): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  };
  return Object.fromEntries(
    [...new URLSearchParams(address)].map(([name, value]) => [name, parse(value)]),
  );
}

/** After an error, each query of the page asks again, except where nobody is logged in. */
const unlessFailed = (response: FirstResponse): FirstResponse | undefined =>
  JSON.parse(response.text).errors ? undefined : response;

/** The list of the address, with its folders and saved views, and the account. */
function requestList(organization: string): Promise<FirstResponse> {
  const search = parseListSearch(searchOf(location.search));
  return request('FirstQrCodes', qrCodeList, {
    organization,
    filter: toFilter(search),
    orderBy: toOrder(search),
    first: readPreferences().pageSize,
  });
}

/** The ID of the organization with this slug, or of the one open last. */
function organizationIn({ text }: FirstResponse, slug: string | undefined): string | undefined {
  const organizations: { id: string; slug: string }[] = JSON.parse(text).data?.me?.organizations;
  if (!organizations) return undefined;
  const found =
    slug === undefined
      ? lastOrganization(organizations)
      : organizations.find((one) => one.slug === slug);
  return found?.id;
}

function start(): void {
  const groups = pages.exec(location.pathname)?.groups;
  if (!groups) return;
  const isList = groups.ofSlug === '/qr-codes' || groups.ofLast === 'qr-codes';
  const slug = groups.slug ?? lastSlug();
  const known = isList && slug !== undefined ? organizationIdOf(slug) : undefined;
  const first = known ? requestList(known) : request('Me', me);
  expectResponse(
    'Me',
    first.then((response) => (response.status === 401 ? response : unlessFailed(response))),
  );
  if (!isList) return;
  const list = known
    ? first
    : first.then((response) => {
        const organization = organizationIn(response, groups.slug);
        return organization ? requestList(organization) : undefined;
      });
  const ofPage = list.then((response) => response && unlessFailed(response));
  for (const name of ['QrCodes', 'Folders', 'SavedViews']) expectResponse(name, ofPage);
}

start();
