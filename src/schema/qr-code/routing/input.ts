// The rules of a dynamic QR code, as they are given.

import { z } from 'zod';
import { hashing, hashPassword } from '../../../auth/password.ts';
import { invalid } from '../../../core/errors.ts';
import {
  type Routing,
  type RoutingInput,
  routingInput,
  routingOf,
} from '../../../domain/routing/shape.ts';
import { nameLimits } from '../../../domain/text/name.ts';
import { formatTime } from '../../../domain/time/time.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { checkRouting } from '../check.ts';
import { VisitorDevice, VisitorOperatingSystem, Weekday } from './type.ts';

const HoursInput = builder.inputType('QrRoutingHoursInput', {
  description: 'Hours by the clocks of a place.',
  fields: (t) => ({
    from: t.string({ required: true, description: '`00:00` to `23:59`.' }),
    to: t.string({
      required: true,
      description: '`00:00` to `24:00`, which is no longer within; before `from`: of the next day.',
    }),
    days: t.field({ type: [Weekday], description: 'On which the hours begin; left out: on all.' }),
    timeZone: t.string({ required: true, description: 'By its IANA name, as `Europe/Berlin`.' }),
  }),
});

const ConditionInput = builder.inputType('QrRoutingConditionInput', {
  description: 'All that is given must hold; of a list, one.',
  fields: (t) => ({
    devices: t.field({ type: [VisitorDevice], description: 'By the browser.' }),
    operatingSystems: t.field({
      type: [VisitorOperatingSystem],
      description: 'By the browser.',
    }),
    languages: t.stringList({
      description:
        'The one that the browser puts first, in BCP 47; `de` takes in `de-CH`. Up to 100.',
    }),
    countries: t.stringList({ description: 'Of the address, in ISO 3166-1 alpha-2.' }),
    hours: t.field({ type: HoursInput, description: 'When it is scanned.' }),
  }),
});

const TargetInput = builder.inputType('QrRoutingTargetInput', {
  description: 'Where some visitors are led.',
  fields: (t) => ({
    url: t.string({ required: true, description: 'http or https, without credentials.' }),
    weight: t.int({ description: '0 to 1000, beside the other targets; left out: 1.' }),
  }),
});

const RuleInput = builder.inputType('QrRoutingRuleInput', {
  description: 'Whom it matches, and where it leads them.',
  fields: (t) => ({
    name: t.string({ description: `For people. ${nameLimits}.` }),
    when: t.field({ type: ConditionInput, description: 'Left out: everybody.' }),
    targets: t.field({ type: [TargetInput], required: true, description: '1 to 10.' }),
  }),
});

const UtmInput = builder.inputType('QrUtmInput', {
  description:
    'Added to the query of every target, unless it has them already. Each of up to 100 characters.',
  fields: (t) => ({
    source: t.string({ description: '`utm_source`.' }),
    medium: t.string({ description: '`utm_medium`.' }),
    campaign: t.string({ description: '`utm_campaign`.' }),
    term: t.string({ description: '`utm_term`.' }),
    content: t.string({ description: '`utm_content`.' }),
  }),
});

/** The scalar has read the times; what is stored has them as text. */
const times = z.looseObject({
  validFrom: z.date().transform(formatTime).nullish(),
  validUntil: z.date().transform(formatTime).nullish(),
});

export const QrCodeRoutingInput = builder
  .inputType('QrCodeRoutingInput', {
    description:
      'Takes the place of all rules that were there, except the password, which stays when it is left out.',
    fields: (t) => ({
      validFrom: t.field({
        type: 'DateTime',
        description: 'Not yet valid before this moment.',
      }),
      validUntil: t.field({
        type: 'DateTime',
        description: 'No longer valid from this moment on; after validFrom.',
      }),
      scanLimit: t.int({ description: 'Of all scans since the code was made; at least 1.' }),
      password: t.string({
        description: '1 to 200 characters, which are never shown again; null removes it.',
      }),
      passwordProtected: t.boolean({
        description: 'Need not be given; if it is, it must be as it will be read.',
      }),
      fallbackUrl: t.string({
        description: 'Where scans go that are not led on; http or https, without credentials.',
      }),
      forwardQuery: t.boolean({
        description:
          'Whether the query of the short link is passed on to where a scan is led; its own parameters win. Left out: true.',
      }),
      utm: t.field({ type: UtmInput, description: 'Campaign parameters of every target.' }),
      rules: t.field({ type: [RuleInput], description: 'Up to 50; the first that matches holds.' }),
    }),
  })
  .validate(times.pipe(routingInput));

/** What a REST request that hashes a password pays beyond its first point. */
const hashingPoints = 5;

/** What the field that takes these rules adds to the cost of a document. */
export const costOf = (routing: { password?: string | null } | null | undefined): number =>
  routing?.password == null ? 1 : hashing;

/**
 * The hash of the password that is given; undefined if none is. It takes a while, so nothing should be
 * held meanwhile. REST pays by the request, so it pays here for what GraphQL pays by its complexity.
 */
export async function hashOf(
  routing: RoutingInput | null | undefined,
  context: Context,
): Promise<string | undefined> {
  if (routing?.password == null) return undefined;
  if (context.paid) await context.spend(hashingPoints);
  return hashPassword(routing.password);
}

/** What came of `hashOf`; a password without its hash is refused. */
export interface PasswordHash {
  passwordHash?: string | undefined;
}

export interface RoutingColumns {
  routing?: Routing | null;
  passwordHash?: string | null;
}

/**
 * What is written for the rules that are given. Throws BAD_REQUEST, for a code that is not dynamic
 * too, and for a password among many codes, whose hashes would take too long.
 */
export function routingColumns(
  given: RoutingInput | null | undefined,
  { passwordHash: hash }: PasswordHash,
  old: { dynamic: boolean; passwordHash: string | null },
  context: Context,
): RoutingColumns {
  if (given === undefined) return {};
  if (given === null) return { routing: null, passwordHash: null };
  if (given.password != null && hash === undefined) {
    throw invalid('input.routing.password', 'must be set for one code at a time');
  }
  if (!old.dynamic) {
    const message =
      'must be left out for a static code (`dynamic`: false): its picture holds the content itself, so no scan comes here';
    throw invalid('input.routing', message);
  }
  const routing = routingOf(given);
  if (routing) checkRouting(routing, context);
  const passwordHash = hash ?? (given.password === null ? null : old.passwordHash);
  const { passwordProtected } = given;
  if (passwordProtected != null && passwordProtected !== (passwordHash !== null)) {
    const message =
      'must be left out: a password is set by `password`, removed by `password`: null';
    throw invalid('input.routing.passwordProtected', message);
  }
  return { routing, passwordHash };
}
