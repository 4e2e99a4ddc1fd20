// Page content for contacts, emails, text messages and phone numbers.
import { html } from 'hono/html';
import { encodeEmail } from '../../domain/content/email.ts';
import { dialed, encodePhone } from '../../domain/content/phone.ts';
import { action, copies, type FileLink, fact, type PagedContent, type View } from './view.ts';
import { visible } from './visible.ts';

type Contact = Extract<PagedContent, { type: 'VCARD' | 'EMAIL' | 'SMS' | 'PHONE' }>;
type Data<T extends Contact['type']> = Extract<Contact, { type: T }>['data'];

export function contactView(content: Contact, link: FileLink): View {
  switch (content.type) {
    case 'VCARD':
      return vcardView(content.data, link);
    case 'EMAIL':
      return emailView(content.data);
    case 'SMS':
      return smsView(content.data);
    case 'PHONE':
      return {
        title: content.data.phone,
        kind: 'Phone',
        actions: [action('Call', encodePhone(content.data))],
      };
  }
}

function vcardView(contact: Data<'VCARD'>, link: FileLink): View {
  const { firstName = '', lastName = '', organization, title, phone, email, website } = contact;
  const { street, city, region, postalCode, country } = contact.address ?? {};
  const name = [firstName, lastName].filter((part) => part.trim()).join(' ');
  const place = [street, [postalCode, city].filter(Boolean).join(' '), region, country];
  return {
    title: name || (organization ?? ''),
    kind: [title, name ? organization : undefined].filter(Boolean).join(', ') || undefined,
    facts: [
      fact('Phone', phone && html`<a href="${encodePhone({ phone })}">${phone}</a>`),
      fact('Email', email && html`<a href="${encodeEmail({ to: email })}">${email}</a>`),
      fact('Website', website && html`<a href="${website}" rel="noreferrer">${website}</a>`),
      fact('Address', place.filter(Boolean).join('\n')),
    ],
    actions: [
      action('Save contact', link('contact.vcf')),
      phone ? action('Call', encodePhone({ phone }), false) : undefined,
    ],
  };
}

const emailView = (message: Data<'EMAIL'>): View => ({
  title: message.to,
  kind: 'Email',
  facts: [fact('Subject', message.subject), fact('Message', message.body)],
  actions: [action('Send email', encodeEmail(message))],
});

function smsView({ phone, message }: Data<'SMS'>): View {
  // iOS expects `&`, other systems `?`; all accept both.
  const body = message ? `?&body=${encodeURIComponent(message)}` : '';
  return {
    title: phone,
    kind: 'Text message',
    facts: message ? [fact('Message', html`<span id="message">${visible(message)}</span>`)] : [],
    actions: [
      action('Send message', `sms:${dialed(phone).number}${body}`),
      message ? copies('Copy message', 'message', false) : undefined,
    ],
  };
}
