// Contact content (vCard).
import type { z } from 'zod';
import { unseenProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { emailAddress } from './email.ts';
import { type ContentAddress, contentKind } from './kind.ts';
import { escapeText, joinLines } from './lines.ts';
import { encodeContactPhone, phoneNumber } from './phone.ts';
import { webAddress } from './url.ts';

const part = (description: string) =>
  text({ max: 200 })
    .nullish()
    .meta({ description: `${description} Up to 200 characters.` });

export const postalAddress = fields({
  street: part('Street and house number.'),
  city: part('City or town.'),
  region: part('State, province or canton.'),
  postalCode: part('Postal code.'),
  country: part('Country name.'),
});

const address = postalAddress
  .transform(withoutNulls)
  .meta({ id: 'PostalAddress', description: 'Postal address of a contact.' });

const vcardContent = fields({
  firstName: part('First name.'),
  lastName: part('Last name.'),
  organization: part('Company or organization.'),
  title: part('Job title.'),
  phone: phoneNumber.nullish(),
  email: emailAddress.nullish(),
  website: webAddress.nullish(),
  address: address.nullish(),
})
  .refine(
    ({ firstName, lastName, organization }) =>
      [firstName, lastName, organization].some((name) => name && !unseenProblem(name)),
    'must contain a firstName, lastName or organization',
  )
  .transform(withoutNulls)
  .meta({
    id: 'VCardContent',
    description: 'A contact with at least a first name, a last name or an organization.',
  });

type Address = z.output<typeof address>;

/** The value of ADR, without post office box and extended address; undefined if it is empty. */
function encodeAddress({ street, city, region, postalCode, country }: Address): string | undefined {
  const components = [street, city, region, postalCode, country];
  if (!components.some(Boolean)) return undefined;
  return `;;${components.map((component) => escapeText(component ?? '')).join(';')}`;
}

/**
 * Encodes a vCard 3.0 (RFC 2426), always with N and FN.
 *
 * Lines are not folded: the RFC only recommends it, and some scanners do not unfold them.
 */
function encodeVcard(content: z.output<typeof vcardContent>): string {
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

function addressesIn({ website, email, phone }: z.output<typeof vcardContent>): ContentAddress[] {
  return [
    ...(website ? [{ field: 'website', kind: 'url' as const, value: website }] : []),
    ...(email ? [{ field: 'email', kind: 'email' as const, value: email }] : []),
    ...(phone ? [{ field: 'phone', kind: 'phone' as const, value: phone }] : []),
  ];
}

export const vcard = contentKind('VCARD', {
  description: 'Saves a contact.',
  shape: vcardContent,
  columns: [
    'firstName',
    'lastName',
    'organization',
    'title',
    'phone',
    'email',
    'website',
    'street',
    'city',
    'region',
    'postalCode',
    'country',
  ],
  encode: encodeVcard,
  addresses: addressesIn,
});
