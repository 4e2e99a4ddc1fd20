// The door for people who scan: short link in, redirect or page out.
import { type Context, Hono } from 'hono';
import type { PasswordThrottle } from '../auth/throttle.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { type Decision, decide, limitReached } from '../domain/routing/decide.ts';
import { normalizeShortCode } from '../domain/short-code.ts';
import type { Log } from '../log.ts';
import { answer, type Scan, showNotice, showPage } from './answer.ts';
import { createFileAnswer, linkTo } from './file.ts';
import { createFilePasses } from './file-pass.ts';
import { createLimitedCount } from './limit.ts';
import { createPasswordCheck, smallForm } from './password.ts';
import { passwordPage } from './password-page.ts';
import type { ScanRecorder } from './recorder.ts';
import { Scanner, type ScannerOptions } from './scanner.ts';
import { createTargets } from './target.ts';

interface ScanOptions extends ScannerOptions {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  recorder: ScanRecorder;
  throttle: PasswordThrottle;
  log: Log;
}

/** `/:shortCode`, with the files beside a page of content. */
export function createScanDoor(options: ScanOptions): Hono {
  const { prisma, recorder, throttle, log, secret } = options;
  const targetOf = createTargets(prisma);
  const passesLimit = createLimitedCount({ prisma, recorder, log });
  const passes = createFilePasses(secret);

  /** Finds what a request is for, and says so in a page where there is nothing to be found. */
  const find = (work: (scan: Scan) => Response | Promise<Response>) => async (c: Context) => {
    const shortCode = normalizeShortCode(c.req.param('shortCode') ?? '');
    if (shortCode === null) return showNotice(c, 'unknown');
    try {
      const { target, fresh } = await targetOf(shortCode);
      return target ? await work({ c, target, fresh }) : showNotice(c, 'unknown');
    } catch (err) {
      log.warn({ err }, 'short link could not be looked up');
      return showNotice(c, 'away');
    }
  };

  /** Does what was decided, and counts it if the visitor is led on. */
  async function follow(scan: Scan, decision: Decision): Promise<Response> {
    const { c, target, fresh } = scan;
    const link = linkTo(scan, passes);
    const leadsOn = decision.outcome === 'REDIRECT' || decision.outcome === 'PAGE';
    // A HEAD request is a preview, not a person who follows the link.
    if (leadsOn && c.req.method !== 'HEAD') {
      if (target.routing?.scanLimit === undefined) await recorder.record(target.id);
      else if (!(await passesLimit(target, fresh))) return answer(scan, limitReached(target), link);
    }
    return answer(scan, decision, link);
  }

  const scan = find((found) => {
    const decision = decide(found.target, new Scanner(found.c, options));
    return decision.outcome === 'PASSWORD'
      ? showPage(found.c, passwordPage())
      : follow(found, decision);
  });
  const checkPassword = createPasswordCheck({ throttle, scanner: options, follow });
  const file = find(createFileAnswer(passes));

  return new Hono()
    .get('/:shortCode', scan)
    .post('/:shortCode', smallForm, find(checkPassword))
    .get('/:shortCode/:file{contact\\.vcf|event\\.ics}', file);
}
