// Simulates a scan of a QR code.

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
  description: 'The visitor to simulate. Conditions on omitted fields do not match.',
  fields: (t) => ({
    device: t.field({ type: VisitorDevice, description: 'Device type.' }),
    operatingSystem: t.field({
      type: VisitorOperatingSystem,
      description: 'Platform of the device, such as `IOS`.',
    }),
    language: t.string({
      description: 'Preferred language, as a BCP 47 tag such as `de-CH`.',
      validate: language,
    }),
    country: t.string({
      description: 'Country as an ISO 3166-1 alpha-2 code, such as `DE`.',
      validate: country,
    }),
    at: t.field({ type: 'DateTime', description: 'Time of the scan. Default: now.' }),
    identity: t.string({
      description:
        'Any text that identifies the visitor, up to 200 characters. A rule with several targets always gives the same visitor the same one.',
      validate: text({ max: 200 }),
    }),
  }),
});

const Outcome = builder.enumType('QrScanOutcome', {
  description: 'What happens to a scan.',
  values: {
    REDIRECT: { description: 'Redirected to the URL.' },
    PAGE: { description: 'Shown a page with the content.' },
    PASSWORD: { description: 'Asked for the password, then redirected.' },
    NOT_YET_VALID: { description: 'Before `validFrom`.' },
    NO_LONGER_VALID: { description: 'At or after `validUntil`.' },
    SCAN_LIMIT_REACHED: { description: 'The scan limit has been reached.' },
    PAUSED: { description: 'The code is paused.' },
    ARCHIVED: { description: 'The code is archived.' },
    NOT_DYNAMIC: { description: 'The code is static; its short link is not used.' },
  } satisfies Record<Decision['outcome'], object>,
});

const PreviewTarget = builder
  .objectRef<{ url: string; share: number }>('QrCodePreviewTarget')
  .implement({
    description: 'A target and its share of visitors.',
    fields: (t) => ({
      url: t.exposeString('url', { description: 'Destination URL, without campaign parameters.' }),
      share: t.exposeFloat('share', {
        description: 'Share of visitors in percent, with one decimal.',
      }),
    }),
  });

const QrCodePreview = builder
  .objectRef<Decision & { code: RoutedCode }>('QrCodePreview')
  .implement({
    description: 'Result of a simulated scan, which is not counted.',
    fields: (t) => ({
      outcome: t.expose('outcome', { type: Outcome, description: 'Outcome of the scan.' }),
      url: t.exposeString('url', {
        nullable: true,
        description:
          'URL that the visitor is redirected to, after entering a password if one is required; null for a page of this server.',
      }),
      rule: t.exposeInt('rule', {
        nullable: true,
        description: 'Index of the matching rule, starting at 0; null if none.',
      }),
      ruleName: t.string({
        nullable: true,
        description: 'Name of the matching rule; null if no rule matches or it has no name.',
        resolve: ({ rule, code }) => ruleAt(code, rule)?.name,
      }),
      reason: t.exposeString('reason', { description: 'Explanation of the result.' }),
      targets: t.field({
        type: [PreviewTarget],
        description: 'All targets of the matching rule.',
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
    description: 'Simulates a scan with the same logic as real scans.',
    args: {
      visitor: t.arg({
        type: VisitorInput,
        description: 'Default: a visitor with unknown properties who scans now.',
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
