// Simulates a scan of a QR code.

import { z } from 'zod';
import { percent } from '../../../domain/analytics/share.ts';
import { webAddress } from '../../../domain/content/url.ts';
import { scanStatus } from '../../../domain/qr-code/status.ts';
import { type Decision, decide } from '../../../domain/routing/decide.ts';
import { type RoutedCode, routedCode } from '../../../domain/routing/routed-code.ts';
import { maxRules, maxTargets } from '../../../domain/routing/shape.ts';
import { sharesOf } from '../../../domain/routing/split.ts';
import { visitorInput } from '../../../domain/routing/visitor.ts';
import { maxName } from '../../../domain/text/limits.ts';
import { sentence } from '../../../domain/text/sentence.ts';
import { shownText } from '../../../domain/text/shown.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { describedBy, withShape } from '../../../graphql/value-shape.ts';
import { totalsOf } from '../total.ts';
import { QrCode } from '../type.ts';

const VisitorInput = inputFromZod(visitorInput);

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
    DELETED: { description: 'The code is in the trash.' },
    NOT_DYNAMIC: { description: 'The code is static; its short link is not used.' },
  } satisfies Record<Decision['outcome'], object>,
});

const PreviewTarget = builder.simpleObject('QrCodePreviewTarget', {
  description: 'A target and its share of visitors.',
  fields: (t) => ({
    url: t.string({
      description: 'Destination URL, without campaign parameters.',
      extensions: withShape(webAddress),
    }),
    share: t.float({
      description: 'Share of visitors in percent, with one decimal.',
      extensions: withShape(percent),
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
        extensions: withShape(z.string().meta({ format: 'uri' })),
      }),
      rule: t.exposeInt('rule', {
        nullable: true,
        description: 'Index of the matching rule, starting at 0; null if none.',
        extensions: withShape(
          z
            .int()
            .min(0)
            .max(maxRules - 1),
        ),
      }),
      ruleName: t.string({
        nullable: true,
        description: 'Name of the matching rule; null if no rule matches or it has no name.',
        extensions: withShape(shownText(maxName)),
        resolve: ({ rule, code }) => ruleAt(code, rule)?.name,
      }),
      reason: t.exposeString('reason', describedBy(sentence)),
      targets: t.field({
        type: [PreviewTarget],
        description: 'All targets of the matching rule.',
        extensions: withShape(z.array(z.unknown()).max(maxTargets)),
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
    resolve: async (row, { visitor }, context) => {
      const scans = (await totalsOf(context).of(row.id)).scans;
      const code = routedCode({ ...row, status: scanStatus(row), totalScans: scans });
      const decision = decide(code, {
        at: visitor?.at == null ? new Date() : new Date(visitor.at),
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
