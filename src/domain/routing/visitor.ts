// What rules may ask of whoever scans a code.

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

export type Device = (typeof devices)[number];
export type OperatingSystem = (typeof operatingSystems)[number];

/**
 * Somebody who scans. What is not known is undefined, and no condition on it holds. The door for
 * scans works each of these out only when a condition asks for it.
 */
export interface Visitor {
  readonly at: Date;
  readonly device: Device | undefined;
  readonly operatingSystem: OperatingSystem | undefined;
  /** The language they like best, as a BCP 47 tag in canonical form. */
  readonly language: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** The same text for the same visitor, by which they get the same side of a split. */
  readonly identity: string;
}
