// The page that asks for the password of a QR code.
import { html } from 'hono/html';
import { type Page, type PageSetting, page } from './page.ts';

/** With the error of the last attempt, which screen readers announce. */
export function passwordPage(setting: PageSetting, wrong?: string): Page {
  const { title, text, label, submit, error } = setting.locale.texts.password;
  const alert = wrong && html`<p role="alert" id="wrong">${wrong}</p>`;
  const marks = wrong && html` aria-invalid="true" aria-describedby="wrong"`;
  const body = html`<h1>${title}</h1>
<p class="quiet">${text}</p>
${alert}
<form method="post">
<label for="password">${label}</label>
<input id="password" name="password" type="password" maxlength="200" required autocomplete="off"${marks}>
<button>${submit}</button>
</form>`;
  return page({ title: wrong ? `${error}: ${title}` : title, body, form: true }, setting);
}
