// What a user is over SCIM, as input and as resource.
import { z } from 'zod';
import { accountEmail } from '../../auth/account.ts';
import type { Prisma } from '../../database/client/client.ts';
import { emailField } from '../../domain/account/shape.ts';
import { maxName } from '../../domain/text/limits.ts';
import { oneLineName } from '../../domain/text/name.ts';
import { text } from '../../domain/text/text.ts';
import type { ScimObject } from '../protocol/attribute.ts';
import { invalidValue } from '../protocol/error.ts';
import { userSchema } from './attributes.ts';

const shortText = text({ min: 1, max: maxName });
export const externalId = text({ min: 1, max: 500 });

const maxEmails = 20;

const emails = z
  .array(
    z.object({
      value: emailField,
      display: shortText.optional(),
      type: shortText.optional(),
      primary: z.boolean().optional(),
    }),
  )
  .max(maxEmails);

const userInput = z.object({
  userName: text({ min: 1, max: 500 }),
  externalId: externalId.optional(),
  name: z
    .object({ formatted: shortText, familyName: shortText, givenName: shortText })
    .partial()
    .default({}),
  displayName: shortText.optional(),
  emails: emails.default([]),
  active: z.boolean().optional(),
});

export type UserInput = z.output<typeof userInput>;

/** Reads a schema. Throws `invalidValue`, naming the attributes. */
export function readInput<T>(schema: z.ZodType<T>, given: ScimObject): T {
  const { data, error } = schema.safeParse(given);
  if (!error) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw invalidValue(problems.slice(0, 10).join('; '));
}

export const readUser = (given: ScimObject): UserInput => readInput(userInput, given);

const chosen = (list: UserInput['emails']) =>
  list.find(({ primary }) => primary) ??
  list.find(({ type }) => type?.toLowerCase() === 'work') ??
  list[0];

/** Address and name of the account. Throws `invalidValue`. */
export function accountOf({ userName, emails, displayName, name }: UserInput): {
  email: string;
  name: string;
} {
  const email = chosen(emails)?.value ?? emailField.safeParse(userName).data;
  if (email === undefined) {
    throw invalidValue('emails must have an address, unless userName is one');
  }
  const { data } = oneLineName.safeParse(displayName ?? defaultName(userName, name));
  if (data === undefined) {
    throw invalidValue(
      `displayName must have 1 to ${maxName} characters, without line breaks or control characters`,
    );
  }
  return { email: accountEmail(email), name: data };
}

type NamePart = 'formatted' | 'givenName' | 'familyName';

/** The name of an account without `displayName`. */
function defaultName(
  userName: string,
  { formatted, givenName, familyName }: { [part in NamePart]?: string | null | undefined },
): string {
  return formatted || [givenName, familyName].filter(Boolean).join(' ') || userName;
}

/** What is read of the database for a resource. */
export const userSelection = {
  userId: true,
  userName: true,
  externalId: true,
  givenName: true,
  familyName: true,
  formatted: true,
  emails: true,
  createdAt: true,
  updatedAt: true,
  user: { select: { email: true, name: true, deactivatedAt: true } },
  groups: { select: { group: { select: { id: true, displayName: true } } } },
} satisfies Prisma.ScimUserSelect;

export type StoredUser = Prisma.ScimUserGetPayload<{ select: typeof userSelection }>;

/** What clients can write, as it is now, for PATCH. */
export function writableUser(stored: StoredUser): ScimObject {
  const { userName, externalId, givenName, familyName, formatted, user } = stored;
  return withoutNull({
    userName,
    externalId,
    name: withoutNull({ formatted, familyName, givenName }),
    // A name made from the parts follows them.
    displayName: user.name === defaultName(userName, stored) ? null : user.name,
    emails: emailsOf(stored),
    active: user.deactivatedAt === null,
  });
}

/** The person can have changed the address of the account since. */
function emailsOf({ emails: stored, user, userName }: StoredUser): UserInput['emails'] {
  const list = emails.catch([]).parse(stored);
  if (list.length === 0) return accountEmail(userName) === user.email ? [] : ownEmails(user);
  const own = chosen(list);
  return list.map((one) =>
    one === own && accountEmail(one.value) !== user.email ? { ...one, value: user.email } : one,
  );
}

const ownEmails = ({ email }: { email: string }): UserInput['emails'] => [
  { value: email, type: 'work', primary: true },
];

export function userResource(stored: StoredUser, base: string): ScimObject {
  const { userId: id, user, groups, createdAt, updatedAt } = stored;
  const list = emailsOf(stored);
  return {
    schemas: [userSchema],
    id,
    ...writableUser(stored),
    displayName: user.name,
    emails: list.length > 0 ? list : ownEmails(user),
    groups: groups.map(({ group }) => ({
      value: group.id,
      $ref: `${base}/Groups/${group.id}`,
      display: group.displayName,
    })),
    meta: {
      resourceType: 'User',
      created: createdAt.toISOString(),
      lastModified: updatedAt.toISOString(),
      location: `${base}/Users/${id}`,
    },
  };
}

const withoutNull = (values: ScimObject): ScimObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
