// A real server on its own port, with a fresh database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, createApp } from '../../../src/app.ts';
import { hashPassword } from '../../../src/auth/password/password.ts';
import { startSession } from '../../../src/auth/session/session.ts';
import { createLog } from '../../../src/core/log.ts';
import type { OnStatement } from '../../../src/database/observed.ts';
import { openDatabase } from '../../../src/database/open.ts';
import type { AppDependencies } from '../../../src/dependencies.ts';
import { createId } from '../../../src/domain/id.ts';
import { createHttpServer, defaultLimits } from '../../../src/http/server.ts';
import { openObserver } from '../../../src/observe/open.ts';
import { isUpload } from '../../../src/rest/v1/shared/uploads.ts';
import { openJournals } from '../../../src/scan/journal/journals.ts';
import { plainKey, writeKey } from '../api-key/key.ts';
import { createDatabase } from '../database/database.ts';
import { textAt } from '../document/json.ts';
import { listen } from '../listen.ts';
import { type Client, clientOf } from './client.ts';
import { noteStatements, type Statements } from './statements.ts';

export const testSecret = 'a secret that only the tests of this server know';

const password = 'correct horse battery staple';
/** Hashing takes time, so all people of a worker share one hash. */
const passwordHash = hashPassword(password);

export interface Person {
  userId: string;
  email: string;
  password: string;
  organizationId: string;
  /** `Cookie` header of the session. */
  cookie: string;
}

export interface TestServer extends Client, Statements {
  url: string;
  app: App;
  prisma: Awaited<ReturnType<typeof createDatabase>>['prisma'];
  pool: AppDependencies['pool'];
  listen: AppDependencies['listen'];
  /** A new account with an organization, written as by signing up, but without audit events. */
  signUp(name?: string): Promise<Person>;
  /** A key in the person's organization. */
  createKey(
    person: Person,
    input?: Record<string, unknown>,
  ): Promise<{ id: string; secret: string }>;
  /** A person who joins an organization with a role. */
  addMember(organizationId: string, role: 'ADMIN' | 'EDITOR' | 'VIEWER'): Promise<Person>;
  /** A URL code created over REST. */
  createQrCode(
    key: string,
    organizationId: string,
    body?: Record<string, unknown>,
  ): Promise<{ id: string; shortCode: string; shortUrl: string }>;
  close(): Promise<void>;
}

/** Default: no events are delivered, no destinations are checked, and no digests are sent. */
type Parts = Pick<
  AppDependencies,
  'geoIp' | 'schedule' | 'checkSchedule' | 'digestSchedule' | 'documents' | 'routes'
>;

export interface TestServerOptions extends Parts {
  /** Default: a fresh database. */
  databaseUrl?: string;
  /** If `databaseUrl` goes through a pooler. */
  directUrl?: string;
  /** SQL executed on the fresh database before the server opens it. */
  script?: string;
  config?: Partial<AppDependencies['config']>;
  log?: AppDependencies['log'];
  /** Default: no slow statements are logged. */
  slowQueryMs?: number;
  /** Default: no traces. */
  tracesUrl?: string;
  /** Whether scans are stored before they are answered, as with SCANS=commit. */
  commit?: boolean;
}

