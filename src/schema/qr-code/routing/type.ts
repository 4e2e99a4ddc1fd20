// GraphQL types of the routing of a dynamic QR code.
import { type Routing, shownRouting, storedRouting } from '../../../domain/routing/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import { objectFromZod } from '../../../graphql/from-zod/object.ts';
import { withShape } from '../../../graphql/value-shape.ts';
import { QrCode } from '../type.ts';

/** Rules as callers see them. */
type Shown = Routing & { passwordProtected?: true };

interface Row {
  routing: unknown;
  passwordHash: string | null;
}

/** The stored routing, unparsed; null if there is neither routing nor a password. */
function shownData({ routing, passwordHash }: Row): object | null {
  if (typeof routing !== 'object') throw new TypeError('Stored routing is not an object');
  return passwordHash === null ? routing : { ...routing, passwordProtected: true };
}

function routingIn(row: Row): Shown | null {
  const routing = row.routing === null ? {} : storedRouting.parse(row.routing);
  if (row.passwordHash !== null) return { ...routing, passwordProtected: true };
  return row.routing === null ? null : routing;
}

const QrCodeRouting = objectFromZod<Shown>(storedRouting, {
  defaults: { forwardQuery: true, rules: [] },
  more: (t) => ({
    passwordProtected: t.boolean({
      description: 'Whether visitors must enter a password.',
      resolve: ({ passwordProtected }) => passwordProtected ?? false,
    }),
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  routing: t.field({
    type: QrCodeRouting,
    nullable: true,
    description:
      'Routing: rules, dates, scan limit, password, fallback URL and campaign parameters; null if there is none.',
    complexity: 5,
    resolve: routingIn,
  }),
  routingData: t.field({
    type: 'JSON',
    nullable: true,
    description: 'Routing as a JSON object without null values; null if there is none.',
    extensions: withShape(shownRouting),
    resolve: shownData,
  }),
}));
