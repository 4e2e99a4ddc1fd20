// Makes invisible characters in page text visible.
import { html } from 'hono/html';
import { visibleParts } from '../../domain/text/invisible.ts';
import type { Html } from './view.ts';

/** The unchanged text, so that it can be copied, with the names of invisible characters shown. */
export const visible = (text: string): Html => {
  const parts = visibleParts(text).map(({ text, invisible }) =>
    invisible === undefined
      ? text
      : html`<bdi class="unseen" data-name="${invisible}">${text}</bdi>`,
  );
  return html`${parts}`;
};
