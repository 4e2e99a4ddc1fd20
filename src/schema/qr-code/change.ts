// Input and checks of an update to a QR code.
import { z } from 'zod';
import { invalid } from '../../core/errors.ts';
import type { QrCode as Row } from '../../database/client/client.ts';
import { type Content, contentField, readContent } from '../../domain/content/index.ts';
import { qrCodeChange, qrCodeColumns, sortNameOf } from '../../domain/qr-code/shape.ts';
import { type Routing, storedRouting } from '../../domain/routing/shape.ts';
import { restyled, storedStyle } from '../../domain/style/shape.ts';
import { nameProblem, tagProblem } from '../../domain/text/name.ts';
import { valuesIn } from '../../domain/validation/values-in.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { checkAddresses } from '../shared/address-check.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { targetFields, versionFields } from '../shared/input-fields.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import {
  checkContent,
  checkDrawing,
  checkFolder,
  checkLogo,
  checkStyleValues,
  presetStyle,
} from './check.ts';
import { contentFromData, contentOf, QrCodeContentInput } from './content/input.ts';
import { checkedMetadata } from './identifier/metadata.ts';
import type { References } from './references.ts';
import { type PasswordHash, type RoutingColumns, routingColumns } from './routing/input.ts';

/** With the content, which is never null, either. */
const changeShape = qrCodeChange.extend({ content: z.looseObject({}), data: z.looseObject({}) });

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
 * Checks an update and returns the changed columns; none if nothing differs. What stays as it is, is not
 * checked again. Rejects with BAD_REQUEST, UNPROCESSABLE, PRECONDITION_FAILED.
 */
export async function changedColumns(
  change: QrCodeChange,
  old: Row,
  references: References,
  context: Context,
): Promise<ChangedColumns> {
  requireNotDeleted(old);
  refuseNull(changeShape, change);
  checkFixed(change, old);
  checkNames(change, old);
  const content = newContent(change, old);
  if (content) checkContent(content, context);
  const preset = presetStyle(change.stylePresetId, references);
  const oldStyle = storedStyle.parse(old.style);
  if (change.style) checkStyleValues(change.style);
  const style = restyled(preset ?? oldStyle, change.style);
  checkFolder(change.folderId, references);
  checkLogo(style, references, oldStyle);
  const isRestyled = !isEmpty(changesIn({ style }, { style: oldStyle }));
  if (content || isRestyled) {
    await checkDrawing({ ...old, content: content?.data ?? old.content }, style, context);
  }
  const routing = routingColumns(change.routing, change, old, context);
  const now = new Date();
  if (content || routing.routing) {
    const stored = { content: readContent(old.type, old.content), routing: routingFrom(old) };
    const { routing: changed = stored.routing } = routing;
    checkAddresses({ content: content ?? stored.content, routing: changed }, context, stored);
  }
  checkVersion(change.expectedVersions, old);
  const changes = changesIn(
    {
      ...valuesIn(qrCodeColumns, change),
      ...(change.name != null &&
        change.name !== old.name && { name: change.name, sortName: sortNameOf(change.name) }),
      ...(content && { content: content.data }),
      ...routing,
      ...(change.metadata !== undefined && {
        metadata: checkedMetadata(old.metadata, change.metadata),
      }),
      ...(preset && { stylePresetId: change.stylePresetId }),
      ...(change.tags !== undefined && { tags: [...new Set(change.tags ?? [])] }),
      ...(change.status && statusColumns(change.status, old, now)),
    },
    old,
  );
  const columns = {
    ...changes,
    ...(isRestyled && { style, logoId: style.logo?.id ?? null }),
  };
  return isEmpty(columns) ? {} : { ...columns, version: old.version + 1, updatedAt: now };
}

/** Throws BAD_REQUEST for another type or kind. */
function checkFixed({ type, dynamic }: QrCodeChange, old: Row): void {
  const fixed = (field: string, value: unknown) =>
    invalid(`input.${field}`, `cannot be changed after the code is created; it is ${value}`);
  if (type && type !== old.type) throw fixed('type', old.type);
  if (dynamic != null && dynamic !== old.dynamic) throw fixed('dynamic', old.dynamic);
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

/** New content; undefined if it is that of the QR code, which may not follow the rules of today. */
function newContent({ content, data }: QrCodeChange, old: Row): Content | undefined {
  const { type } = old;
  if (content != null && data != null)
    throw invalid('input.data', 'cannot be combined with content');
  if (data != null) {
    return isEmpty(changesIn({ content: data }, old)) ? undefined : contentFromData(type, data);
  }
  const given = content == null ? undefined : contentOf(content);
  if (given && given.type !== type) {
    throw invalid(
      'input.content',
      `must be ${contentField(type)}: the type of a code cannot be changed`,
    );
  }
  return given && !isEmpty(changesIn({ content: given.data }, old)) ? given : undefined;
}
