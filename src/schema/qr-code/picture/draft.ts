// The drawing of a QR code that is not stored, for whoever is making one.

import { invalid } from '../../../core/errors.ts';
import { type Content, readContent } from '../../../domain/content/index.ts';
import { typeOfId } from '../../../domain/id.ts';
import { isDynamic, newQrCode } from '../../../domain/qr-code/shape.ts';
import { createShortCode } from '../../../domain/qr-code/short-code.ts';
import { drawingCost } from '../../../domain/render/drawing-cost.ts';
import { defaultStyle, restyled, storedStyle } from '../../../domain/style/shape.ts';
import { drawSvg } from '../../../drawing/draw.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { needs, Organization } from '../../organization/type.ts';
import { checkAddresses } from '../../shared/address-check.ts';
import { checkContent, checkDrawing, checkLogo, checkStatic, presetStyle } from '../check.ts';
import { contentOf, QrCodeContentInput } from '../content/input.ts';
import { readReferences } from '../references.ts';
import { logoImageOf } from '../style/logo.ts';
import { QrCodeStyleInput, stylePresetChoice } from '../style/type.ts';
import { payloadOf } from '../type.ts';

const QrCodeDraftInput = builder.inputType('QrCodeDraftInput', {
  description: 'What of a code decides its picture, as `CreateQrCodeInput` has it.',
  fields: (t) => ({
    content: t.field({
      type: QrCodeContentInput,
      required: true,
      description: 'What it would hold.',
    }),
    dynamic: t.boolean({
      description: 'As in `CreateQrCodeInput`; with `qrCodeId`, left out: as that code is.',
    }),
    qrCodeId: t.id({
      description:
        'Starts from the style and the short code of this code; left out: from black on white.',
    }),
    shortCode: t.string({
      description: 'Left out: some other, which changes no more than where the squares lie.',
      validate: newQrCode.shape.shortCode,
    }),
    stylePresetId: t.id({ description: stylePresetChoice }),
    style: t.field({
      type: QrCodeStyleInput,
      description: 'On top of the style that it starts from; left out: that style as it is.',
    }),
  }),
});

const QrCodeDraft = builder.objectRef<{ svg: string }>('QrCodeDraft').implement({
  description: 'A QR code as it would be.',
  fields: (t) => ({
    svg: t.exposeString('svg', { description: 'The picture, as SVG text.' }),
  }),
});

type Draft = typeof QrCodeDraftInput.$inferInput;

interface Start {
  style: unknown;
  shortCode: string;
  dynamic: boolean;
  content: Content;
}

/** The code that is to be changed; undefined if it is a new one. Throws BAD_REQUEST for one of others. */
async function startOf(
  { qrCodeId }: Draft,
  organizationId: string,
  { prisma }: Context,
): Promise<Start | undefined> {
  if (qrCodeId == null) return undefined;
  const found =
    typeOfId(qrCodeId) === 'QrCode' &&
    (await prisma.qrCode.findUnique({
      where: { id: qrCodeId, organizationId },
      select: { style: true, shortCode: true, dynamic: true, type: true, content: true },
    }));
  if (!found) throw invalid('input.qrCodeId', 'must be a code of this organization');
  return { ...found, content: readContent(found.type, found.content) };
}

/** Throws BAD_REQUEST, UNPROCESSABLE, as the mutation would. */
async function draw(input: Draft, organizationId: string, context: Context): Promise<string> {
  const start = await startOf(input, organizationId, context);
  const base = start && storedStyle.parse(start.style);
  const logos = [{ style: base ?? null }, input];
  const references = await readReferences(logos, organizationId, context.prisma);
  const before = presetStyle(input.stylePresetId, references) ?? base ?? defaultStyle;
  const style = restyled(before, input.style);
  const content = contentOf(input.content);
  checkContent(content, context);
  checkAddresses({ content, routing: null }, context, start && { ...start, routing: null });
  checkLogo(style, references);
  const shortCode = input.shortCode ?? start?.shortCode ?? createShortCode();
  const { type, data } = content;
  const dynamic = isDynamic(input.dynamic ?? (type === 'URL' || start?.dynamic));
  checkStatic(type, dynamic);
  const drawn = { type, content: data, shortCode, dynamic };
  await checkDrawing(drawn, style, context);
  const logo = await logoImageOf(style, organizationId, context.prisma);
  return drawSvg(payloadOf({ ...drawn, style }, context), style, { title: 'Draft', logo });
}

builder.objectField(Organization, 'qrCodeDraft', (t) =>
  t.field({
    type: QrCodeDraft,
    description:
      'Draws a code without storing it; what `createQrCode` would refuse of it is an error here too.',
    args: {
      input: t.arg({ type: QrCodeDraftInput, required: true, description: 'What would be drawn.' }),
    },
    complexity: ({ input }) => 10 + drawingCost(input, input.qrCodeId == null),
    authScopes: needs('QR_CODES_READ'),
    resolve: async ({ id }, { input }, context) => ({ svg: await draw(input, id, context) }),
  }),
);
