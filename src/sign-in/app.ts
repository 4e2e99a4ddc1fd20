// The pages of signing in with an identity provider (OpenID Connect): start, callback and logout.
import { Hono, type Context as HonoContext } from 'hono';
import { parse } from 'hono/utils/cookie';
import {
  idTokenCookie,
  idTokenCookieName,
  openIdToken,
  sealIdToken,
} from '../auth/oidc/id-token-cookie.ts';
import type { Provider } from '../auth/oidc/provider.ts';
import {
  type ProviderStep,
  stepCookie,
  stepCookieName,
  stepSecrets,
  takeProviderStep,
} from '../auth/oidc/step.ts';
import type { Context, RequestContext } from '../graphql/context.ts';
import { readText } from '../http/body.ts';
import type { RequestEnv } from '../observe/requests.ts';
import { beginSignIn, dashboardPath } from '../schema/account/identity/begin.ts';
import { SignInRefused } from '../schema/account/identity/problem.ts';
import { endProviderSessions } from '../schema/account/identity/provider-log-out.ts';
import { linkIdentityTo, signInWithProvider } from '../schema/account/identity/sign-in.ts';
import { explainSignIn } from './problem.ts';

type Page = HonoContext<RequestEnv>;

interface SignInOptions {
  contextOf(c: Page): RequestContext;
  /** Adds the headers of the context. */
  finish(response: Response, context: RequestContext): Response;
}

/** Points of the rate limit of an address, for each page. */
const price = 2;
const maxLogoutToken = 65_536;

const pathOf = (
  step: Pick<ProviderStep, 'purpose' | 'returnTo'> | undefined,
  problem: string,
  id: string,
) => {
  const query = new URLSearchParams({ problem, provider: id });
  if (step?.purpose === 'link') return `/dashboard/account?${query}`;
  if (step && step.returnTo !== '/') query.set('return', step.returnTo);
  return `/dashboard/login?${query}`;
};

export function createSignIn({ contextOf, finish }: SignInOptions): Hono<RequestEnv> {
  /** Redirects at once, because the address of the callback contains a code. */
  const goTo = (path: string, context: RequestContext) =>
    finish(
      new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } }),
      context,
    );

  /** Runs a page for a configured provider; problems are explained by the login page. */
  async function withProvider(
    c: Page,
    work: (
      provider: Provider,
      context: RequestContext,
      note: (step: ProviderStep) => void,
    ) => Promise<string>,
  ): Promise<Response> {
    const context = contextOf(c);
    const provider = context.providers.get(c.req.param('id') ?? '');
    if (!provider) return c.notFound();
    let step: ProviderStep | undefined;
    try {
      await context.spend(price);
      const note = (taken: ProviderStep) => {
        step = taken;
      };
      return goTo(await work(provider, context, note), context);
    } catch (error) {
      const explained = explainSignIn(error);
      if (!explained) throw error;
      const { problem, reason } = explained;
      if (reason) context.log.warn({ provider: provider.id, problem, reason }, 'sign-in failed');
      return goTo(pathOf(step, problem, provider.id), context);
    }
  }

  return new Hono<RequestEnv>()
    .get('/sign-in/oidc/:id', (c) =>
      withProvider(c, async (provider, context) => {
        const purpose = c.req.query('again') === undefined ? 'sign-in' : 'again';
        const returnTo = dashboardPath(c.req.query('return'));
        return (await beginSignIn(provider, { purpose, returnTo, userId: null }, context)).href;
      }),
    )
    .get('/sign-in/oidc/:id/callback', (c) => withProvider(c, (...given) => callback(c, ...given)))
    .get('/sign-in/oidc/:id/log-out', (c) =>
      withProvider(c, async (provider, context) => {
        const { secret, secureCookie, responseHeaders, config } = context;
        const sealed = cookieOf(c, idTokenCookieName);
        // Not sent if another site sent the browser here.
        if (!sealed) return '/dashboard/login';
        responseHeaders.append('set-cookie', idTokenCookie('', secureCookie));
        const kept = await openIdToken(sealed, secret);
        if (kept?.provider !== provider.id) return '/dashboard/login';
        const after = `${config.publicUrl}/dashboard/login`;
        return (await provider.logOutUrl(kept.idToken, after))?.href ?? '/dashboard/login';
      }),
    )
    .post('/sign-in/oidc/:id/back-channel-logout', (c) => backChannel(c, contextOf(c)));
}

const cookieOf = (c: Page, name: string): string | undefined =>
  parse(c.req.header('cookie') ?? '', name)[name];

async function callback(
  c: Page,
  provider: Provider,
  request: RequestContext,
  note: (step: ProviderStep) => void,
): Promise<string> {
  const { prisma, secret, secureCookie, responseHeaders } = request;
  const token = cookieOf(c, stepCookieName(secureCookie));
  responseHeaders.append('set-cookie', stepCookie('', secureCookie));
  const step = token && (await takeProviderStep(token, provider.id, prisma, secret));
  if (!step) throw new SignInRefused('expired');
  note(step);
  const secrets = stepSecrets(token, secret);
  // Another tab began a later sign-in, or somebody else sent this link.
  if (c.req.query('state') !== secrets.state) throw new SignInRefused('expired');
  const isAgain = step.purpose === 'again';
  const { claims, idToken } = await provider.signedIn(new URL(c.req.url), secrets, isAgain);
  const context: Context = { ...request, caller: await request.authenticate() };
  if (step.purpose === 'link') {
    await linkIdentityTo(provider, step, claims, context);
  } else {
    await signInWithProvider(provider, step, claims, context);
    const sealed = await sealIdToken({ provider: provider.id, idToken }, secret);
    responseHeaders.append('set-cookie', idTokenCookie(sealed, secureCookie));
  }
  return `/dashboard${step.returnTo}`;
}

/** OpenID Connect Back-Channel Logout 1.0, section 2.8. */
async function backChannel(c: Page, request: RequestContext): Promise<Response> {
  c.header('cache-control', 'no-store');
  const provider = request.providers.get(c.req.param('id') ?? '');
  if (!provider) return c.notFound();
  try {
    const body = new URLSearchParams(await readText(c.req.raw, maxLogoutToken));
    const token = body.get('logout_token');
    if (!token) throw new SignInRefused('failed');
    const context: Context = { ...request, caller: null };
    await endProviderSessions(provider, await provider.logoutToken(token), context);
    return c.body(null, 200);
  } catch (error) {
    const explained = explainSignIn(error);
    if (!explained) throw error;
    const { reason } = explained;
    request.log.warn({ provider: provider.id, reason }, 'refused a logout token');
    const isDown = explained.problem === 'unavailable';
    const description = isDown
      ? 'The keys of the provider cannot be read'
      : 'logout_token must be a valid logout token of this provider';
    return c.json({ error: 'invalid_request', error_description: description }, isDown ? 503 : 400);
  }
}
