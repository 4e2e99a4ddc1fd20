// The page that bots get instead of a scan that would count toward a limit.
import { html } from 'hono/html';
import { type Page, type PageSetting, page } from './page.ts';

/** Reveals nothing about the destination. Whoever presses the button counts as a person. */
export function openPage(setting: PageSetting): Page {
  const { title, text, submit } = setting.locale.texts.open;
  const body = html`<h1>${title}</h1>
<p class="quiet">${text}</p>
<form method="post">
<button>${submit}</button>
</form>`;
  return page({ title, body, form: true }, setting);
}
