// Mutations that create or update a style preset.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { createId } from '../../domain/id.ts';
import {
  defaultStyle,
  restyled,
  type Style,
  type StyleInput,
  storedStyle,
} from '../../domain/style/shape.ts';
import { newStylePreset, stylePresetChange } from '../../domain/style-preset/shape.ts';
import { valuesIn } from '../../domain/validation/values-in.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record, skipRecording, type Target } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { checkLogo, checkStyle, checkStyleValues } from '../qr-code/check.ts';
import { readReferences } from '../qr-code/references.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { orConflict } from '../shared/conflict.ts';
import { ownerFields, targetFields, versionFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import { StylePreset } from './type.ts';

export const stylePresetNameIndex = 'StylePreset_organizationId_name_key';

const payload = (name: 'CreateStylePresetPayload' | 'UpdateStylePresetPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      stylePreset: t.field({ type: StylePreset, description: 'The resulting style preset.' }),
      organization: t.field(organizationAfter),
    }),
  });

/** The style is stored as it is after it was applied. */
const newColumns = newStylePreset.omit({ style: true });
const changedColumns = stylePresetChange.omit({ style: true });

const CreateStylePresetInput = builder.inputType('CreateStylePresetInput', {
  fields: (t) => ({
    ...ownerFields(t, 'style preset'),
    ...inputFieldsFromZod(t, newStylePreset),
  }),
});

builder.mutationField('createStylePreset', (t) =>
  t.field({
    type: payload('CreateStylePresetPayload'),
    description: 'Creates a style preset.',
    args: { input: t.arg({ type: CreateStylePresetInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { prisma } = context;
      const { organizationId, name } = input;
      const style = restyled(defaultStyle, input.style);
      await checkStyle(style);
      checkLogo(style, await readReferences([input], organizationId, context));
      const id = createId('StylePreset');
      const write = prisma.stylePreset.create({
        ...queryFromInfo({ context, info, path: ['stylePreset'] }),
        data: {
          ...valuesIn(newColumns, input),
          id,
          organizationId,
          style,
          logoId: style.logo?.id ?? null,
        },
      });
      const stylePreset = await orConflict(stylePresetNameIndex, 'input.name', write);
      await record(context, {
        organizationId,
        targets: [target(stylePreset, null, { name, style })],
      });
      return { stylePreset, organization: owningOrganization(input, context) };
    },
  }),
);

function styleIn({ style: given }: { style?: StyleInput | null }, old: Style) {
  if (!given) return {};
  checkStyleValues(given);
  return { style: restyled(old, given) };
}

interface Shown {
  name: string;
  style: unknown;
}

/** For the audit log. */
const target = (
  { id, name }: { id: string; name: string },
  before: Shown | null,
  after: Shown | null,
): Target => ({
  id,
  name,
  before: before && { name: before.name, style: before.style },
  after: after && { name: after.name, style: after.style },
});

const UpdateStylePresetInput = builder.inputType('UpdateStylePresetInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...targetFields(t, 'style preset'),
    ...inputFieldsFromZod(t, stylePresetChange),
    ...versionFields(t),
  }),
});

builder.mutationField('updateStylePreset', (t) =>
  t.field({
    type: payload('UpdateStylePresetPayload'),
    description: 'Updates a style preset. QR codes that were created with it do not change.',
    args: { input: t.arg({ type: UpdateStylePresetInput, required: true }) },
    authScopes: (_root, { input }, context, info) => presetChangeScope(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, caller } = context;
      const { id, expectedVersions } = input;
      await lockRow('StylePreset', id, prisma);
      const old = await prisma.stylePreset.findUniqueOrThrow({ where: ownedBy(caller, id) });
      requireNotDeleted(old);
      refuseNull(stylePresetChange, input);
      const { organizationId } = old;
      const where = { id, organizationId };
      const oldStyle = storedStyle.parse(old.style);
      const given = { ...valuesIn(changedColumns, input), ...styleIn(input, oldStyle) };
      const changes = changesIn(given, { ...old, style: oldStyle });
      const { style } = changes;
      if (style) {
        await checkStyle(style);
        checkLogo(style, await readReferences([input], organizationId, context), oldStyle);
      }
      checkVersion(expectedVersions, old);
      if (isEmpty(changes)) skipRecording(context);
      else {
        const data = {
          ...changes,
          ...(style && { logoId: style.logo?.id ?? null }),
          version: { increment: 1 },
          updatedAt: new Date(),
        };
        const write = prisma.stylePreset.update({ where, data });
        const changed = await orConflict(stylePresetNameIndex, 'input.name', write);
        await record(context, { organizationId, targets: [target(changed, old, changed)] });
      }
      const query = queryFromInfo({ context, info, path: ['stylePreset'] });
      const stylePreset = await prisma.stylePreset.findUniqueOrThrow({ ...query, where });
      return { stylePreset, organization: owningOrganization(old, context) };
    },
  }),
);

/**
 * The authorization scope for changing a style preset. Throws NOT_FOUND if none of the caller's
 * organizations has it.
 */
async function presetChangeScope(
  input: { id: string; organizationId?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { prisma } = context;
  const owner = await ownerOf('StylePreset', input, context, (query) =>
    prisma.stylePreset.findUnique(query),
  );
  return { permission: { ...owner, permission: 'QR_CODES_WRITE' as const, shows: shownBy(info) } };
}
