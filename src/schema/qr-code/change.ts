// Input and checks of an update to a QR code.

import { invalid, outdated } from '../../core/errors.ts';
import type { QrCode as Row } from '../../database/client/client.ts';
import {
  type Content,
  type ContentType,
  contentField,
  readContent,
} from '../../domain/content/index.ts';
import { qrCodeChange, qrCodeColumns, sortNameOf } from '../../domain/qr-code/shape.ts';
import { type Routing, storedRouting } from '../../domain/routing/shape.ts';
import { restyled, storedStyle } from '../../domain/style/shape.ts';
import { nameProblem, tagProblem } from '../../domain/text/name.ts';
import { valuesIn } from '../../domain/validation/values-in.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { checkAddresses } from '../shared/address-check.ts';
import { targetFields, versionFields } from '../shared/input-fields.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import { checkContent, checkDrawing, checkFolder, checkLogo, presetStyle } from './check.ts';
import { contentFromData, contentOf, QrCodeContentInput } from './content/input.ts';
import type { References } from './references.ts';
import { type PasswordHash, type RoutingColumns, routingColumns } from './routing/input.ts';

/** Input fields of a change, single or bulk. */
export const changeFields = (t: InputFields) => ({
  ...inputFieldsFromZod(t, qrCodeChange),
  content: t.field({ type: QrCodeContentInput, description: 'New content, of the same type.' }),
  data: t.field({
    type: 'JSON',
    description: 'New content as a JSON object, as in REST v1. Cannot be combined with `content`.',
  }),
  ...versionFields(t),
});

export const UpdateQrCodeInput = builder.inputType('UpdateQrCodeInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({ ...targetFields(t, 'QR code'), ...changeFields(t) }),
});

export type QrCodeChange = Omit<typeof UpdateQrCodeInput.$inferInput, 'organizationId'> &
  PasswordHash;

/** The changed columns; values must be representable in JSON. */
export type ChangedColumns = Partial<
  Omit<Row, 'id' | 'organizationId' | 'totalScans' | 'routing'>
> &
  RoutingColumns;

/**
 * Checks an update and returns the changed columns. Rejects with BAD_REQUEST, UNPROCESSABLE,
 * PRECONDITION_FAILED.
 */
export async function changedColumns(
  change: QrCodeChange,
  old: Row,
  references: References,
  context: Context,
): Promise<ChangedColumns> {
  requireNotDeleted(old);
  if (change.type && change.type !== old.type) {
    throw invalid('input.type', `cannot be changed after the code is created; it is ${old.type}`);
  }
  if (change.dynamic != null && change.dynamic !== old.dynamic) {
    throw invalid(
      'input.dynamic',
      `cannot be changed after the code is created; it is ${old.dynamic}`,
    );
  }
  checkNames(change, old);
  const content = newContent(change, old.type);
  if (content) checkContent(content, context);
  const preset = presetStyle(change.stylePresetId, references);
  const oldStyle = storedStyle.parse(old.style);
  const style = restyled(preset ?? oldStyle, change.style);
  checkFolder(change.folderId, references);
  checkLogo(style, references, oldStyle);
  if (content || change.style || preset) {
    await checkDrawing({ ...old, content: content?.data ?? old.content }, style, context);
  }
  const routing = routingColumns(change.routing, change, old, context);
  const now = new Date();
  const status = change.status ? statusColumns(change.status, old, now) : {};
  if (content || routing.routing) {
    const stored = { content: readContent(old.type, old.content), routing: routingFrom(old) };
    const { routing: changed = stored.routing } = routing;
    checkAddresses({ content: content ?? stored.content, routing: changed }, context, stored);
  }
  checkVersion(change.expectedVersions, old);
  return {
    ...valuesIn(qrCodeColumns, change),
    ...(change.name != null && { name: change.name, sortName: sortNameOf(change.name) }),
    ...(content && { content: content.data }),
    ...((change.style || preset) && { style, logoId: style.logo?.id ?? null }),
    ...routing,
    ...(change.tags && { tags: [...new Set(change.tags)] }),
    ...status,
    version: old.version + 1,
    updatedAt: now,
  };
}

/** The archive is apart from whether the short link works. Throws BAD_REQUEST for DELETED. */
function statusColumns(status: Row['status'], { archivedAt }: Row, now: Date): ChangedColumns {
  switch (status) {
    case 'DELETED':
      throw invalid('input.status', 'cannot be set to DELETED; use deleteQrCode instead');
    case 'ARCHIVED':
      return { archivedAt: archivedAt ?? now };
    default:
      return { status, archivedAt: null };
  }
}

/** Throws PRECONDITION_FAILED. */
export function checkVersion(
  expected: readonly number[] | null | undefined,
  { version }: Pick<Row, 'version'>,
): void {
  if (expected && !expected.includes(version)) throw outdated(expected);
}

/** Throws BAD_REQUEST for an invalid name or tag, unless the QR code already has it. */
function checkNames({ name, tags }: QrCodeChange, old: Row): void {
  const wrong = name != null && nameProblem(name, old.name);
  if (wrong) throw invalid('input.name', wrong);
  for (const [index, tag] of (tags ?? []).entries()) {
    const problem = tagProblem(tag, old.tags);
    if (problem) throw invalid(`input.tags.${index}`, problem);
  }
}

const routingFrom = ({ routing }: Pick<Row, 'routing'>): Routing | null =>
  routing === null ? null : storedRouting.parse(routing);

/** Names of the fields that were set. */
export function changedFields(changes: readonly QrCodeChange[]): string[] {
  const given = changes.flatMap(
    ({ id: _id, expectedVersions: _versions, passwordHash: _hash, ...fields }) =>
      Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  return [...new Set(given)];
}

function newContent({ content, data }: QrCodeChange, type: ContentType): Content | undefined {
  if (content != null && data != null)
    throw invalid('input.data', 'cannot be combined with content');
  if (data != null) return contentFromData(type, data);
  const given = content == null ? undefined : contentOf(content);
  if (given && given.type !== type) {
    throw invalid(
      'input.content',
      `must be ${contentField(type)}: the type of a code cannot be changed`,
    );
  }
  return given;
}
