// Strings of smart redirects and of their test.
import type { Labels } from '../components/text/labels.ts';
import type { VisitorDevice, VisitorOperatingSystem, Weekday } from '../schema-types.generated.ts';

const devices: Labels<VisitorDevice> = {
  MOBILE: 'Phone',
  TABLET: 'Tablet',
  DESKTOP: 'Computer',
  TV: 'TV',
};

const operatingSystems: Labels<VisitorOperatingSystem> = {
  IOS: 'iOS',
  ANDROID: 'Android',
  WINDOWS: 'Windows',
  MACOS: 'macOS',
  LINUX: 'Linux',
  CHROME_OS: 'ChromeOS',
  HARMONY_OS: 'HarmonyOS',
};

const weekdays: Labels<Weekday> = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
};

type RuleNumber = { rule: number };

export const routingStrings = {
  devices,
  operatingSystems,
  rules: {
    help: 'Rules are checked in order; the first match wins. Everyone else goes to the destination above.',
    add: 'Add rule',
    title: ({ rule }: RuleNumber) => `Rule ${rule}`,
    name: ({ rule }: RuleNumber) => `Rule ${rule} name`,
    nameExample: 'e.g. iPhone users in Germany',
    everyone: 'Applies to: everyone',
    appliesTo: ({ conditions }: { conditions: readonly string[] }) =>
      `Applies to: ${conditions.join(' · ')}`,
    certainTimes: 'certain times',
    countries: 'Countries',
    languages: 'Languages',
    languagesExample: 'de, pt-BR',
    languagesHint: 'Visitor’s preferred language.',
    devices: 'Devices',
    operatingSystems: 'Operating systems',
    moveUp: 'Move up',
    moveRuleUp: ({ rule }: RuleNumber) => `Move up rule ${rule}`,
    removeRule: ({ rule }: RuleNumber) => `Remove rule ${rule}`,
  },
  countries: {
    example: 'e.g. Germany',
    hint: 'Search by name or code. Where the visitor’s IP address is.',
    noMatch: 'No country has this name or code.',
    chosen: ({ label }: { label: string }) => `Chosen: ${label}`,
    remove: ({ country }: { country: string }) => `Remove ${country}`,
  },
  hours: {
    presets: 'Common times',
    businessHours: 'Business hours',
    lunch: 'Lunch',
    evenings: 'Evenings',
    weekends: 'Weekends',
    enable: 'Only at certain times',
    from: 'From',
    until: 'Until',
    timeZone: 'Time zone',
    days: 'Days (leave all unchecked for every day)',
    weekdays,
  },
  targets: {
    url: ({ rule }: RuleNumber) => `Rule ${rule} destination URL`,
    variantUrl: ({ rule, variant }: RuleNumber & { variant: string }) =>
      `Rule ${rule}, variant ${variant} URL`,
    traffic: ({ variant }: { variant: string }) => `Traffic ${variant} (%)`,
    removeVariant: ({ rule, variant }: RuleNumber & { variant: string }) =>
      `Remove variant ${variant} of rule ${rule}`,
    addVariant: 'Add A/B variant',
    addVariantTo: ({ rule }: RuleNumber) => `Add A/B variant to rule ${rule}`,
    help: 'Traffic is split by these percentages. Returning visitors always see the same variant.',
    evenly: 'Distribute evenly',
    evenlyIn: ({ rule }: RuleNumber) => `Distribute evenly: rule ${rule}`,
    tooLittle: ({ total }: { total: number }) =>
      `The percentages add up to ${total}%. Distribute the other ${100 - total}%.`,
    tooMuch: ({ total }: { total: number }) =>
      `The percentages add up to ${total}%. Take away ${total - 100}%.`,
  },
  limits: {
    title: 'Schedule, limit and password',
    starts: 'Starts',
    ends: 'Ends',
    scanLimit: 'Scan limit',
    scanLimitHint: 'Total scans before the code stops working.',
    fallbackUrl: 'Fallback URL',
    fallbackUrlHint:
      'Where visitors go before the start, after the end or over the limit. Leave blank to show a notice.',
    password: 'Password',
    changePassword: 'Change password',
    passwordHint: 'Visitors must enter it first. You won’t be able to see it again.',
    removePassword: 'Remove password',
  },
  query: {
    title: 'Campaign (UTM) and query string',
    /** The name of the parameter, as analytics tools know it. */
    utm: ({ name }: { name: string }) => `utm_${name}`,
    forward: 'Forward the query string of the short link, e.g. ?lang=de',
  },
  preview: {
    device: 'Device',
    operatingSystem: 'Operating system',
    any: 'Any',
    country: 'Country',
    language: 'Language',
    languageExample: 'de',
    time: 'Time',
    timeHint: 'Leave blank for the current time.',
    redirect: ({ url }: { url: string }) => `Goes to ${url}`,
    page: 'Shows the page for this code',
    notice: 'Shows a notice',
    password: 'The visitor must enter the password first.',
    unavailable: {
      NOT_YET_VALID: 'The code is not valid yet.',
      NO_LONGER_VALID: 'The code has expired.',
      SCAN_LIMIT_REACHED: 'The scan limit has been reached.',
      PAUSED: 'The code is paused.',
      DELETED: 'The code is in the trash.',
      NOT_DYNAMIC: 'Static codes contain their content, so the short link is not used.',
    },
    fallback: 'Visitors are redirected to the fallback URL.',
    noRule: 'No rule matches.',
    rule: ({ rule, name }: { rule: number; name: string | null }) =>
      `Rule ${rule}${name ? ` “${name}”` : ''} matches.`,
    split: ({ shares }: { shares: readonly { variant: string; share: number }[] }) =>
      `Visitors are split: ${shares.map(({ variant, share }) => `${variant} ${share}%`).join(', ')}.`,
  },
};
