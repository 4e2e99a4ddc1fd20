// The page that asks for the password of a code.
import { html } from './html.ts';
import { type Page, page } from './page.ts';

/** With what was wrong with the last try, which screen readers announce. */
export function passwordPage(wrong?: string): Page {
  const title = 'This code has a password';
  const alert = wrong && html`<p role="alert" id="wrong">${wrong}</p>`;
  const marks = wrong && html` aria-invalid="true" aria-describedby="wrong"`;
  const body = html`<h1>${title}</h1>
<p class="quiet">Type it in to go on.</p>
${alert}
<form method="post">
<label for="password">Password</label>
<input id="password" name="password" type="password" maxlength="200" required autocomplete="off"${marks}>
<button>Go on</button>
</form>`;
  return page({ title: wrong ? `Wrong: ${title}` : title, body, form: true });
}
