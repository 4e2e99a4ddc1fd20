// The layout of all pages behind short links.
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Html } from './view.ts';

const style = `
:root { color-scheme: light dark; --accent: #1d4ed8; --on-accent: #fff; --line: #d4d4d8;
  --quiet: #52525b; --card: #fff; --page: #f4f4f5; --wrong: #b91c1c; --text: #18181b }
@media (prefers-color-scheme: dark) { :root { --accent: #93b4fd; --on-accent: #0b1220; --line: #3f3f46;
  --quiet: #b4b4bd; --card: #1c1c20; --page: #101013; --wrong: #fca5a5; --text: #f4f4f5 } }
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
a { color: var(--accent) }
.unseen::before { content: attr(data-name); font: .75em ui-monospace, monospace; color: var(--wrong);
  border: 1px solid; border-radius: .25rem; padding: 0 .25em; margin: 0 .15em }
.text { white-space: pre-wrap; margin-top: 1rem }
.button, button { display: block; width: 100%; margin-top: .75rem; padding: .75rem 1rem; border-radius: .6rem;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font: inherit;
  font-weight: 600; text-align: center; text-decoration: none; cursor: pointer }
.second { background: transparent; color: var(--accent) }
.actions { margin-top: 1.25rem }
.code { display: block; width: 100%; max-width: 15rem; height: auto; margin: 1.25rem auto 0;
  border-radius: .5rem }
label { display: block; margin-top: 1rem; font-weight: 600 }
input { display: block; width: 100%; margin-top: .35rem; padding: .7rem .8rem; border: 1px solid var(--quiet);
  border-radius: .6rem; background: var(--page); color: inherit; font: inherit }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[role=alert] { color: var(--wrong); font-weight: 600; margin-top: 1rem }
[hidden] { display: none }
`;

/** Copy buttons; times in the visitor's time zone. */
const script = `
const status = document.querySelector('[role=status]');
for (const time of document.querySelectorAll('time[datetime*=T]')) {
  time.textContent = new Date(time.dateTime).toLocaleString([], { dateStyle: 'full', timeStyle: 'short' });
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
    status.textContent = copied ? 'Copied' : 'Press Ctrl+C or ⌘C to copy';
  });
}
`;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const styleHash = hashOf(style);
const scriptHash = hashOf(script);

const policy = (scripts: string, forms: string): string =>
  `default-src 'none'; style-src ${styleHash}; script-src ${scripts}; img-src data:; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;

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
}

export interface Page {
  text: Html;
  headers: Record<string, string>;
}

/** A page that loads nothing, runs only our own script and cannot be framed. */
export function page({ title, body, active = false, form = false }: PageParts): Page {
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${body}
${active && html`<p role="status" class="quiet"></p>`}
</main>
${active && raw(`<script>${script}</script>`)}
</body>
</html>
`;
  return {
    text,
    headers: {
      'content-security-policy': policy(
        active ? scriptHash : "'none'",
        form ? "'self' https: http:" : "'none'",
      ),
    },
  };
}
