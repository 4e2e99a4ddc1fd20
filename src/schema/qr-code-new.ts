// What a new QR code is made from.
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Prisma } from '../database/client/client.ts';
import { createId } from '../domain/id.ts';
import { qrCodeName, qrCodeTags, sortNameOf } from '../domain/qr-code.ts';
import { createShortCode, customShortCode } from '../domain/short-code.ts';
import { defaultStyle, restyled } from '../domain/style.ts';
import { invalid } from '../errors.ts';
import { isTaken, orConflict } from './conflict.ts';
import { checkContent, checkFolder, checkStyle } from './qr-code-check.ts';
import { contentOf, QrCodeContentInput } from './qr-code-content-input.ts';
import { hashOf, QrCodeRoutingInput, routingColumns } from './qr-code-routing-input.ts';
import { QrCodeStyleInput } from './qr-code-style-input.ts';

export const CreateQrCodeInput = builder.inputType('CreateQrCodeInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true }),
    name: t.string({ required: true, validate: qrCodeName }),
    content: t.field({ type: QrCodeContentInput, required: true }),
    dynamic: t.boolean({
      description:
        'Whether the picture holds the short link, which opens a page with the content. Left out: for a URL alone, which cannot do without.',
    }),
    shortCode: t.string({
      description:
        'The end of the short link: 3 to 64 letters, digits or hyphens, matched without regard to case. Left out: made at random.',
      validate: customShortCode,
    }),
    style: t.field({ type: QrCodeStyleInput }),
    routing: t.field({
      type: QrCodeRoutingInput,
      description: 'Who is led where, when; for a dynamic code.',
    }),
    folderId: t.id(),
    tags: t.stringList({ validate: qrCodeTags }),
  }),
});

/** The unique index that two codes with one short code would break. */
const shortCodeIndex = 'QrCode_shortCode_key';

/** Of 6 * 10^11 short codes a random one is taken once in a blue moon, two in a row never. */
const mostDraws = 5;

/**
 * Writes a code under the short code that was asked for, or else under a random one, with another
 * draw if that is taken; `write` must leave nothing behind when it fails. Throws CONFLICT if the one
 * that was asked for is taken.
 */
export async function withFreeShortCode<T>(
  wanted: string | null | undefined,
  write: (shortCode: string) => Promise<T>,
  draw: () => string = createShortCode,
): Promise<T> {
  if (wanted != null) return orConflict(shortCodeIndex, 'input.shortCode', write(wanted));
  for (let draws = 1; ; draws += 1) {
    try {
      return await write(draw());
    } catch (error) {
      if (draws === mostDraws || !isTaken(error, shortCodeIndex)) throw error;
    }
  }
}

/**
 * The row of a new code, checked. Throws BAD_REQUEST, UNPROCESSABLE. A password is hashed here, unless
 * that was done before, when no transaction was open.
 */
export async function newQrCode(
  input: typeof CreateQrCodeInput.$inferInput,
  context: Context,
  passwordHash?: string,
): Promise<Prisma.QrCodeUncheckedCreateInput> {
  const { organizationId, name, folderId } = input;
  const content = contentOf(input.content);
  if (content.type === 'URL' && input.dynamic === false) {
    throw invalid('input.dynamic', 'must be true for a URL, whose picture holds the short link');
  }
  const style = checkStyle(restyled(defaultStyle, input.style));
  checkContent(content, context);
  const dynamic = content.type === 'URL' || input.dynamic === true;
  const hash = passwordHash ?? (await hashOf(input.routing, context));
  const routing = routingColumns(input.routing, hash, { dynamic, passwordHash: null }, context);
  await checkFolder(folderId, organizationId, context.prisma);
  return {
    id: createId('QrCode'),
    organizationId,
    folderId: folderId ?? null,
    type: content.type,
    name,
    sortName: sortNameOf(name),
    shortCode: input.shortCode ?? createShortCode(),
    dynamic,
    content: content.data,
    ...routing,
    style,
    logoId: style.logo?.id ?? null,
    tags: [...new Set(input.tags)],
  };
}
