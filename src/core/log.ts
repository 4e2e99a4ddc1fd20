// The log: JSON lines on standard output, with secrets redacted.
import { pino } from 'pino';

export type Log = ReturnType<typeof createLog>;

export const createLog = (level: string) =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['x-api-key', 'authorization', 'cookie', 'set-cookie', 'password', 'secret'].flatMap(
        (name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`],
      ),
    },
  });
