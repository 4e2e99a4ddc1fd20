// Checks the rows of a CSV import and creates their QR codes.

import { foldersInScope } from '../../../auth/key/scope.ts';
import { ApiError, invalid } from '../../../core/errors.ts';
import { type LineProblem, UnreadableCsvError } from '../../../domain/csv/problem.ts';
import { type ReadCode, readCodes, repeatedValues } from '../../../domain/csv/read.ts';
import { cellProblem } from '../../../domain/csv/row.ts';
import { createId } from '../../../domain/id.ts';
import { entriesOf } from '../../../domain/qr-code/metadata.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import type { Context } from '../../../graphql/context.ts';
import type { Target } from '../../../graphql/plugins/audit.ts';
import { createMany } from '../bulk/create.ts';
import type { Outcome } from '../bulk/outcome.ts';

/** Options of an import. */
export interface ImportOptions {
  organizationId: string;
  skipInvalid?: boolean | null;
  createFolders?: boolean | null;
  newShortCodes?: boolean | null;
  reuseShortCode?: boolean | null;
}

interface CheckedRows {
  /** Rows without problems. */
  right: ReadCode[];
  problems: LineProblem[];
}

/** Parses the rows. Throws BAD_REQUEST for an invalid header or too many rows. */
export function readRows(csv: string, firstLine: number | null | undefined): CheckedRows {
  try {
    const { codes, problems } = readCodes(csv, firstLine ?? undefined);
    const count = codes.length + failedRows(problems);
    if (count > maxItems) {
      throw invalid('input.csv', `must have at most ${maxItems} rows, but has ${count}`);
    }
    return { right: codes, problems };
  } catch (error) {
    if (!(error instanceof UnreadableCsvError)) throw error;
    throw new ApiError('BAD_REQUEST', { details: error.problems });
  }
}

export const failedRows = (problems: readonly LineProblem[]): number =>
  new Set(problems.map(({ line }) => line)).size;

/** Checks the rows against the organization and the server. */
export async function checkRows(
  { right: rows, problems }: CheckedRows,
  options: ImportOptions,
  context: Context,
): Promise<CheckedRows> {
  const { organizationId } = options;
  const folders = await foldersOf(rows, organizationId, context);
  const items = rows.map((row) => itemOf(row, folders, options));
  const outcomes = await createMany(
    items,
    { organizationId, atomic: false, dryRun: true },
    context,
  );
  const found = rows.flatMap((row, index) => [
    ...(options.createFolders ? [] : missingFolder(row, folders)),
    ...problemsOf(row, outcomes[index]),
  ]);
  const sound = without(found, rows);
  const repeated = options.newShortCodes ? [] : repeatedValues(sound, new Map());
  return {
    right: without(repeated, sound),
    problems: [...problems, ...found, ...repeated].sort((a, b) => a.line - b.line),
  };
}

export interface Created {
  qrCodeIds: string[];
  folderIds: string[];
  /** Rows whose short code or external ID was taken meanwhile. */
  taken: LineProblem[];
}

/**
 * Creates QR codes for valid rows. A short code or external ID that was taken meanwhile is a problem of its row;
 * throws CONFLICT unless `skipInvalid` is set.
 */
export async function createCodes(
  rows: readonly ReadCode[],
  options: ImportOptions,
  context: Context,
): Promise<Created> {
  const { organizationId, skipInvalid } = options;
  const added = options.createFolders ? await addFolders(rows, organizationId, context) : [];
  const folders = await foldersOf(rows, organizationId, context);
  const items = rows.map((row) => itemOf(row, folders, options));
  const outcomes = await createMany(items, { organizationId, atomic: false, added }, context);
  const taken = rows.flatMap((row, index) => problemsOf(row, outcomes[index]));
  if (taken.length > 0 && !skipInvalid) {
    throw new ApiError('CONFLICT', { details: taken });
  }
  return {
    qrCodeIds: outcomes.flatMap(({ value }) => value?.id ?? []),
    folderIds: added.flatMap(({ id }) => id ?? []),
    taken,
  };
}

function without(problems: readonly LineProblem[], rows: readonly ReadCode[]): ReadCode[] {
  const wrong = new Set(problems.map(({ line }) => line));
  return rows.filter(({ line }) => !wrong.has(line));
}

type Folders = ReadonlyMap<string, string>;

/** Existing folders by name. */
async function foldersOf(
  rows: readonly ReadCode[],
  organizationId: string,
  { prisma, caller }: Context,
): Promise<Folders> {
  const names = [...new Set(rows.flatMap(({ folder }) => folder ?? []))];
  if (names.length === 0) return new Map();
  const found = await prisma.folder.findMany({
    where: { organizationId, name: { in: names }, deletedAt: null, ...foldersInScope(caller) },
  });
  return new Map(found.map(({ id, name }) => [name, id]));
}

/** Creates missing folders and returns them for the audit log; safe for concurrent imports. */
async function addFolders(
  rows: readonly ReadCode[],
  organizationId: string,
  context: Context,
): Promise<Target[]> {
  const there = await foldersOf(rows, organizationId, context);
  const names = new Set(rows.flatMap(({ folder }) => folder ?? []));
  const missing = [...names].filter((name) => !there.has(name)).sort();
  if (missing.length === 0) return [];
  const data = missing.map((name) => ({ id: createId('Folder'), organizationId, name }));
  const made = await context.prisma.folder.createManyAndReturn({
    data,
    select: { id: true, name: true },
    skipDuplicates: true,
  });
  return made.map(({ id, name }) => ({ id, name, before: null, after: { name } }));
}

function missingFolder({ line, folder }: ReadCode, folders: Folders): LineProblem[] {
  if (folder === undefined || folders.has(folder)) return [];
  const message =
    'must be the name of an existing folder; set createFolders to create missing ones';
  return [{ line, field: 'folder', message }];
}

/** A folder name takes precedence over an ID, which does not exist in other organizations. */
function itemOf(row: ReadCode, folders: Folders, { newShortCodes, reuseShortCode }: ImportOptions) {
  const { type, name, data, dynamic, shortCode, style, tags, status } = row;
  const { paused, folder, folderId, externalId, metadata, notes } = row;
  return {
    type,
    name,
    data,
    dynamic,
    style,
    tags,
    status,
    paused,
    externalId: newShortCodes ? undefined : externalId,
    metadata: metadata && entriesOf(metadata),
    notes,
    shortCode: newShortCodes ? undefined : shortCode,
    reuseShortCode: reuseShortCode || row.reuseShortCode,
    folderId: folder === undefined ? folderId : folders.get(folder),
  };
}

function problemsOf(
  { line, type, texts }: ReadCode,
  outcome: Outcome<unknown> | undefined,
): LineProblem[] {
  const error = outcome?.error;
  if (!error) return [];
  const details = error.details ?? [{ field: '', message: error.message }];
  return details.map(({ field, message }) => {
    const path = field.replace(/^input\./, '').replace(/^content(?:\.[a-z]+)?/, 'data');
    return { line, ...cellProblem(path, message, type, texts) };
  });
}
