// Query parameters for lists, images and exports of QR codes in REST v1.
import { z } from 'zod';
import {
  metadataEntry,
  metadataValue,
  plainQrCodeFilter,
  qrCodeChoices,
  qrCodeFlags,
} from '../../../domain/qr-code/filter.ts';
import { maxTags } from '../../../domain/qr-code/shape.ts';
import { defaultImageSize, maxImageSize, minImageSize } from '../../../domain/render/image-size.ts';
import { maxStored } from '../../../domain/text/limits.ts';
import { anyTag } from '../../../domain/text/name.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import type { QrCodeFilter, QrCodeOrder } from '../schema-types.generated.ts';
import { csvQuery } from '../shared/csv-query.ts';
import {
  optionalFlag,
  optionalWholeNumber,
  pageQuery,
  repeatable,
  wholeNumberParameter,
} from '../shared/page-schemas.ts';
import { pictureFormat } from './image-query.ts';

const orders = {
  createdAt: 'CREATED_AT_ASC',
  '-createdAt': 'CREATED_AT_DESC',
  updatedAt: 'UPDATED_AT_ASC',
  '-updatedAt': 'UPDATED_AT_DESC',
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  '-totalScans': 'TOTAL_SCANS_DESC',
  '-lastScannedAt': 'LAST_SCANNED_AT_DESC',
  expiresAt: 'EXPIRES_AT_ASC',
} as const satisfies Record<string, QrCodeOrder>;

const time = (description: string) => dateTimeText.optional().meta({ description });

/** Maximum number of scans to filter by. */
const maxScans = 999_999_999;

const filterQuery = {
  ...plainQrCodeFilter.shape,
  test: optionalFlag(plainQrCodeFilter.shape.test.description),
  tag: repeatable(anyTag, {
    max: maxTags,
    error: `must be at most ${maxStored} characters without NUL, given at most ${maxTags} times`,
    description: 'Only QR codes with this tag. Repeat it for QR codes with all of the tags.',
  }),
  ids: repeatable(qrCodeChoices.ids.item, {
    ...qrCodeChoices.ids,
    component: 'Id',
    description: 'ID of a QR code. Repeat it for several QR codes.',
  }),
  types: repeatable(qrCodeChoices.types.item, {
    ...qrCodeChoices.types,
    component: 'QrCodeType',
    description: 'Type of the QR codes. Repeat it for several types.',
  }),
  statuses: repeatable(qrCodeChoices.statuses.item, {
    ...qrCodeChoices.statuses,
    component: 'QrCodeStatus',
    description: 'Status of the QR codes. Repeat it for several statuses.',
  }),
  hasFolder: optionalFlag(qrCodeFlags.shape.hasFolder.description),
  dynamic: optionalFlag(qrCodeFlags.shape.dynamic.description),
  demo: optionalFlag(qrCodeFlags.shape.demo.description),
  destinationBroken: optionalFlag(qrCodeFlags.shape.destinationBroken.description),
  createdSince: time('Created at this time or later.'),
  createdUntil: time('Created before this time.'),
  updatedSince: time('Last updated at this time or later.'),
  updatedUntil: time('Last updated before this time.'),
  lastScannedSince: time('Last scanned at this time or later.'),
  lastScannedUntil: time('Last scanned before this time.'),
  expiresSince: time('With a `routing.validUntil` at this time or later.'),
  expiresUntil: time('With a `routing.validUntil` before this time.'),
  minTotalScans: optionalWholeNumber(0, maxScans, 'At least so many scans.'),
  maxTotalScans: optionalWholeNumber(0, maxScans, 'At most so many scans.'),
  metadata: z
    .array(metadataEntry)
    .max(50)
    .optional()
    .meta({
      type: 'object',
      maxProperties: 50,
      additionalProperties: { type: 'string', ...metadataValue.meta() },
      description: 'Only QR codes with these entries in their metadata: `metadata[key]=value`.',
    }),
};

export const listQrCodesQuery = pageQuery.extend({
  ...filterQuery,
  sort: z
    .enum([
      'createdAt',
      '-createdAt',
      'updatedAt',
      '-updatedAt',
      'name',
      '-name',
      '-totalScans',
      '-lastScannedAt',
      'expiresAt',
    ])
    .meta({ id: 'QrCodeSort', description: 'Sort order.', default: '-createdAt' })
    .default('-createdAt')
    .transform((sort) => orders[sort])
    .meta({ description: 'Sort order; the prefix `-` means descending.' }),
});

export type FilterQuery = Omit<z.output<typeof listQrCodesQuery>, 'page' | 'limit' | 'sort'>;

/** A range, if it has an end. */
const range = <Ends extends Record<string, unknown>>(ends: Ends): Ends | undefined =>
  Object.values(ends).some((end) => end !== undefined) ? ends : undefined;

/** The filter as GraphQL input. */
export function filterOf(query: FilterQuery): QrCodeFilter {
  const { ids, tag, types, statuses, metadata, createdSince, createdUntil, ...more } = query;
  const { updatedSince, updatedUntil, lastScannedSince, lastScannedUntil, ...others } = more;
  const { minTotalScans, maxTotalScans, expiresSince, expiresUntil, ...plain } = others;
  return {
    ...plain,
    tags: tag === undefined ? [] : [tag].flat(),
    ids: ids === undefined ? undefined : [ids].flat(),
    types: types && [types].flat(),
    statuses: statuses && [statuses].flat(),
    createdAt: range({ since: createdSince, until: createdUntil }),
    updatedAt: range({ since: updatedSince, until: updatedUntil }),
    lastScannedAt: range({ since: lastScannedSince, until: lastScannedUntil }),
    expiresAt: range({ since: expiresSince, until: expiresUntil }),
    totalScans: range({ min: minTotalScans, max: maxTotalScans }),
    and: metadata?.map((entry) => ({ metadata: entry })),
  };
}

export const exportQuery = listQrCodesQuery.omit({ page: true, limit: true }).extend({
  ...csvQuery.shape,
  format: z
    .enum(['csv', 'zip'])
    .meta({ id: 'ExportFileFormat', description: 'File format.', default: 'csv' })
    .default('csv')
    .meta({ description: 'File format; ZIP includes images.' }),
  image: pictureFormat.default('png').meta({ description: 'Image format in a ZIP.' }),
  size: wholeNumberParameter(
    minImageSize,
    maxImageSize,
    defaultImageSize,
    'Width of the images in a ZIP in pixels; in a PDF or EPS, 1/96 inch each. QR codes that need more are drawn larger.',
  ),
});
