// The page that a program gets where a scan would use something up.
import { html } from './html.ts';
import { type Page, page } from './page.ts';

/** It tells nothing of the target. Whoever presses its button is a person, whatever they open it with. */
export function openPage(): Page {
  const title = 'Open this link';
  const body = html`<h1>${title}</h1>
<p class="quiet">It works only a limited number of times, so previews and bots don’t see what is behind it.</p>
<form method="post">
<button>Open</button>
</form>`;
  return page({ title, body, form: true });
}
