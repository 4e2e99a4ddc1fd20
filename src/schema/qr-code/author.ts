// Who created and who last updated a QR code.
import { createContextCache } from '@pothos/core';
import { z } from 'zod';
import { batched } from '../../database/batch.ts';
import type { QrCode as Row } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { typeOfId } from '../../domain/id.ts';
import { type Author, author as authorShape } from '../../domain/qr-code/author.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { actorField, actorOf } from '../audit-log/actor.ts';
import { QrCode } from './type.ts';

type Authored = Pick<Row, 'id' | 'organizationId'>;

interface Named {
  id: string;
  qrCodeId: string;
  organizationId: string;
}

const names = z.array(z.object({ name: z.string().nullable() }));

/** Of people who are not members anymore, the name that they had when they changed the QR code. */
async function readNames(
  named: readonly Named[],
  prisma: RequestDatabase,
): Promise<(string | null)[]> {
  const column = (name: keyof Named) => named.map((one) => one[name]);
  const rows = names.parse(
    await prisma.$queryRaw`
      SELECT coalesce(
        (SELECT "name" FROM "ApiKey"
         WHERE "ApiKey"."id" = author."id" AND "ApiKey"."organizationId" = author."organizationId"),
        (SELECT "name" FROM "User" JOIN "Member" ON "userId" = "User"."id"
         WHERE "User"."id" = author."id" AND "Member"."organizationId" = author."organizationId"),
        (SELECT coalesce("apiKeyName", "userName") FROM "QrCodeVersion"
         WHERE "qrCodeId" = author."qrCodeId" AND coalesce("apiKeyId", "userId") = author."id"
         ORDER BY "number" DESC LIMIT 1)) AS "name"
      FROM unnest(${column('id')}::text[], ${column('qrCodeId')}::text[],
                  ${column('organizationId')}::text[])
        WITH ORDINALITY AS author("id", "qrCodeId", "organizationId", "position")
      ORDER BY author."position"`,
  );
  return rows.map(({ name }) => name);
}

/** The names of a request, read together for all QR codes of a list. */
const authorNames = createContextCache((context: Context) => {
  const { authorNames: known } = context;
  const load = batched((named: readonly Named[]) => readNames(named, context.prisma), 1_000);
  return (named: Named): Promise<string | null> => {
    const key = `${named.id} ${named.qrCodeId}`;
    const name = known.get(key) ?? load(named);
    known.set(key, name);
    return name;
  };
});

async function authorOf(
  id: string | null,
  { id: qrCodeId, organizationId }: Authored,
  context: Context,
): Promise<Author | null> {
  if (id === null) return null;
  const name = await authorNames(context)({ id, qrCodeId, organizationId });
  return { type: typeOfId(id) === 'ApiKey' ? 'API_KEY' : 'USER', id, name };
}

/** Reads the authors of QR codes that a mutation changes together, before each is shown on its own. */
export async function readAuthors(codes: readonly Row[], context: Context): Promise<void> {
  await Promise.all(
    codes.flatMap((code) =>
      [code.createdById, code.updatedById].map((id) => authorOf(id, code, context)),
    ),
  );
}

const dataField = {
  type: 'JSON',
  nullable: true,
  extensions: withShape(authorShape),
} as const;

builder.prismaObjectFields(QrCode, (t) => ({
  createdBy: t.field({
    ...actorField,
    description:
      'The person or API key that created it; null if not recorded, if you cannot read it, or if it does not belong to the organization anymore.',
    resolve: ({ createdById, organizationId }, _args, context, info) =>
      actorOf(createdById, organizationId, context, info),
  }),
  createdById: t.exposeID('createdById', {
    nullable: true,
    description:
      'ID of the person or API key that created it, also once it does not exist anymore; null if not recorded.',
  }),
  createdByData: t.field({
    ...dataField,
    description: 'Type, ID and name of who created it as a JSON object; null if not recorded.',
    resolve: (code, _args, context) => authorOf(code.createdById, code, context),
  }),
  updatedBy: t.field({
    ...actorField,
    description:
      'The person or API key that last updated it; null if not recorded, if you cannot read it, or if it does not belong to the organization anymore.',
    resolve: ({ updatedById, organizationId }, _args, context, info) =>
      actorOf(updatedById, organizationId, context, info),
  }),
  updatedById: t.exposeID('updatedById', {
    nullable: true,
    description:
      'ID of the person or API key that last updated it, also once it does not exist anymore; null if not recorded.',
  }),
  updatedByData: t.field({
    ...dataField,
    description: 'Type, ID and name of who last updated it as a JSON object; null if not recorded.',
    resolve: (code, _args, context) => authorOf(code.updatedById, code, context),
  }),
}));
