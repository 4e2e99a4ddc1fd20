// The page that shows the content of a dynamic code.
import { contactView } from './contact-view.ts';
import { type Html, html } from './html.ts';
import { type Page, page } from './page.ts';
import { placeView } from './place-view.ts';
import { textView } from './text-view.ts';
import type { FileLink, PagedContent, View } from './view.ts';
import { visible } from './visible.ts';

function viewOf(content: PagedContent, link: FileLink): View {
  switch (content.type) {
    case 'VCARD':
    case 'EMAIL':
    case 'SMS':
    case 'PHONE':
      return contactView(content, link);
    case 'GEO':
    case 'EVENT':
      return placeView(content, link);
    case 'WIFI':
    case 'TEXT':
      return textView(content);
  }
}

const shown = (value: string | Html): Html => (typeof value === 'string' ? visible(value) : value);

export function contentPage(content: PagedContent, link: FileLink): Page {
  const { title, kind, facts = [], more, actions } = viewOf(content, link);
  const rows = facts.flatMap((fact) =>
    fact ? [html`<div><dt>${fact.name}</dt><dd dir="auto">${shown(fact.value)}</dd></div>`] : [],
  );
  const body = html`<h1 dir="auto">${visible(title)}</h1>
${kind === undefined ? undefined : html`<p class="quiet" dir="auto">${visible(kind)}</p>`}
${rows.length > 0 ? html`<dl>${rows}</dl>` : undefined}
${more}
<div class="actions">${actions.flatMap((action) => (action ? [action] : []))}</div>`;
  return page({ title, body, active: true });
}
