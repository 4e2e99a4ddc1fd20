// The page that ends a digest, without a login. Mail programs send the same request (RFC 8058).
import { Hono, type Context as HonoContext } from 'hono';
import { html } from 'hono/html';
import { memberInToken } from '../auth/mail/digest/unsubscribe-link.ts';
import { type MailLanguage, mailLanguage } from '../auth/mail/language.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { RequestEnv } from '../observe/requests.ts';
import { unsubscribe } from '../schema/digest/unsubscribe.ts';
import { frame } from './frame.ts';

type Page = HonoContext<RequestEnv>;

interface PageTexts {
  title: string;
  question: (organization: string) => string;
  confirm: string;
  done: string;
  change: string;
  unknown: string;
}

const texts: Record<MailLanguage, PageTexts> = {
  en: {
    title: 'Unsubscribe',
    question: (organization) => `Stop getting the digest of “${organization}” by email?`,
    confirm: 'Unsubscribe',
    done: 'You won’t get this digest anymore.',
    change: 'Your account',
    unknown: 'This link is not valid. Open it straight from the email.',
  },
  de: {
    title: 'Abbestellen',
    question: (organization) =>
      `Möchten Sie den Bericht über „${organization}“ nicht mehr per E-Mail bekommen?`,
    confirm: 'Abbestellen',
    done: 'Sie bekommen diesen Bericht nicht mehr.',
    change: 'Ihr Konto',
    unknown: 'Dieser Link ist ungültig. Öffnen Sie ihn direkt aus der E-Mail.',
  },
};

const headers = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

export function createUnsubscribePage(contextOf: (c: Page) => RequestContext): Hono<RequestEnv> {
  async function respond(
    c: Page,
    { language, status = 200 }: { language: MailLanguage; status?: 200 | 404 },
    content: ReturnType<typeof html>,
  ): Promise<Response> {
    const { title } = texts[language];
    const page = await frame({
      language,
      title,
      head: html`<meta name="color-scheme" content="light dark">\n`,
      body: html`<body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 12vh auto; padding: 0 1rem">
<h1>${title}</h1>
${content}`,
    });
    return c.html(page, status, headers);
  }

  /** The member that the link is about, in their language. */
  async function find(c: Page) {
    const context = contextOf(c);
    const id = memberInToken(c.req.param('token') ?? '', context.secret);
    const member = id === undefined ? null : await memberOf(id, context);
    const language = mailLanguage(member?.user.locale, context.acceptLanguage);
    return { context, id, member, language };
  }

  const unknown = (c: Page, language: MailLanguage) =>
    respond(c, { language, status: 404 }, html`<p>${texts[language].unknown}</p>`);

  const done = (c: Page, language: MailLanguage) =>
    respond(
      c,
      { language },
      html`<p role="status">${texts[language].done}</p>
<p><a href="/dashboard/account">${texts[language].change}</a></p>`,
    );

  return new Hono<RequestEnv>()
    .get('/unsubscribe/:token', async (c) => {
      const { id, member, language } = await find(c);
      if (id === undefined) return unknown(c, language);
      if (!member?.digest) return done(c, language);
      const { question, confirm } = texts[language];
      return respond(
        c,
        { language },
        html`<p>${question(member.organization.name)}</p>
<form method="post"><button style="font: inherit; padding: .6rem 1.2rem">${confirm}</button></form>`,
      );
    })
    .post('/unsubscribe/:token', async (c) => {
      const { context, id, language } = await find(c);
      if (id === undefined) return unknown(c, language);
      await unsubscribe(id, { ...context, caller: null });
      return done(c, language);
    });
}

const memberOf = (id: string, { prisma }: RequestContext) =>
  prisma.member.findUnique({
    where: { id },
    select: {
      user: { select: { locale: true } },
      organization: { select: { name: true } },
      digest: { select: { memberId: true } },
    },
  });
