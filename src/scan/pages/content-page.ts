// The page that shows the content of a dynamic code.
import { html } from 'hono/html';
import { contactView } from './contact-view.ts';
import type { PageLocale } from './locale/locale.ts';
import { type Page, type PageSetting, page } from './page.ts';
import { placeView } from './place-view.ts';
import { textView } from './text-view.ts';
import type { FileLink, Html, PagedContent, View } from './view.ts';
import { visible } from './visible.ts';

function viewOf(content: PagedContent, link: FileLink, locale: PageLocale): View {
  switch (content.type) {
    case 'VCARD':
    case 'EMAIL':
    case 'SMS':
    case 'PHONE':
      return contactView(content, link, locale.texts);
    case 'GEO':
    case 'EVENT':
      return placeView(content, link, locale);
    case 'WIFI':
    case 'TEXT':
      return textView(content, locale.texts);
  }
}

const shown = (value: string | Html): Html => (typeof value === 'string' ? visible(value) : value);

export function contentPage(content: PagedContent, link: FileLink, setting: PageSetting): Page {
  const { title, kind, facts = [], more, actions } = viewOf(content, link, setting.locale);
  const rows = facts.map(
    (fact) =>
      fact && html`<div><dt>${fact.name}</dt><dd dir="auto">${shown(fact.value)}</dd></div>`,
  );
  const body = html`<h1 dir="auto">${visible(title)}</h1>
${kind && html`<p class="quiet" dir="auto">${visible(kind)}</p>`}
${rows.some(Boolean) && html`<dl>${rows}</dl>`}
${more}
<div class="actions">${actions}</div>`;
  return page({ title, body, active: true }, setting);
}