export async function startServer({
  databaseUrl,
  directUrl,
  script,
  config,
  log = createLog('silent'),
  slowQueryMs = 0,
  tracesUrl,
  commit = false,
  ...parts
}: TestServerOptions = {}): Promise<TestServer> {
  const { statements, parameters, note } = noteStatements();
  const observer = await openObserver({ databaseUrl, slowQueryMs, tracesUrl }, log);
  const onStatement: OnStatement = (statement) => {
    observer.onStatement(statement);
    note(statement);
  };
  const options = { onStatement };
  const database = databaseUrl
    ? await openDatabase(databaseUrl, { ...options, directUrl })
    : await createDatabase({ ...options, ...(script !== undefined && { script }) });
  const server = createHttpServer((request, response) => app.listener(request, response), {
    limits: defaultLimits,
    isUpload,
    isCounted: () => false,
    refused: () => undefined,
  });
  // A test may be busy longer than the timeout of idle connections.
  server.keepAliveTimeout = 60_000;
  const url = `http://localhost:${await listen(server)}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-journal-'));
  const app = createApp({
    ...database,
    metrics: observer.metrics,
    tracing: observer.tracing,
    config: {
      publicUrl: url,
      shortUrl: `${url}/q`,
      trustProxy: 0,
      trustProxyHeader: 'X-Forwarded-For',
      corsOrigins: [],
      allowedPrivateNetworks: [],
      browserDocuments: 'any',
      automaticDocuments: 'on',
      signUp: 'open',
      groupRoles: [],
      scim: undefined,
      adminReset: 'off',
      passwordLogin: true,
      identityProviders: [],
      firstAccount: undefined,
      rateLimits: { perKey: 0, perAddress: 0, perOrganization: 0 },
      mail: undefined,
      metricsToken: undefined,
      trashDays: 30,
      scans: commit ? 'commit' : 'journal',
      ...config,
    },
    secret: testSecret,
    journal: commit
      ? undefined
      : { journals: await openJournals(path.join(folder, 'journal'), { log }) },
    log,
    ...parts,
  });
  let people = 0;

  const { graphql, rest } = clientOf(url);
  const signUp: TestServer['signUp'] = async (name = 'Ada') => {
    people += 1;
    const email = `person-${people}@example.com`;
    const organizationId = createId('Organization');
    const { id: userId } = await database.prisma.user.create({
      data: {
        id: createId('User'),
        email,
        // As after signing up on such a server.
        emailVerifiedAt: config?.mail ? new Date() : null,
        name,
        passwordHash: await passwordHash,
        members: {
          create: {
            id: createId('Member'),
            role: 'ADMIN',
            organization: {
              create: {
                id: organizationId,
                name: `Organization ${people}`,
                slug: `organization-${people}`,
              },
            },
          },
        },
      },
    });
    const { cookie } = await startSession(userId, database.prisma, testSecret, {
      secure: config?.publicUrl?.startsWith('https:') ?? false,
      address: '127.0.0.1',
      userAgent: 'node',
    });
    return { userId, email, password, organizationId, cookie: cookie.split(';')[0] ?? '' };
  };

  return {
    url,
    app,
    prisma: database.prisma,
    pool: database.pool,
    listen: database.listen,
    statements,
    parameters,
    graphql,
    rest,
    signUp,
    async createKey(person, input = {}) {
      const plain = plainKey(input);
      if (plain) return writeKey(database.prisma, person, plain, testSecret);
      const { data, errors } = await graphql(
        `mutation ($input: CreateApiKeyInput!) {
          createApiKey(input: $input) { secret apiKey { id } }
        }`,
        { input: { organizationId: person.organizationId, name: 'Test', ...input } },
        { cookie: person.cookie },
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return {
        id: textAt(data, 'createApiKey.apiKey.id'),
        secret: textAt(data, 'createApiKey.secret'),
      };
    },
    async addMember(organizationId, role) {
      const person = await signUp();
      await database.prisma.member.create({
        data: { id: createId('Member'), organizationId, userId: person.userId, role },
      });
      return person;
    },
    async createQrCode(key, organizationId, body = {}) {
      const response = await rest('POST', `/organizations/${organizationId}/qr-codes`, {
        key,
        body: { type: 'URL', name: 'Test', data: { url: 'https://example.com' }, ...body },
      });
      if (response.status !== 201) throw new Error(JSON.stringify(response.body));
      return {
        id: textAt(response.body, 'id'),
        shortCode: textAt(response.body, 'shortCode'),
        shortUrl: textAt(response.body, 'shortUrl'),
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await rm(folder, { recursive: true });
      await database.close();
      await observer.tracing?.close();
    },
  };
}
