// The rules of a dynamic QR code, as they are read.

import type { weekdays } from '../../../domain/routing/hours.ts';
import {
  type Condition,
  type Routing,
  type Rule,
  storedRouting,
} from '../../../domain/routing/shape.ts';
import type { devices, operatingSystems } from '../../../domain/routing/visitor.ts';
import { builder, type Described } from '../../../graphql/builder.ts';
import { QrCode } from '../type.ts';

export const VisitorDevice = builder.enumType('VisitorDevice', {
  description:
    'What somebody scans with. An iPad whose Safari asks for desktop pages is a DESKTOP.',
  values: {
    MOBILE: { description: 'A phone, or a watch.' },
    TABLET: { description: 'Bigger than a phone, without a keyboard of its own.' },
    DESKTOP: { description: 'A computer with a keyboard, a Chromebook too.' },
    TV: { description: 'A television, or a box or console at one.' },
  } satisfies Described<typeof devices>,
});
export const VisitorOperatingSystem = builder.enumType('VisitorOperatingSystem', {
  description: 'What the browser says that it runs on.',
  values: {
    IOS: { description: 'Of an iPhone or an iPad.' },
    ANDROID: { description: 'Whoever made the device.' },
    HARMONY_OS: { description: 'Of Huawei’s devices.' },
    WINDOWS: { description: 'Of any version.' },
    MACOS: { description: 'Of a Mac.' },
    LINUX: { description: 'Of any distribution.' },
    CHROME_OS: { description: 'Of a Chromebook.' },
  } satisfies Described<typeof operatingSystems>,
});
export const Weekday = builder.enumType('Weekday', {
  description: 'A day, by the clocks of the place.',
  values: {
    MON: { description: 'Monday.' },
    TUE: { description: 'Tuesday.' },
    WED: { description: 'Wednesday.' },
    THU: { description: 'Thursday.' },
    FRI: { description: 'Friday.' },
    SAT: { description: 'Saturday.' },
    SUN: { description: 'Sunday.' },
  } satisfies Described<typeof weekdays>,
});

const Hours = builder.objectRef<NonNullable<Condition['hours']>>('QrRoutingHours').implement({
  description: 'Hours by the clocks of a place.',
  fields: (t) => ({
    from: t.exposeString('from', { description: '`08:00`.' }),
    to: t.exposeString('to', {
      description: '`18:00`, which is no longer within; before `from`: of the next day.',
    }),
    days: t.field({
      type: [Weekday],
      nullable: true,
      description: 'On which the hours begin; null: on all.',
      resolve: ({ days }) => days,
    }),
    timeZone: t.exposeString('timeZone', { description: '`Europe/Berlin`.' }),
  }),
});

const ConditionObject = builder.objectRef<Condition>('QrRoutingCondition').implement({
  description: 'All that is not null must hold; of a list, one.',
  fields: (t) => ({
    devices: t.field({
      type: [VisitorDevice],
      nullable: true,
      description: 'By the browser.',
      resolve: (when) => when.devices,
    }),
    operatingSystems: t.field({
      type: [VisitorOperatingSystem],
      nullable: true,
      description: 'By the browser.',
      resolve: (when) => when.operatingSystems,
    }),
    languages: t.stringList({
      nullable: true,
      description: 'The one that the browser puts first, in BCP 47; `de` takes in `de-CH`.',
      resolve: (when) => when.languages,
    }),
    countries: t.stringList({
      nullable: true,
      description: 'Of the address, in ISO 3166-1 alpha-2.',
      resolve: (when) => when.countries,
    }),
    hours: t.field({
      type: Hours,
      nullable: true,
      description: 'When it is scanned.',
      resolve: (when) => when.hours,
    }),
  }),
});

const Target = builder.objectRef<Rule['targets'][number]>('QrRoutingTarget').implement({
  description: 'Where some visitors are led.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'http or https.' }),
    weight: t.exposeInt('weight', {
      description: 'The part of the visitors, beside the weights of the other targets.',
    }),
  }),
});

