// Contacts as content.
import type { z } from 'zod';
import { unseenProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { emailAddress } from './email.ts';
import { escapeText, joinLines } from './lines.ts';
import { encodeContactPhone, phoneNumber } from './phone.ts';
import { webAddress } from './url.ts';

const part = text({ max: 200 }).nullish().meta({ description: 'Up to 200 characters.' });

const address = fields({
  street: part,
  city: part,
  region: part,
  postalCode: part,
  country: part,
})
  .transform(withoutNulls)
  .meta({ id: 'PostalAddress', description: 'Where somebody lives or works.' });

/** A contact, with at least one name or the organization. */
export const vcardContent = fields({
  firstName: part,
  lastName: part,
  organization: part,
  title: part,
  phone: phoneNumber.nullish().meta({ description: 'Their number.' }),
  email: emailAddress.nullish().meta({ description: 'Their address for e-mail.' }),
  website: webAddress.nullish().meta({ description: 'Their page.' }),
  address: address.nullish().meta({ description: 'Where they live or work.' }),
})
  .refine(
    ({ firstName, lastName, organization }) =>
      [firstName, lastName, organization].some((name) => name && !unseenProblem(name)),
    'must have a firstName, a lastName or an organization',
  )
  .transform(withoutNulls)
  .meta({
    id: 'VCardContent',
    description: 'A contact, with at least one name or the organization.',
  });

type Address = z.output<typeof address>;

/** The components of ADR after post office box and extended address; undefined if all are empty. */
function encodeAddress({ street, city, region, postalCode, country }: Address): string | undefined {
  const components = [street, city, region, postalCode, country];
  if (!components.some(Boolean)) return undefined;
  return `;;${components.map((component) => escapeText(component ?? '')).join(';')}`;
}

/**
 * A vCard 3.0 (RFC 2426) with N and FN, whatever the contact has.
 *
 * Lines are not folded: the RFC only advises it, while some readers of codes do not unfold.
 */
export function encodeVcard(content: z.output<typeof vcardContent>): string {
  const { firstName = '', lastName = '', organization, title, phone, email, website } = content;
  const name = [firstName, lastName].filter((part) => part.trim()).join(' ');
  const optional: [property: string, value: string | undefined][] = [
    ['ORG', organization && escapeText(organization)],
    ['TITLE', title && escapeText(title)],
    ['TEL', phone && encodeContactPhone(phone)],
    ['EMAIL', email && escapeText(email)],
    ['URL', website],
    ['ADR', content.address && encodeAddress(content.address)],
  ];
  return joinLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapeText(lastName)};${escapeText(firstName)};;;`,
    `FN:${escapeText(name || (organization ?? ''))}`,
    ...optional.flatMap(([property, value]) => (value ? [`${property}:${value}`] : [])),
    'END:VCARD',
  ]);
}
