// Shapes of what is stored about scans.
import { z } from 'zod';
import { shownText } from '../text/shown.ts';
import { deviceNames } from '../user-agent/device.ts';

export const scanCountry = z.string().meta({ pattern: '^[A-Z]{2}$', maxLength: 2 });

export const scanDevice = z
  .enum(deviceNames)
  .meta({ id: 'ScanDevice', description: 'Type of device.' });

/** A host name or `direct`. */
export const scanReferrer = shownText(253);

/** Regions, cities, browsers and operating systems. */
export const scanText = shownText(100);

export const scanLanguage = shownText(35);

/** The start of a destination URL. */
export const scanTarget = shownText(500);

/** Values listed by dimension, the most frequent ones. */
export const maxValues = 100;

export const mostFrequent = z.array(z.unknown()).max(maxValues);
