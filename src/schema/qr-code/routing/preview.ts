// What a scan of a QR code would lead to, without scanning it.

import { country } from '../../../domain/routing/country.ts';
import { type Decision, decide } from '../../../domain/routing/decide.ts';
import { language } from '../../../domain/routing/language.ts';
import { type RoutedCode, routedCode } from '../../../domain/routing/routed-code.ts';
import { sharesOf } from '../../../domain/routing/split.ts';
import { text } from '../../../domain/text/text.ts';
import { builder } from '../../../graphql/builder.ts';
import { QrCode } from '../type.ts';
import { VisitorDevice, VisitorOperatingSystem } from './type.ts';

const VisitorInput = builder.inputType('VisitorInput', {
  description: 'Somebody who scans; no condition on what is left out holds.',
  fields: (t) => ({
    device: t.field({ type: VisitorDevice, description: 'What they scan with.' }),
    operatingSystem: t.field({
      type: VisitorOperatingSystem,
      description: 'What that runs on.',
    }),
    language: t.string({
      description: 'The one that they like best, as a BCP 47 tag.',
      validate: language,
    }),
    country: t.string({
      description: 'Where they are, in ISO 3166-1 alpha-2, as `DE`.',
      validate: country,
    }),
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
  values: {
    REDIRECT: { description: 'Led on to the URL.' },
    PAGE: { description: 'Shown a page with the content.' },
    PASSWORD: { description: 'Asked for the password; then led on.' },
    NOT_YET_VALID: { description: 'Before `validFrom`.' },
    NO_LONGER_VALID: { description: 'From `validUntil` on.' },
    SCAN_LIMIT_REACHED: { description: 'As many scans as are allowed were counted.' },
    PAUSED: { description: 'The code is paused.' },
    ARCHIVED: { description: 'The code is archived.' },
    NOT_DYNAMIC: { description: 'The picture holds the content; the short link leads nowhere.' },
  } satisfies Record<Decision['outcome'], object>,
});

const PreviewTarget = builder
  .objectRef<{ url: string; share: number }>('QrCodePreviewTarget')
  .implement({
    description: 'A target with what part of the visitors get it.',
    fields: (t) => ({
      url: t.exposeString('url', { description: 'As the rule has it.' }),
      share: t.exposeFloat('share', { description: 'In percent, with one decimal.' }),
    }),
  });

const QrCodePreview = builder
  .objectRef<Decision & { code: RoutedCode }>('QrCodePreview')
  .implement({
    description: 'What a scan by a visitor would lead to. It is not counted.',
    fields: (t) => ({
      outcome: t.expose('outcome', { type: Outcome, description: 'What happens.' }),
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
        description: 'null: no rule matches, or it has no name.',
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
    args: {
      visitor: t.arg({
        type: VisitorInput,
        description: 'Left out: somebody of whom nothing is known, now.',
      }),
    },
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
