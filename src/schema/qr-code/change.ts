// What a change makes of a QR code.

import { invalid, outdated } from '../../core/errors.ts';
import type { QrCode as Row } from '../../database/client/client.ts';
import {
  type Content,
  type ContentType,
  contentField,
  readContent,
} from '../../domain/content/index.ts';
import { changedQrCodeName, changedQrCodeTags, sortNameOf } from '../../domain/qr-code/shape.ts';
import { type Routing, storedRouting } from '../../domain/routing/shape.ts';
import { restyled, storedStyle } from '../../domain/style/shape.ts';
import { nameLimits, nameProblem, tagProblem } from '../../domain/text/name.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { checkAddresses } from '../shared/address-check.ts';
import { checkContent, checkDrawing, checkFolder, checkLogo, presetStyle } from './check.ts';
import { contentFromData, contentOf, QrCodeContentInput } from './content/input.ts';
import type { References } from './references.ts';
import {
  type PasswordHash,
  QrCodeRoutingInput,
  type RoutingColumns,
  routingColumns,
} from './routing/input.ts';
import { QrCodeStyleInput, stylePresetChoice } from './style/type.ts';
import { QrCodeStatusEnum, QrCodeTypeEnum, tagLimits } from './type.ts';

/** What is said of a change, of one code or of one among many. */
export const qrCodeChangeFields = (t: InputFields) => ({
  id: t.id({ required: true, description: 'Of the code.' }),
  name: t.string({
    description: `${nameLimits}; need not be unique.`,
    validate: changedQrCodeName,
  }),
  content: t.field({
    type: QrCodeContentInput,
    description: 'Of the kind that the code already has.',
  }),
  data: t.field({
    type: 'JSON',
    description: 'Instead of `content`: the same as one object, as REST v1 takes it.',
  }),
  type: t.field({ type: QrCodeTypeEnum, description: 'Cannot change, as printed codes do not.' }),
  dynamic: t.boolean({ description: 'Cannot change, as printed codes do not.' }),
  stylePresetId: t.id({ description: stylePresetChoice }),
  style: t.field({
    type: QrCodeStyleInput,
    description: 'What is left out of it keeps its value.',
  }),
  routing: t.field({
    type: QrCodeRoutingInput,
    description:
      'Takes the place of all rules that were there; null removes them with the password.',
  }),
  folderId: t.id({ description: 'null takes it out of its folder.' }),
  tags: t.stringList({
    description: `In place of those that it carries. ${tagLimits}`,
    validate: changedQrCodeTags,
  }),
  status: t.field({ type: QrCodeStatusEnum, description: 'Only an ACTIVE code leads anywhere.' }),
  expectedVersions: t.intList({
    description: 'If the code has none of these versions by now, nothing is changed.',
  }),
});

export const UpdateQrCodeInput = builder.inputType('UpdateQrCodeInput', {
  description: 'What is left out keeps its value.',
  fields: (t) => ({
    organizationId: t.id({ description: 'Given: a code of another organization is not found.' }),
    ...qrCodeChangeFields(t),
  }),
});

export type QrCodeChange = Omit<typeof UpdateQrCodeInput.$inferInput, 'organizationId'> &
  PasswordHash;

/** The columns that change; each must hold what JSON can say. */
export type ChangedColumns = Partial<
  Omit<Row, 'id' | 'organizationId' | 'totalScans' | 'routing'>
> &
  RoutingColumns;

/** What becomes of the row, checked. Rejects with BAD_REQUEST, UNPROCESSABLE, PRECONDITION_FAILED. */
export async function changedColumns(
  change: QrCodeChange,
  old: Row,
  references: References,
  context: Context,
): Promise<ChangedColumns> {
  if (change.type && change.type !== old.type) {
    throw invalid('input.type', `must stay ${old.type}, as printed codes do`);
  }
  if (change.dynamic != null && change.dynamic !== old.dynamic) {
    throw invalid('input.dynamic', `must stay ${old.dynamic}, as printed codes do`);
  }
  checkNames(change, old);
  const content = newContent(change, old.type);
  if (content) checkContent(content, context);
  const preset = presetStyle(change.stylePresetId, references);
  const style = restyled(preset ?? storedStyle.parse(old.style), change.style);
  checkFolder(change.folderId, references);
  if (change.style?.logo) checkLogo(style, references);
  if (content || change.style || preset) {
    await checkDrawing({ ...old, content: content?.data ?? old.content }, style, context);
  }
  const routing = routingColumns(change.routing, change, old, context);
  if (content || routing.routing) {
    const stored = { content: readContent(old.type, old.content), routing: routingFrom(old) };
    const { routing: changed = stored.routing } = routing;
    checkAddresses({ content: content ?? stored.content, routing: changed }, context, stored);
  }
  if (change.expectedVersions && !change.expectedVersions.includes(old.version)) {
    throw outdated(change.expectedVersions);
  }
  return {
    ...(change.name != null && { name: change.name, sortName: sortNameOf(change.name) }),
    ...(content && { content: content.data }),
    ...((change.style || preset) && { style, logoId: style.logo?.id ?? null }),
    ...routing,
    ...(change.folderId !== undefined && { folderId: change.folderId }),
    ...(change.tags && { tags: [...new Set(change.tags)] }),
    ...(change.status && { status: change.status }),
    version: old.version + 1,
    updatedAt: new Date(),
  };
}

/** Throws BAD_REQUEST for a name or a tag that is too long, unless the code has it already. */
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

/** The fields that were given. */
export function changedFields(changes: readonly QrCodeChange[]): string[] {
  const given = changes.flatMap(
    ({ id: _id, expectedVersions: _versions, passwordHash: _hash, ...fields }) =>
      Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  return [...new Set(given)];
}

function newContent({ content, data }: QrCodeChange, type: ContentType): Content | undefined {
  if (content != null && data != null) throw invalid('input.data', 'must stand without content');
  if (data != null) return contentFromData(type, data);
  const given = content == null ? undefined : contentOf(content);
  if (given && given.type !== type) {
    throw invalid('input.content', `must be ${contentField(type)}, as the code holds`);
  }
  return given;
}
