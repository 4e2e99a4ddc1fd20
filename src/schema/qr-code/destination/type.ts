// Whether the destinations of a QR code respond.
import { createContextCache } from '@pothos/core';
import { z } from 'zod';
import { batched } from '../../../database/batch.ts';
import type { DestinationCheck } from '../../../database/client/client.ts';
import { readContent } from '../../../domain/content/index.ts';
import {
  type DestinationState,
  destinationHash,
  destinationState,
  destinationsOf,
} from '../../../domain/destination/state.ts';
import { storedRouting } from '../../../domain/routing/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { withShape } from '../../../graphql/value-shape.ts';
import { QrCode } from '../type.ts';

const DestinationStateEnum = enumFromZod(destinationState);

/** The checks of a request, read together for all QR codes of a list. */
const checksOf = createContextCache(({ prisma }: Context) =>
  batched(async (ids: readonly string[]) => {
    const rows = await prisma.destinationCheck.findMany({ where: { qrCodeId: { in: [...ids] } } });
    const byCode = Map.groupBy(rows, ({ qrCodeId }) => qrCodeId);
    return ids.map((id) => byCode.get(id) ?? []);
  }, 1_000),
);

interface Destination {
  url: string;
  check: DestinationCheck | undefined;
}

const stateOf = ({ check }: Destination): DestinationState =>
  destinationState.parse(check?.state ?? 'UNKNOWN');

const DestinationStatus = builder.objectRef<Destination>('DestinationStatus').implement({
  description: 'Whether a destination responds, as checked once a day.',
  fields: (t) => ({
    state: t.field({
      type: DestinationStateEnum,
      description: 'Whether the destinations respond.',
      resolve: stateOf,
    }),
    url: t.exposeString('url', { description: 'The destination URL.' }),
    checkedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last checked; null if it was not.',
      resolve: ({ check }) => check?.checkedAt,
    }),
    httpStatus: t.int({
      nullable: true,
      description: 'Status of the last response; null if there was none.',
      extensions: withShape(z.int().min(100).max(999)),
      resolve: ({ check }) => check?.httpStatus,
    }),
    brokenSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was found to be broken; null if it is not.',
      resolve: ({ check }) => check?.brokenSince,
    }),
  }),
});

/** The worst first. */
const order: readonly DestinationState[] = ['BROKEN', 'UNKNOWN', 'OK'];

builder.prismaObjectFields(QrCode, (t) => ({
  destinationStatus: t.field({
    type: DestinationStatus,
    nullable: true,
    description:
      'Whether the destination responds; of several, as with rules, the first that is broken, or else the first that is not known to respond. Only active codes are checked. Null for static codes and other types than URL.',
    complexity: 5,
    resolve: async ({ id, type, dynamic, content, routing }, _args, context) => {
      if (type !== 'URL' || !dynamic) return null;
      const stored = routing === null ? null : storedRouting.parse(routing);
      const urls = destinationsOf(readContent(type, content), stored);
      const checks = await checksOf(context)(id);
      const destinations = urls.map((url) => {
        const hash = destinationHash(url);
        return { url, check: checks.find(({ urlHash }) => urlHash === hash) };
      });
      const worst = order.flatMap(
        (state) => destinations.find((one) => stateOf(one) === state) ?? [],
      );
      return worst[0] ?? null;
    },
  }),
}));
