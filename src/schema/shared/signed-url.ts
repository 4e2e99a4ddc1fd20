// Fields with signed URLs.
import { z } from 'zod';
import { requireCaller } from '../../auth/caller.ts';
import { idOfCaller } from '../../auth/caller-by-id.ts';
import { defaultExpiresIn, expiresIn } from '../../domain/signed-url.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { signUrl } from '../../http/signed-url.ts';

/** Argument of these fields. */
export const expiresInArgument = builder.args((t) => ({
  expiresIn: t.int({
    required: true,
    defaultValue: defaultExpiresIn,
    description:
      'Seconds for which the URL works, at most 7 days. It may work for up to a tenth longer.',
    validate: expiresIn,
  }),
})).expiresIn;

export const isUrl = withShape(z.string().meta({ format: 'uri' }));

/** A URL that works without credentials, as the caller. */
export const signedUrl = (
  grant: Omit<Parameters<typeof signUrl>[0], 'by'>,
  { caller, config, secret }: Context,
): string => signUrl({ ...grant, by: idOfCaller(requireCaller(caller)) }, { ...config, secret });
