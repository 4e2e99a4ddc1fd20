// What a scan of a QR code would lead to, without scanning it.
import { builder } from '../builder.ts';
import { country } from '../domain/routing/country.ts';
import { type Decision, decide, outcomes } from '../domain/routing/decide.ts';
import { language } from '../domain/routing/language.ts';
import { type RoutedCode, routedCode } from '../domain/routing/routed-code.ts';
import { sharesOf } from '../domain/routing/split.ts';
import { text } from '../domain/text.ts';
import { QrCode } from './qr-code.ts';
import { VisitorDevice, VisitorOperatingSystem } from './qr-code-routing.ts';

const VisitorInput = builder.inputType('VisitorInput', {
  description: 'Somebody who scans; no condition on what is left out holds.',
  fields: (t) => ({
    device: t.field({ type: VisitorDevice }),
    operatingSystem: t.field({ type: VisitorOperatingSystem }),
    language: t.string({
      description: 'The one that they like best, as a BCP 47 tag.',
      validate: language,
    }),
    country: t.string({ description: 'ISO 3166-1 alpha-2.', validate: country }),
    at: t.field({ type: 'DateTime', description: 'When; left out: now.' }),
    identity: t.string({
      description:
        'Any text that stands for one visitor, of up to 200 characters: of several targets the same one always gets the same.',
      validate: text({ max: 200 }),
    }),
  }),
});

const Outcome = builder.enumType('QrScanOutcome', {
  description: 'What happens to a scan.',
  values: outcomes,
});

const PreviewTarget = builder
  .objectRef<{ url: string; share: number }>('QrCodePreviewTarget')
  .implement({
    fields: (t) => ({
      url: t.exposeString('url'),
      share: t.exposeFloat('share', { description: 'Percent of the visitors who get it.' }),
    }),
  });

const QrCodePreview = builder
  .objectRef<Decision & { code: RoutedCode }>('QrCodePreview')
  .implement({
    description: 'What a scan by a visitor would lead to. It is not counted.',
    fields: (t) => ({
      outcome: t.expose('outcome', { type: Outcome }),
      url: t.exposeString('url', {
        nullable: true,
        description:
          'Where they would be led, after the password if one is asked for; null: to a page of this server.',
      }),
      rule: t.exposeInt('rule', {
        nullable: true,
        description: 'Which rule matches, counted from 0; null: none.',
      }),
      ruleName: t.string({
        nullable: true,
        resolve: ({ rule, code }) => ruleAt(code, rule)?.name,
      }),
      reason: t.exposeString('reason', { description: 'Why, in words.' }),
      targets: t.field({
        type: [PreviewTarget],
        description: 'All targets of the rule that matches.',
        resolve: ({ rule, code }) => {
          const targets = ruleAt(code, rule)?.targets ?? [];
          const shares = sharesOf(targets);
          return targets.map(({ url }, index) => ({ url, share: shares[index] ?? 0 }));
        },
      }),
    }),
  });

const ruleAt = ({ routing }: RoutedCode, rule: number | null) =>
  rule === null ? undefined : routing?.rules?.[rule];

builder.prismaObjectFields(QrCode, (t) => ({
  preview: t.field({
    type: QrCodePreview,
    description: 'What a scan would lead to now, by the rules that a scan itself follows.',
    args: { visitor: t.arg({ type: VisitorInput }) },
    resolve: (row, { visitor }) => {
      const code = routedCode(row);
      const decision = decide(code, {
        at: visitor?.at ?? new Date(),
        device: visitor?.device ?? undefined,
        operatingSystem: visitor?.operatingSystem ?? undefined,
        language: visitor?.language ?? undefined,
        country: visitor?.country ?? undefined,
        identity: visitor?.identity ?? '',
      });
      return { ...decision, code };
    },
  }),
}));
