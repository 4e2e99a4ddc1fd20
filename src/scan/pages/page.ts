// The layout of all pages behind short links.
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type ColorScheme, pageColors } from '../../domain/organization/brand-colors.ts';
import { type Brand, brandFooter, brandHeader, brandStyle } from './brand-view.ts';
import type { PageLocale } from './locale/locale.ts';
import type { Html } from './view.ts';

const variables = (scheme: ColorScheme): string =>
  Object.entries(pageColors[scheme])
    .map(([name, color]) => `--${name}: ${color}`)
    .join('; ');

const style = `
:root { color-scheme: light dark; --link: var(--accent); ${variables('light')} }
@media (prefers-color-scheme: dark) { :root { ${variables('dark')} } }
* { box-sizing: border-box }
body { margin: 0; padding: 1rem; min-height: 100vh; display: grid; place-content: center;
  grid-template-columns: minmax(0, 26rem); background: var(--page); color: var(--text);
  font: 1.0625rem/1.5 system-ui, sans-serif }
main { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.5rem;
  overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem }
p { margin: .5rem 0 0 }
.quiet, dt { color: var(--quiet) }
dl { margin: 1.25rem 0 0; border-top: 1px solid var(--line) }
dl > div { padding: .6rem 0; border-bottom: 1px solid var(--line) }
dt { font-size: .875rem }
dd { margin: 0; white-space: pre-line }
/* Each line of user text has its own writing direction. */
[dir=auto] { unicode-bidi: plaintext }
/* Short text is aligned with its label. */
[dir=rtl] :is(h1, .quiet, dd, header span) { text-align: right }
header { display: flex; align-items: center; gap: .75rem; margin: -1.5rem -1.5rem 1.25rem; padding: 1rem 1.5rem;
  border-block-end: 1px solid var(--line); border-start-start-radius: 1rem; border-start-end-radius: 1rem;
  font-weight: 600 }
.band { background: var(--header); color: var(--on-header); border-color: transparent }
header img { height: 3rem; width: auto; max-width: 50%; object-fit: contain }
footer { margin-top: 1rem; text-align: center; font-size: .875rem }
a { color: var(--link) }
footer a { color: var(--quiet) }
.unseen::before { content: attr(data-name); font: .75em ui-monospace, monospace; color: var(--wrong);
  border: 1px solid; border-radius: .25rem; padding: 0 .25em; margin: 0 .15em }
.text { white-space: pre-wrap; margin-top: 1rem }
.button, button { display: block; width: 100%; margin-top: .75rem; padding: .75rem 1rem; border-radius: .6rem;
  border: 1px solid var(--link); background: var(--accent); color: var(--on-accent); font: inherit;
  font-weight: 600; text-align: center; text-decoration: none; cursor: pointer }
.second { background: transparent; color: var(--link) }
.actions { margin-top: 1.25rem }
.code { display: block; width: 100%; max-width: 15rem; height: auto; margin: 1.25rem auto 0;
  border-radius: .5rem }
label { display: block; margin-top: 1rem; font-weight: 600 }
input { display: block; width: 100%; margin-top: .35rem; padding: .7rem .8rem; border: 1px solid var(--quiet);
  border-radius: .6rem; background: var(--page); color: inherit; font: inherit }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
[role=alert] { color: var(--wrong); font-weight: 600; margin-top: 1rem }
[hidden] { display: none }
`;

/** Copy buttons; times in the visitor's time zone. */
const script = `
const status = document.querySelector('[role=status]');
for (const time of document.querySelectorAll('time[datetime*=T]')) {
  time.textContent = new Date(time.dateTime).toLocaleString(time.lang, { dateStyle: 'full', timeStyle: 'short', calendar: 'gregory' });
}
for (const button of document.querySelectorAll('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copies);
    let copied = true;
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      getSelection().selectAllChildren(source);
      copied = document.execCommand('copy');
    }
    status.textContent = copied ? status.dataset.copied : status.dataset.byKeys;
  });
}
`;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const styleHash = hashOf(style);
const scriptHash = hashOf(script);

interface Sources {
  styles: string;
  scripts: string;
  images: string;
  forms: string;
}

const policy = ({ styles, scripts, images, forms }: Sources): string =>
  `default-src 'none'; style-src ${styles}; script-src ${scripts}; img-src ${images}; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;

interface PageParts {
  title: string;
  body: Html;
  /** Has copy buttons or times, so it needs the script. */
  active?: boolean;
  /**
   * Has a form. The form is sent to us, but browsers also apply `form-action` to the redirect that
   * follows; naming its host here would reveal the destination before the password is entered.
   */
  form?: boolean;
  /** More of the style, of our own. */
  style?: string;
  /** Search engines must not list it. */
  unlisted?: boolean;
}

/** Who reads a page, and whose it is. */
export interface PageSetting {
  locale: PageLocale;
  brand?: Brand | undefined;
}

export interface Page {
  text: Html;
  headers: Record<string, string>;
}

/** A page that loads nothing but a logo of ours, runs only our own script and cannot be framed. */
export function page(
  { title, body, active = false, form = false, style: more, unlisted = false }: PageParts,
  { locale: { language, direction, texts }, brand }: PageSetting,
): Page {
  const styles = [more, brand && brandStyle(brand)].filter((text) => text !== undefined);
  const { copied, byKeys } = texts.copying;
  const text = html`<!doctype html>
<html lang="${language}"${direction === 'rtl' && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${unlisted && html`<meta name="robots" content="noindex, nofollow">`}
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${raw(style)}</style>
${styles.map((text) => raw(`<style>${text}</style>`))}
</head>
<body>
<main>
${brand && brandHeader(brand)}
${body}
${active && html`<p role="status" class="quiet" data-copied="${copied}" data-by-keys="${byKeys}"></p>`}
</main>
${brand && brandFooter(brand, texts)}
${active && raw(`<script>${script}</script>`)}
</body>
</html>
`;
  return {
    text,
    headers: {
      'content-security-policy': policy({
        styles: [styleHash, ...styles.map(hashOf)].join(' '),
        scripts: active ? scriptHash : "'none'",
        images: brand?.logo ? "data: 'self'" : 'data:',
        forms: form ? "'self' https: http:" : "'none'",
      }),
    },
  };
}
