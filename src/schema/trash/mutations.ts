// Mutations that move something to the trash, restore it, or delete it for good.

import type { ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { notFound } from '../../core/errors.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import type { Fields } from '../../domain/audit/change.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { targetFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { type Owned, type OwnerQuery, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';

interface Where {
  id: string;
  organizationId: string;
}

interface Row extends Where {
  deletedAt: Date | null;
}

interface Kind<Stored extends Row> {
  name: 'Folder' | 'Logo' | 'StylePreset' | 'Webhook';
  /** Name of the field in payloads. */
  field: string;
  /** In descriptions: `style preset`. */
  noun: string;
  type: ObjectRef<typeof builder.$inferSchemaTypes, { id: string }>;
  permission: ApiKeyPermission;
  /** Description of the field `withQrCodes` of the deletion, if it has one. */
  withQrCodes?: string;
  descriptions: { delete: string; restore: string; purge: string };
  findOwner(query: OwnerQuery, context: Context): Promise<Owned | null>;
  find(where: Where, context: Context): Promise<Stored | null>;
  read(where: Where, context: Context, info: GraphQLResolveInfo): Promise<{ id: string }>;
  /** Writes the column. Throws CONFLICT if it cannot be restored. */
  setDeletedAt(
    row: Stored,
    deletedAt: Date | null,
    context: Context,
    input: Input,
  ): Promise<unknown>;
  purge(row: Stored, context: Context, input: Input): Promise<unknown>;
  /** For the audit log. */
  nameOf(row: Stored): string;
  fieldsOf(row: Stored): Fields;
}

interface Input {
  id: string;
  organizationId?: string | null;
  withQrCodes?: boolean | null;
}

export function addTrashMutations<Stored extends Row>(kind: Kind<Stored>): void {
  const { name, field, noun, descriptions, permission } = kind;

  const inputOf = (verb: 'Delete' | 'Restore' | 'Purge') => {
    const description = verb === 'Delete' ? kind.withQrCodes : undefined;
    const type = builder.inputType(`${verb}${name}Input`, {
      fields: (t) => ({
        ...targetFields(t, noun),
        ...(description && { withQrCodes: t.boolean({ defaultValue: false, description }) }),
      }),
    });
    return { type, required: true } as const;
  };

  /** Throws NOT_FOUND if none of the caller's organizations has it. */
  const ownedBy = (input: Input, context: Context): Promise<Owned> =>
    ownerOf(name, input, context, (query) => kind.findOwner(query, context));

  const scopeOf = async (input: Input, context: Context, info: GraphQLResolveInfo) => {
    const { organizationId } = await ownedBy(input, context);
    return { permission: { organizationId, permission, shows: shownBy(info) } };
  };

  /** Locks the row. Throws NOT_FOUND. */
  async function locked(input: Input, context: Context): Promise<Stored> {
    const { organizationId } = await ownedBy(input, context);
    await lockRow(name, input.id, context.prisma, 'delete');
    const row = await kind.find({ id: input.id, organizationId }, context);
    if (!row) throw notFound();
    return row;
  }

  /** Does nothing if it is there already. */
  async function move(row: Stored, deletedAt: Date | null, input: Input, context: Context) {
    const { id, organizationId } = row;
    if (deletedAt !== row.deletedAt) await kind.setDeletedAt(row, deletedAt, context, input);
    const [before, after] = [{ deletedAt: row.deletedAt }, { deletedAt }];
    const targets = [{ id, name: kind.nameOf(row), before, after }];
    await record(context, { organizationId, targets });
  }

  async function purge(row: Stored, input: Input, context: Context) {
    const { id, organizationId, deletedAt } = row;
    await kind.purge(row, context, input);
    const before = { ...kind.fieldsOf(row), deletedAt };
    const targets = [{ id, name: kind.nameOf(row), before, after: null }];
    await record(context, { organizationId, targets });
  }

  builder.mutationField(`delete${name}`, (t) =>
    t.field({
      type: builder.simpleObject(`Delete${name}Payload`, {
        fields: (fields) => ({
          [`deleted${name}Id`]: fields.id(),
          organization: fields.field(organizationAfter),
        }),
      }),
      description: descriptions.delete,
      args: { input: t.arg(inputOf('Delete')) },
      authScopes: (_root, { input }, context, info) => scopeOf(input, context, info),
      resolve: async (_root, { input }, context) => {
        const row = await locked(input, context);
        if (context.config.trashDays === 0) await purge(row, input, context);
        else await move(row, row.deletedAt ?? new Date(), input, context);
        return { [`deleted${name}Id`]: row.id, organization: owningOrganization(row, context) };
      },
    }),
  );

  builder.mutationField(`restore${name}`, (t) =>
    t.field({
      type: builder.simpleObject(`Restore${name}Payload`, {
        fields: (fields) => ({
          [field]: fields.field({ type: kind.type, description: `The restored ${noun}.` }),
          organization: fields.field(organizationAfter),
        }),
      }),
      description: descriptions.restore,
      args: { input: t.arg(inputOf('Restore')) },
      authScopes: (_root, { input }, context, info) => scopeOf(input, context, info),
      resolve: async (_root, { input }, context, info) => {
        const row = await locked(input, context);
        await move(row, null, input, context);
        const { id, organizationId } = row;
        const restored = await kind.read({ id, organizationId }, context, info);
        return { [field]: restored, organization: owningOrganization(row, context) };
      },
    }),
  );

  builder.mutationField(`purge${name}`, (t) =>
    t.field({
      type: builder.simpleObject(`Purge${name}Payload`, {
        fields: (fields) => ({
          [`purged${name}Id`]: fields.id(),
          organization: fields.field(organizationAfter),
        }),
      }),
      description: descriptions.purge,
      args: { input: t.arg(inputOf('Purge')) },
      authScopes: (_root, { input }, context, info) => scopeOf(input, context, info),
      resolve: async (_root, { input }, context) => {
        const row = await locked(input, context);
        await purge(row, input, context);
        return { [`purged${name}Id`]: row.id, organization: owningOrganization(row, context) };
      },
    }),
  );
}
