// A/B tests: the shares of scans that the targets of routing rules got.
import { z } from 'zod';
import { percent, percentage } from '../../domain/analytics/share.ts';
import {
  compareShares,
  type SplitResult,
  splitResult,
  splitSentence,
} from '../../domain/analytics/split-result.ts';
import { readContent } from '../../domain/content/index.ts';
import { webAddress } from '../../domain/content/url.ts';
import { locationOf } from '../../domain/routing/campaign.ts';
import { maxRules, maxTargets, type Rule, storedRouting } from '../../domain/routing/shape.ts';
import { sharesOf } from '../../domain/routing/split.ts';
import { maxName } from '../../domain/text/limits.ts';
import { shownText } from '../../domain/text/shown.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { storedTarget } from '../../scan/storing/scan-row.ts';
import type { CountedParts } from './counts.ts';

interface SplitTarget {
  url: string;
  configuredShare: number;
  scans: number | null;
  share: number | null;
}

interface Split {
  rule: number;
  name: string | null;
  result: SplitResult;
  targets: SplitTarget[];
}

/** Those of the rules that a QR code has now; none if it is deleted for good. */
export async function readSplits(
  qrCodeId: string,
  counted: CountedParts,
  { prisma }: Pick<Context, 'prisma'>,
): Promise<Split[]> {
  const code = await prisma.qrCode.findUnique({
    where: { id: qrCodeId },
    select: { type: true, content: true, routing: true },
  });
  if (code?.routing == null) return [];
  const { rules = [], utm } = storedRouting.parse(code.routing);
  const targetOf = (url: string) => storedTarget(locationOf(url, utm));
  const content = readContent(code.type, code.content);
  const all = rules.flatMap(({ targets }) => targets.map(({ url }) => targetOf(url)));
  if (content.type === 'URL') all.push(targetOf(content.data.url));
  const scans = new Map((counted.TARGET ?? []).map((part) => [part.value, part.scans]));
  return rules.flatMap((rule, index) => {
    if (rule.targets.length < 2) return [];
    const targets = rule.targets.map(({ url }) => targetOf(url));
    const isSeparable = targets.every((one) => all.filter((other) => other === one).length === 1);
    const counts = isSeparable ? targets.map((one) => scans.get(one ?? '') ?? 0) : undefined;
    return [splitOf(rule, index, counts)];
  });
}

function splitOf({ name, targets }: Rule, rule: number, counts: number[] | undefined): Split {
  const shares = sharesOf(targets);
  const total = counts?.reduce((sum, scans) => sum + scans, 0);
  const counted = targets.map(({ url, weight }, index) => ({
    url,
    weight,
    configuredShare: shares[index] ?? 0,
    scans: counts?.[index] ?? 0,
  }));
  return {
    rule,
    name: name ?? null,
    result: counts ? compareShares(counted) : 'NOT_SEPARABLE',
    targets: counted.map(({ url, configuredShare, scans }) => ({
      url,
      configuredShare,
      scans: counts ? scans : null,
      share: total === undefined ? null : percentage(scans, total),
    })),
  };
}

const SplitResultEnum = enumFromZod(splitResult);

const AbTestTarget = builder.simpleObject('AbTestTarget', {
  description: 'A target of an A/B test.',
  fields: (t) => ({
    url: t.string({
      description: 'Destination URL, without campaign parameters.',
      extensions: withShape(webAddress),
    }),
    configuredShare: t.float({
      description: 'Share that the weights of the rule give it now, in percent.',
      extensions: withShape(percent),
    }),
    scans: t.int({
      nullable: true,
      description: 'Number of scans; null if they cannot be separated.',
    }),
    share: t.float({
      nullable: true,
      description: 'Share of the scans of all targets of the rule, in percent.',
      extensions: withShape(percent),
    }),
  }),
});

export const AbTest = builder.objectRef<Split>('AbTest').implement({
  description:
    'A routing rule with several targets, and how many scans each got. A scan is an impression: this compares the shares with those configured, not what visitors did afterwards.',
  fields: (t) => ({
    rule: t.exposeInt('rule', {
      description: 'Index of the rule, starting at 0.',
      extensions: withShape(
        z
          .int()
          .min(0)
          .max(maxRules - 1),
      ),
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Name of the rule.',
      extensions: withShape(shownText(maxName)),
    }),
    result: t.expose('result', {
      type: SplitResultEnum,
      description:
        'Compares each share with the configured one: `DIFFERENT` from three standard errors on, √(p(1−p)/n), once there are 100 scans and 10 expected for each target.',
    }),
    message: t.string({
      description: 'The same as a sentence.',
      resolve: ({ result }) => splitSentence(result),
    }),
    targets: t.field({
      type: [AbTestTarget],
      description: 'Targets in the order of the rule.',
      extensions: withShape(z.array(z.unknown()).max(maxTargets)),
      resolve: ({ targets }) => targets,
    }),
  }),
});

export const maxSplits = z.array(z.unknown()).max(maxRules);
