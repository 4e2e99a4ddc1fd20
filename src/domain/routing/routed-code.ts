// The data of a code that a redirect depends on.
import { type Content, type ContentType, readContent } from '../content/index.ts';
import { type Routing, storedRouting } from './shape.ts';

/** What a scan gets does not depend on the archive. */
export const scanStatuses = ['ACTIVE', 'PAUSED', 'DELETED'] as const;
export type ScanStatus = (typeof scanStatuses)[number];

export interface RoutedCode {
  id: string;
  status: ScanStatus;
  /** Whether the code encodes the short link. */
  dynamic: boolean;
  content: Content;
  routing: Routing | null;
  passwordProtected: boolean;
  totalScans: number;
}

interface StoredCode {
  id: string;
  status: ScanStatus;
  type: ContentType;
  dynamic: boolean;
  content: unknown;
  routing: unknown;
  passwordHash: string | null;
  totalScans: number;
}

/** Parses a stored row. Throws a ZodError for data of the wrong form. */
export const routedCode = (stored: StoredCode): RoutedCode => ({
  id: stored.id,
  status: stored.status,
  dynamic: stored.dynamic,
  content: readContent(stored.type, stored.content),
  routing: stored.routing === null ? null : storedRouting.parse(stored.routing),
  passwordProtected: stored.passwordHash !== null,
  totalScans: stored.totalScans,
});
