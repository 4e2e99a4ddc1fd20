// What a new QR code is made from.
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Prisma } from '../database/client/client.ts';
import { createId } from '../domain/id.ts';
import { qrCodeName, qrCodeTags, sortNameOf } from '../domain/qr-code.ts';
import { createShortCode, customShortCode } from '../domain/short-code.ts';
import { defaultStyle, restyled } from '../domain/style.ts';
import { invalid } from '../errors.ts';
import { checkContent, checkFolder, checkStyle } from './qr-code-check.ts';
import { contentOf, QrCodeContentInput } from './qr-code-content-input.ts';
import { checkLogo } from './qr-code-logo.ts';
import { QrCodeStyleInput } from './qr-code-style-input.ts';
import { presetStyle, stylePresetChoice } from './style-preset-choice.ts';

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
    stylePresetId: t.id({ description: stylePresetChoice }),
    style: t.field({ type: QrCodeStyleInput }),
    folderId: t.id(),
    tags: t.stringList({ validate: qrCodeTags }),
  }),
});

/** The unique index that two codes with one short code would break. */
export const shortCodeIndex = 'QrCode_shortCode_key';

/** The row of a new code, checked. Throws BAD_REQUEST, UNPROCESSABLE. */
export async function newQrCode(
  input: typeof CreateQrCodeInput.$inferInput,
  context: Context,
): Promise<Prisma.QrCodeUncheckedCreateInput> {
  const { organizationId, name, folderId } = input;
  const content = contentOf(input.content);
  if (content.type === 'URL' && input.dynamic === false) {
    throw invalid('input.dynamic', 'must be true for a URL, whose picture holds the short link');
  }
  const preset = await presetStyle(input.stylePresetId, organizationId, context.prisma);
  const style = checkStyle(restyled(preset ?? defaultStyle, input.style));
  checkContent(content, context);
  await checkLogo(style, organizationId, context.prisma);
  await checkFolder(folderId, organizationId, context.prisma);
  return {
    id: createId('QrCode'),
    organizationId,
    folderId: folderId ?? null,
    type: content.type,
    name,
    sortName: sortNameOf(name),
    shortCode: input.shortCode ?? createShortCode(),
    dynamic: content.type === 'URL' || input.dynamic === true,
    content: content.data,
    style,
    logoId: style.logo?.id ?? null,
    tags: [...new Set(input.tags)],
  };
}
