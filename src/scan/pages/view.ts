// Building blocks of content pages.
import { html } from 'hono/html';
import type { Content } from '../../domain/content/index.ts';

/** Its values are escaped, for content and for attributes in quotes. */
export type Html = ReturnType<typeof html>;

/** The parts of a content page. */
export interface View {
  /** Heading and document title. */
  title: string;
  /** Line below the heading. */
  kind?: string;
  facts?: readonly (Fact | undefined)[];
  more?: Html;
  actions: readonly (Html | undefined)[];
}

interface Fact {
  name: string;
  value: string | Html;
}

export type PagedContent = Exclude<Content, { type: 'URL' }>;

/** URL of a file that the page offers. */
export type FileLink = (name: 'contact.vcf' | 'event.ics') => string;

/** A link styled as a button; the first is the primary one. */
export const action = (text: string, href: string, first = true): Html =>
  html`<a class="button${first ? '' : ' second'}" href="${href}" rel="noreferrer">${text}</a>`;

/** A button that copies the text of an element; hidden without scripts. */
export const copies = (text: string, id: string, first = true): Html =>
  html`<button type="button" class="${first ? '' : 'second'}" data-copies="${id}" hidden>${text}</button>`;

/** A fact, or undefined if it has no value. */
export const fact = (name: string, value: string | Html | undefined): Fact | undefined =>
  value === undefined || value === '' ? undefined : { name, value };
