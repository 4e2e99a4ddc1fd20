// The parts that a page of content is made of.
import type { Content } from '../../domain/content/index.ts';
import { type Html, html } from './html.ts';

/** What a page shows of a content. */
export interface View {
  /** The heading, and the title. */
  title: string;
  /** What stands below the heading. */
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

/** The address of a file beside the page. */
export type FileLink = (name: 'contact.vcf' | 'event.ics') => string;

/** A link that looks like a button; the first of a page stands out. */
export const action = (text: string, href: string, first = true): Html =>
  html`<a class="button${first ? '' : ' second'}" href="${href}" rel="noreferrer">${text}</a>`;

/** A button that copies the text of an element; without scripts it is not there. */
export const copies = (text: string, id: string, first = true): Html =>
  html`<button type="button" class="${first ? '' : 'second'}" data-copies="${id}" hidden>${text}</button>`;

/** A fact that is shown if there is something to show. */
export const fact = (name: string, value: string | Html | undefined): Fact | undefined =>
  value === undefined || value === '' ? undefined : { name, value };
