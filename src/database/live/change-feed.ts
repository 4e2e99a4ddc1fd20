// Live changes of QR codes and webhook deliveries, whichever process makes them.
import type { Log } from '../../core/log.ts';
import type { Listen } from '../listen.ts';
import { changeChannel, changeMessage, type LiveChange } from './change.ts';
import { createFeed, type Feed, type FeedDatabase } from './feed.ts';
import type { Subscriber } from './viewers.ts';

interface Watched extends Subscriber {
  concerns(change: LiveChange): boolean;
}

export type ChangeFeed = Feed<LiveChange, Watched>;

export const createChangeFeed = (prisma: FeedDatabase, listen: Listen, log: Log): ChangeFeed =>
  createFeed<LiveChange, Watched>({
    prisma,
    listen,
    log,
    channel: changeChannel,
    table: 'ChangeWatch',
    async receive(payload, watches) {
      const { organizationId, changes } = changeMessage.parse(JSON.parse(payload));
      for (const [watch, watched] of watches) {
        if (watched.organizationId !== organizationId) continue;
        for (const change of changes) if (watched.concerns(change)) watch.push(change);
      }
    },
    // Nothing keeps them, unlike scans.
    async catchUp(_since, watches) {
      for (const watch of [...watches.keys()]) {
        watch.end('Changes may have been missed. Read what you need again, and subscribe again.');
      }
    },
  });
