// Dimensions by which scans are counted.

/** TOTAL is the number of all scans; its value is empty. */
export const dimensions = [
  'TOTAL',
  'COUNTRY',
  'CITY',
  'DEVICE',
  'BROWSER',
  'OS',
  'REFERRER',
  'LANGUAGE',
  'TARGET',
] as const;

export type Dimension = (typeof dimensions)[number];
