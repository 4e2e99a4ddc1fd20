// Text of a page in which no character hides.
import { visibleParts } from '../../domain/text/invisible.ts';
import { type Html, html } from './html.ts';

/** The text as it is, to be copied too, with the names of characters that readers would not see. */
export const visible = (text: string): Html => {
  const parts = visibleParts(text).map(({ text, invisible }) =>
    invisible === undefined
      ? html`${text}`
      : html`<bdi class="unseen" data-name="${invisible}">${text}</bdi>`,
  );
  return html`${parts}`;
};
