// Properties of a visitor that rules can match.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { dateTimeInput } from '../time/date-time.ts';
import { describedEnum, terms } from '../validation/terms.ts';
import { country } from './country.ts';
import { language } from './language.ts';

export const devices = ['MOBILE', 'TABLET', 'DESKTOP', 'TV'] as const;
export const operatingSystems = [
  'IOS',
  'ANDROID',
  'HARMONY_OS',
  'WINDOWS',
  'MACOS',
  'LINUX',
  'CHROME_OS',
] as const;

export const device = describedEnum(
  'VisitorDevice',
  'Type of device. An iPad whose Safari requests desktop sites is a DESKTOP.',
  devices,
  {
    MOBILE: 'A phone or a watch.',
    TABLET: 'Larger than a phone, without a built-in keyboard.',
    DESKTOP: 'A computer with a keyboard, including Chromebooks.',
    TV: 'A television, or a set-top box or game console.',
  },
);

export const operatingSystem = describedEnum(
  'VisitorOperatingSystem',
  'Operating system, as the browser reports it.',
  operatingSystems,
  {
    IOS: 'iPhone and iPad.',
    ANDROID: 'Android, from any manufacturer.',
    HARMONY_OS: 'HarmonyOS (Huawei).',
    WINDOWS: 'Windows, any version.',
    MACOS: 'Mac.',
    LINUX: 'Linux, any distribution.',
    CHROME_OS: 'Chromebook.',
  },
);

export type Device = (typeof devices)[number];
export type OperatingSystem = (typeof operatingSystems)[number];

/** Input of a simulated scan. */
export const visitorInput = z
  .strictObject({
    device: device.optional().meta({ description: 'Device type. Default: unknown.' }),
    operatingSystem: operatingSystem.optional().meta({
      description: 'Platform of the device, such as `IOS`. Default: unknown.',
    }),
    language: language.optional().meta({
      description: 'Preferred language, as a BCP 47 tag such as `de-CH`. Default: unknown.',
    }),
    country: country.optional().meta({
      description: 'Country as an ISO 3166-1 alpha-2 code, such as `DE`. Default: unknown.',
    }),
    at: dateTimeInput.optional().meta({ description: 'Time of the scan. Default: now.' }),
    identity: text({ max: 200 }).optional().meta({
      description:
        'Any text that identifies the visitor, up to 200 characters. A rule with several targets always gives the same visitor the same one.',
    }),
  })
  .register(terms, {
    name: 'Visitor',
    description: 'The visitor to simulate. Conditions on omitted fields do not match.',
  });

/**
 * Somebody who scans a code. Unknown properties are undefined, and conditions on them do not match. For
 * real scans, each property is only determined when a condition needs it.
 */
export interface Visitor {
  readonly at: Date;
  readonly device: Device | undefined;
  readonly operatingSystem: OperatingSystem | undefined;
  /** Preferred language, as a BCP 47 tag in canonical form. */
  readonly language: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** Identifies the visitor, so that a split always gives them the same target. */
  readonly identity: string;
}
