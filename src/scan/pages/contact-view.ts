// Page content for contacts, emails, text messages and phone numbers.
import { html } from 'hono/html';
import { encodeEmail } from '../../domain/content/email.ts';
import { dialed, encodePhone } from '../../domain/content/phone.ts';
import type { PageTexts } from './locale/locale.ts';
import { action, copies, type FileLink, fact, type PagedContent, type View } from './view.ts';
import { visible } from './visible.ts';

type Contact = Extract<PagedContent, { type: 'VCARD' | 'EMAIL' | 'SMS' | 'PHONE' }>;
type Data<T extends Contact['type']> = Extract<Contact, { type: T }>['data'];

export function contactView(content: Contact, link: FileLink, texts: PageTexts): View {
  switch (content.type) {
    case 'VCARD':
      return vcardView(content.data, link, texts);
    case 'EMAIL':
      return emailView(content.data, texts);
    case 'SMS':
      return smsView(content.data, texts);
    case 'PHONE':
      return {
        title: content.data.phone,
        kind: texts.content.phone,
        actions: [action(texts.actions.call, encodePhone(content.data))],
      };
  }
}

function vcardView(contact: Data<'VCARD'>, link: FileLink, { content, actions }: PageTexts): View {
  const { firstName = '', lastName = '', organization, title, phone, email, website } = contact;
  const { street, city, region, postalCode, country } = contact.address ?? {};
  const name = [firstName, lastName].filter((part) => part.trim()).join(' ');
  const place = [street, [postalCode, city].filter(Boolean).join(' '), region, country];
  return {
    title: name || (organization ?? ''),
    kind: [title, name ? organization : undefined].filter(Boolean).join(', ') || undefined,
    facts: [
      fact(content.phone, phone && html`<a href="${encodePhone({ phone })}">${phone}</a>`),
      fact(content.email, email && html`<a href="${encodeEmail({ to: email })}">${email}</a>`),
      fact(content.website, website && html`<a href="${website}" rel="noreferrer">${website}</a>`),
      fact(content.address, place.filter(Boolean).join('\n')),
    ],
    actions: [
      action(actions.saveContact, link('contact.vcf')),
      phone ? action(actions.call, encodePhone({ phone }), false) : undefined,
    ],
  };
}

const emailView = (message: Data<'EMAIL'>, { content, actions }: PageTexts): View => ({
  title: message.to,
  kind: content.email,
  facts: [fact(content.subject, message.subject), fact(content.message, message.body)],
  actions: [action(actions.sendEmail, encodeEmail(message))],
});

function smsView({ phone, message }: Data<'SMS'>, { content, actions }: PageTexts): View {
  // iOS expects `&`, other systems `?`; all accept both.
  const body = message ? `?&body=${encodeURIComponent(message)}` : '';
  return {
    title: phone,
    kind: content.textMessage,
    facts: message
      ? [fact(content.message, html`<span id="message">${visible(message)}</span>`)]
      : [],
    actions: [
      action(actions.sendMessage, `sms:${dialed(phone).number}${body}`),
      message ? copies(actions.copyMessage, 'message', false) : undefined,
    ],
  };
}
