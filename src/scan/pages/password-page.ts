// The page that asks for the password of a QR code.
import { html } from 'hono/html';
import { type Page, page } from './page.ts';

/** With the error of the last attempt, which screen readers announce. */
export function passwordPage(wrong?: string): Page {
  const title = 'Password required';
  const alert = wrong && html`<p role="alert" id="wrong">${wrong}</p>`;
  const marks = wrong && html` aria-invalid="true" aria-describedby="wrong"`;
  const body = html`<h1>${title}</h1>
<p class="quiet">Enter the password to continue.</p>
${alert}
<form method="post">
<label for="password">Password</label>
<input id="password" name="password" type="password" maxlength="200" required autocomplete="off"${marks}>
<button>Continue</button>
</form>`;
  return page({ title: wrong ? `Error: ${title}` : title, body, form: true });
}
