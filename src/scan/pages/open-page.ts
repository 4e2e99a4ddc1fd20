// The page that bots get instead of a scan that would count toward a limit.
import { html } from 'hono/html';
import { type Page, page } from './page.ts';

/** Reveals nothing about the destination. Whoever presses the button counts as a person. */
export function openPage(): Page {
  const title = 'Open this link';
  const body = html`<h1>${title}</h1>
<p class="quiet">This link works only a limited number of times, so it has no preview.</p>
<form method="post">
<button>Open</button>
</form>`;
  return page({ title, body, form: true });
}
