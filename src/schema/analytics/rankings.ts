// Analytics by QR code, folder, tag, region and hour of the week, and of A/B tests.
import { z } from 'zod';
import { percent, percentage } from '../../domain/analytics/share.ts';
import { mostFrequent } from '../../domain/analytics/values.ts';
import { weekday } from '../../domain/routing/hours.ts';
import { plainShape } from '../../domain/validation/plain-shape.ts';
import { builder } from '../../graphql/builder.ts';
import { leafOf } from '../../graphql/from-zod/leaf.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { singleScansCost } from './filter.ts';
import type { CountedHour } from './hours.ts';
import { RegionScans, regionsOf } from './parts.ts';
import { AbTest, maxSplits, readSplits } from './splits.ts';
import { summaryOf } from './summary.ts';
import type { Top } from './top.ts';
import { type Analytics, ScanAnalytics } from './type.ts';

type Ranked = Top & { percentage: number };

interface Naming {
  /** The fields for the ID, if there is one, and the name. */
  id?: { field: string; description: string };
  name: { field: string; description: string };
}

const ranking = (type: string, description: string, { id, name }: Naming) =>
  builder.objectRef<Ranked>(type).implement({
    description,
    fields: (t) => ({
      ...(id && { [id.field]: t.exposeID('id', { description: id.description }) }),
      [name.field]: t.exposeString('name', { description: name.description }),
      scans: t.exposeInt('scans', { description: 'Number of scans, excluding bots.' }),
      uniqueScans: t.exposeInt('uniqueScans', {
        description: 'Unique scans, as in `AnalyticsSummary`.',
      }),
      percentage: t.exposeFloat('percentage', {
        description: 'Share of all scans in the period, 0 to 100 with one decimal place.',
        extensions: withShape(percent),
      }),
    }),
  });

const TopCode = ranking('QrCodeScans', 'Number of scans of a QR code.', {
  id: { field: 'qrCodeId', description: 'ID of the QR code that was scanned.' },
  name: { field: 'name', description: 'Name of the QR code.' },
});

const TopFolder = ranking('FolderScans', 'Number of scans of the QR codes in a folder.', {
  id: { field: 'folderId', description: 'ID of the folder of these QR codes.' },
  name: { field: 'name', description: 'Name of the folder.' },
});

const TopTag = ranking('TagScans', 'Number of scans of the QR codes with a tag.', {
  name: { field: 'tag', description: 'The tag of these QR codes.' },
});

const HourScans = builder.objectRef<CountedHour>('HourScans').implement({
  description: 'Number of scans in an hour of the week.',
  fields: (t) => ({
    weekday: t.field({
      type: leafOf(plainShape(weekday, 'output')),
      description: 'Day of the week in the time zone.',
      resolve: (hour) => hour.weekday,
    }),
    hour: t.exposeInt('hour', {
      description: 'Hour of the day in the time zone, 0 to 23.',
      extensions: withShape(z.int().min(0).max(23)),
    }),
    scans: t.exposeInt('scans', { description: 'Number of scans, excluding bots.' }),
  }),
});

const hoursOfWeek = z.array(z.unknown()).max(7 * 24);

const totalOf = async ({ points, period }: Analytics): Promise<number> =>
  summaryOf(await points(), period).totalScans;

async function ranked(tops: readonly Top[], analytics: Analytics): Promise<Ranked[]> {
  const total = await totalOf(analytics);
  return tops.map((top) => ({ ...top, percentage: percentage(top.scans, total) }));
}

const existing = 'As they are now, without QR codes that are deleted for good.';
const complexity = { field: 50, multiplier: 1 };

builder.objectFields(ScanAnalytics, (t) => ({
  topCodes: t.field({
    type: [TopCode],
    description: `QR codes with the most scans. ${existing}`,
    extensions: withShape(mostFrequent),
    complexity,
    resolve: async (analytics) => ranked((await analytics.tops()).CODE, analytics),
  }),
  topFolders: t.field({
    type: [TopFolder],
    description: `Folders with the most scans. ${existing}`,
    extensions: withShape(mostFrequent),
    complexity,
    resolve: async (analytics) => ranked((await analytics.tops()).FOLDER, analytics),
  }),
  topTags: t.field({
    type: [TopTag],
    description: `Tags with the most scans; a scan counts for each tag of its QR code. ${existing}`,
    extensions: withShape(mostFrequent),
    complexity,
    resolve: async (analytics) => ranked((await analytics.tops()).TAG, analytics),
  }),
  regions: t.field({
    type: [RegionScans],
    description:
      'Scans by state or province, most frequent first. Read from single scans: fails for a period of which some are deleted, and has none of QR codes that are deleted for good.',
    extensions: withShape(mostFrequent),
    complexity: singleScansCost,
    resolve: async (analytics) => regionsOf(await analytics.regions(), await totalOf(analytics)),
  }),
  hours: t.field({
    type: [HourScans],
    description:
      'Scans by hour of the week in the time zone of the period, from Monday at midnight: always 168.',
    extensions: withShape(hoursOfWeek),
    complexity,
    resolve: ({ hours }) => hours(),
  }),
  abTests: t.field({
    type: [AbTest],
    description:
      'Routing rules with several targets, if these are the analytics of one QR code; otherwise empty. Compares with the targets and weights that the rules have now.',
    extensions: withShape(maxSplits),
    resolve: async ({ subject, qrCodeId, parts }, _args, context) => {
      const { codes } = subject;
      const id = codes && codes !== 'SCANNED' && codes.length === 1 ? codes[0] : qrCodeId;
      return id == null ? [] : readSplits(id, await parts(), context);
    },
  }),
}));
