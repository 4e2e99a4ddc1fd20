// What an identity provider says about a person (OpenID Connect Core 1.0, section 5.1).
import { errors } from 'jose';
import { z } from 'zod';
import { emailField } from '../../domain/account/shape.ts';
import { oneLineName } from '../../domain/text/name.ts';
import { text } from '../../domain/text/text.ts';
import { accountEmail } from '../account.ts';

export interface ProviderClaims {
  issuer: string;
  subject: string;
  /** In lowercase; undefined if there is none, or not a valid one. */
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
  /** Undefined if the provider says nothing about groups. */
  groups: readonly string[] | undefined;
  /** The provider’s session, which it can end. */
  session: string | undefined;
  /** Whether the person used a second factor there. */
  hasSecondFactor: boolean;
  /** When the person last proved to the provider who they are; undefined if it does not say. */
  authenticatedAt: Date | undefined;
}

const texts = z.array(z.string());
const optional = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);

const maxSubject = 255;

const standard = z.object({
  iss: z.string().min(1),
  sub: text({ min: 1, max: maxSubject }),
  email: optional(emailField),
  // Some providers send texts.
  email_verified: optional(z.union([z.boolean(), z.stringbool()])),
  name: optional(oneLineName),
  preferred_username: optional(oneLineName),
  sid: optional(text({ min: 1, max: 500 })),
  amr: optional(texts),
  auth_time: optional(z.int().min(0).max(253_402_300_799)),
});

/** Authentication methods that are a second factor, or include one (RFC 8176, section 2). */
const secondFactors = new Set(['mfa', 'otp', 'hwk']);

interface ReadOptions {
  trustEmail: boolean;
  groupsClaim: string;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Those of the ID token, and those of the userinfo endpoint that it lacks. Whether an address is verified
 * is taken from where the address is, or from what is said about the same one.
 */
export function mergedClaims(idToken: Claims, userInfo: Claims): Claims {
  const [first, second] = idToken.email === undefined ? [userInfo, idToken] : [idToken, userInfo];
  const isSame = first.email === second.email;
  const verified = first.email_verified ?? (isSame ? second.email_verified : undefined);
  return { ...userInfo, ...idToken, email: first.email, email_verified: verified };
}

/** Throws an error of `jose` without an issuer and a subject. */
export function readClaims(
  claims: Claims,
  { trustEmail, groupsClaim }: ReadOptions,
): ProviderClaims {
  const { data: read } = standard.safeParse(claims);
  if (!read) throw new errors.JWTInvalid(`sub must have 1 to ${maxSubject} characters`);
  return {
    issuer: read.iss,
    subject: read.sub,
    email: read.email && accountEmail(read.email),
    emailVerified: claims.email_verified === undefined ? trustEmail : read.email_verified === true,
    name: read.name ?? read.preferred_username,
    groups: groupsIn(valueAt(claims, groupsClaim)),
    session: read.sid,
    hasSecondFactor: read.amr?.some((method) => secondFactors.has(method)) ?? false,
    authenticatedAt: read.auth_time === undefined ? undefined : new Date(read.auth_time * 1_000),
  };
}

/** A claim by its name, or by its path, such as `realm_access.roles`. */
export function valueAt(claims: unknown, name: string): unknown {
  const object = z.record(z.string(), z.unknown()).safeParse(claims);
  if (!object.success) return undefined;
  if (Object.hasOwn(object.data, name)) return object.data[name];
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0 || !Object.hasOwn(object.data, first)) return undefined;
  return valueAt(object.data[first], rest.join('.'));
}

function groupsIn(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : texts.safeParse(value).data;
}
