// Creates a client for a server, with an API key.
import {
  OwnOrganizations,
  QrCodeScanned,
  type QrCodeScannedSubscription,
} from './documents.generated.ts';
import { problemOf } from './error.ts';
import { requestOf, routeOf } from './request.ts';
import { routes } from './routes.generated.ts';
import { jsonOf, send } from './send.ts';
import { keepListening } from './subscribe.ts';
import type {
  CallOptions,
  Calls,
  Given,
  Item,
  ListId,
  OperationId,
  Result,
  TypedText,
} from './types.ts';

export interface ClientOptions {
  /** URL of the server, such as `https://qr.example.com`. */
  server: string;
  key?: string;
  /** Organization ID. Defaults to the organization of the key. */
  organization?: string;
  fetch?: typeof globalThis.fetch;
  /** How often idempotent requests are retried after temporary errors. Defaults to 3. */
  retries?: number;
  /** Timeout of each attempt in milliseconds. Defaults to 60,000; 0 disables it. */
  timeout?: number;
}

/** A live scan. */
export type LiveScan = QrCodeScannedSubscription['qrCodeScanned'];

export interface Client extends Calls {
  /** Iterates over all items of a list and fetches pages as needed. */
  all<Id extends ListId>(id: Id, ...given: Given<Id>): AsyncGenerator<Item<Id>, void, undefined>;
  /** Calls an operation and returns the raw response, for headers such as `ETag` and for 304. */
  request<Id extends OperationId>(id: Id, ...given: Given<Id>): Promise<Response>;
  /** Iterates over scans of the organization, or of one QR code, as they happen. */
  listen(
    what?: { orgId?: string; id?: string },
    options?: Pick<CallOptions, 'signal'>,
  ): AsyncGenerator<LiveScan, void, undefined>;
  /**
   * Iterates over the results of a GraphQL subscription, such as `qrCodeChanged`, as they happen. A stream that
   * ends is opened again; results in between are lost.
   */
  subscribe<Data, Variables extends object>(
    document: TypedText<Data, Variables>,
    variables?: Variables,
    options?: Pick<CallOptions, 'signal'>,
  ): AsyncGenerator<Data, void, undefined>;
  graphql<Data, Variables extends object>(
    document: TypedText<Data, Variables>,
    variables?: Variables,
    options?: CallOptions,
  ): Promise<Data>;
}

export function createClient({
  server,
  key,
  organization,
  fetch = globalThis.fetch,
  retries = 3,
  timeout = 60_000,
}: ClientOptions): Client {
  const base = server.replace(/\/+$/, '');
  const identity: Record<string, string> = key === undefined ? {} : { 'x-api-key': key };

  async function ask<Read>(
    id: OperationId,
    given: Record<string, unknown>,
    { headers, signal, timeout: own = timeout }: CallOptions,
    read: (response: Response) => Promise<Read>,
  ): Promise<Read> {
    const route = routeOf(id);
    const input = route.path.includes('{orgId}')
      ? { ...given, orgId: given.orgId ?? (await ownOrganization()) }
      : given;
    const { place, init, repeatable } = requestOf(route, input, { ...identity, ...headers });
    const sending = { fetch, retries, timeout: own, repeatable, signal };
    return send(`${base}/api/v1${place}`, init, sending, read);
  }

  let found: Promise<string> | undefined;
  function ownOrganization(): Promise<string> {
    if (organization !== undefined) return Promise.resolve(organization);
    found ??= graphql(OwnOrganizations, {}).then(({ me: { organizations } }) => {
      const [only, another] = organizations;
      if (!only || another) throw new TypeError('organization is required');
      return only.id;
    });
    found.catch(() => {
      found = undefined;
    });
    return found;
  }

  async function call<Id extends OperationId>(id: Id, ...given: Given<Id>): Promise<Result<Id>> {
    const [input = {}, options = {}] = given;
    const { file } = routeOf(id);
    return ask(id, { ...input }, options, async (response) => {
      if (file) return response;
      return response.status === 204 ? undefined : jsonOf(response);
    });
  }

  /** A GraphQL request; `headers` take precedence over those of the client. */
  const documentOf = (
    document: { toString(): string },
    variables: object,
    headers: Record<string, string> = {},
  ): RequestInit => ({
    method: 'POST',
    headers: { ...identity, ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: String(document), variables }),
  });

  async function* all<Id extends ListId>(id: Id, ...given: Given<Id>) {
    const [input = {}, options = {}] = given;
    let place: Record<string, string> = {};
    for (;;) {
      const { items, next } = await ask(id, { limit: 100, ...input, ...place }, options, pageOf);
      yield* items;
      // A list that grows at its start may have further pages without new items.
      if (next === undefined || items.length === 0) return;
      place = next;
    }
  }

  async function* listen(
    { orgId, id }: { orgId?: string; id?: string } = {},
    options: Pick<CallOptions, 'signal'> = {},
  ): AsyncGenerator<LiveScan, void, undefined> {
    const organizationId = orgId ?? (await ownOrganization());
    const variables = { organizationId, qrCodeId: id };
    const results = subscribe(QrCodeScanned, variables, options);
    for await (const { qrCodeScanned } of results) yield qrCodeScanned;
  }

  function subscribe<Data, Variables extends object>(
    document: TypedText<Data, Variables>,
    variables?: Variables,
    { signal }: Pick<CallOptions, 'signal'> = {},
  ): AsyncGenerator<Data, void, undefined> {
    const init = documentOf(document, variables ?? {}, { accept: 'text/event-stream' });
    const open = (until: AbortSignal) =>
      fetch(`${base}/graphql`, { ...init, redirect: 'error', signal: until });
    return keepListening<Data>(open, { retries, signal });
  }

  function graphql<Data, Variables extends object>(
    document: TypedText<Data, Variables>,
    variables?: Variables,
    { headers, signal, timeout: own = timeout }: CallOptions = {},
  ): Promise<Data> {
    const isQuery = !/\b(?:mutation|subscription)\b/.test(String(document));
    const repeatable = isQuery || new Headers(headers).has('idempotency-key');
    const init = documentOf(document, variables ?? {}, headers);
    const sending = { fetch, retries, timeout: own, repeatable, signal };
    return send(`${base}/graphql`, init, sending, async (response) => {
      const result = await jsonOf(response);
      if (result.errors) throw problemOf(result, response);
      return result.data;
    });
  }

  const calls: object = Object.fromEntries(
    operationIds.map((id) => [id, call.bind(undefined, id)]),
  );
  if (!isWhole(calls)) throw new Error('An operation is missing');
  const request = <Id extends OperationId>(id: Id, ...given: Given<Id>) => {
    const [input = {}, options = {}] = given;
    return ask(id, { ...input }, options, async (response) => response);
  };
  return { ...calls, all, request, listen, subscribe, graphql };
}

const isOperationId = (text: string): text is OperationId => Object.hasOwn(routes, text);
const operationIds = Object.keys(routes).filter(isOperationId);
const isWhole = (calls: object): calls is Calls => operationIds.every((id) => id in calls);

/** The items of a page, and the parameters of the next one from its `Link` header (RFC 8288). */
async function pageOf(response: Response) {
  const { pagination: _pagination, ...list } = await jsonOf(response);
  const items = list[Object.keys(list)[0] ?? ''];
  const link = /<([^<>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  if (link === undefined) return { items, next: undefined };
  const { searchParams } = new URL(link, response.url);
  const places = [...searchParams].filter(([name]) => name === 'page' || name === 'after');
  return { items, next: Object.fromEntries(places) };
}
