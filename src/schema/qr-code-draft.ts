// The drawing of a QR code that is not stored, for whoever is making one.
import { builder } from '../builder.ts';
import { newQrCode } from '../domain/qr-code.ts';
import { renderSvg } from '../domain/render/svg.ts';
import { storedStyle } from '../domain/style.ts';
import { needs, Organization } from './organization.ts';
import { payloadOf } from './qr-code.ts';
import { QrCodeContentInput } from './qr-code-content-input.ts';
import { logoImageOf } from './qr-code-logo.ts';
import { newRow } from './qr-code-new.ts';
import { readReferences } from './qr-code-references.ts';
import { QrCodeStyleInput, stylePresetChoice } from './qr-code-style-input.ts';

const QrCodeDraftInput = builder.inputType('QrCodeDraftInput', {
  description: 'What of a code decides its picture, as `CreateQrCodeInput` has it.',
  fields: (t) => ({
    content: t.field({ type: QrCodeContentInput, required: true }),
    dynamic: t.boolean({ description: 'As in `CreateQrCodeInput`.' }),
    shortCode: t.string({
      description: 'Left out: some other, which changes no more than where the squares lie.',
      validate: newQrCode.shape.shortCode,
    }),
    stylePresetId: t.id({ description: stylePresetChoice }),
    style: t.field({ type: QrCodeStyleInput }),
  }),
});

const QrCodeDraft = builder.objectRef<{ svg: string }>('QrCodeDraft').implement({
  description: 'A QR code as it would be.',
  fields: (t) => ({
    svg: t.exposeString('svg', { description: 'The picture, as SVG text.' }),
  }),
});

builder.objectField(Organization, 'qrCodeDraft', (t) =>
  t.field({
    type: QrCodeDraft,
    description:
      'Draws a code without storing it; what `createQrCode` would refuse of it is an error here too.',
    args: { input: t.arg({ type: QrCodeDraftInput, required: true }) },
    complexity: 10,
    authScopes: needs('QR_CODES_READ'),
    resolve: async ({ id }, { input }, context) => {
      const item = { ...input, name: 'Draft' };
      const references = await readReferences([item], id, context.prisma);
      const row = newRow(item, id, references, context);
      const style = storedStyle.parse(row.style);
      const logo = await logoImageOf(style, id, context.prisma);
      const drawn = { ...row, dynamic: row.dynamic === true };
      return { svg: renderSvg(payloadOf(drawn, context), style, { title: item.name, logo }) };
    },
  }),
);