const RuleObject = builder.objectRef<Rule>('QrRoutingRule').implement({
  description: 'Whom it matches, and where it leads them.',
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: true,
      description: 'For people; a preview tells it.',
    }),
    when: t.field({
      type: ConditionObject,
      nullable: true,
      description: 'null: everybody.',
      resolve: ({ when }) => when,
    }),
    targets: t.field({
      type: [Target],
      description: 'Of several each visitor gets one, always the same.',
      resolve: ({ targets }) => targets,
    }),
  }),
});

const Utm = builder.objectRef<NonNullable<Routing['utm']>>('QrUtm').implement({
  description: 'Added to the query of a target as `utm_source` etc., unless it has them already.',
  fields: (t) => ({
    source: t.exposeString('source', { nullable: true, description: '`utm_source`.' }),
    medium: t.exposeString('medium', { nullable: true, description: '`utm_medium`.' }),
    campaign: t.exposeString('campaign', { nullable: true, description: '`utm_campaign`.' }),
    term: t.exposeString('term', { nullable: true, description: '`utm_term`.' }),
    content: t.exposeString('content', { nullable: true, description: '`utm_content`.' }),
  }),
});

/** Rules as callers see them. */
type Shown = Routing & { passwordProtected?: true };

interface Row {
  routing: unknown;
  passwordHash: string | null;
}

/** What stands in the row, as it stands there; null if there is neither a rule nor a password. */
export function shownData({ routing, passwordHash }: Row): object | null {
  if (typeof routing !== 'object') throw new TypeError('Stored rules are no object');
  return passwordHash === null ? routing : { ...routing, passwordProtected: true };
}

function shownRouting(row: Row): Shown | null {
  const routing = row.routing === null ? {} : storedRouting.parse(row.routing);
  if (row.passwordHash !== null) return { ...routing, passwordProtected: true };
  return row.routing === null ? null : routing;
}

const timeOf = (text: string | undefined) => (text === undefined ? null : new Date(text));

const QrCodeRouting = builder.objectRef<Shown>('QrCodeRouting').implement({
  description: 'Who is led where, when.',
  fields: (t) => ({
    validFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Not yet valid before this moment.',
      resolve: ({ validFrom }) => timeOf(validFrom),
    }),
    validUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'No longer valid from this moment on.',
      resolve: ({ validUntil }) => timeOf(validUntil),
    }),
    scanLimit: t.exposeInt('scanLimit', {
      nullable: true,
      description: 'How many scans are led on, of all since the code was made.',
    }),
    passwordProtected: t.boolean({
      description: 'Whether a password is asked for before a scan is led on.',
      resolve: ({ passwordProtected }) => passwordProtected ?? false,
    }),
    fallbackUrl: t.exposeString('fallbackUrl', {
      nullable: true,
      description:
        'Where scans go while the code is paused, archived, not yet or no longer valid, or over its limit; null: to a page that says so.',
    }),
    forwardQuery: t.boolean({
      description:
        'Whether the query of the short link is passed on to where a scan is led; its own parameters win.',
      resolve: ({ forwardQuery }) => forwardQuery ?? true,
    }),
    utm: t.field({
      type: Utm,
      nullable: true,
      description: 'Campaign parameters of every target.',
      resolve: ({ utm }) => utm,
    }),
    rules: t.field({
      type: [RuleObject],
      description:
        'The first that matches holds; if none does, the code’s own target, or the page with its content.',
      resolve: ({ rules }) => rules ?? [],
    }),
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  routing: t.field({
    type: QrCodeRouting,
    nullable: true,
    description: 'Who is led where, when, typed; null if everybody is always led to the target.',
    complexity: 5,
    resolve: shownRouting,
  }),
  routingData: t.field({
    type: 'JSON',
    nullable: true,
    description: 'The same as one object without what is null, as REST v1 shows it.',
    resolve: shownData,
  }),
}));
