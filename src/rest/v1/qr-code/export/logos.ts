// Caches the logos of an export.
import { LRUCache } from 'lru-cache';
import type { LogoImage } from '../../../../domain/render/logo.ts';
import type { Run } from '../../../run.ts';
import { logoImage } from '../download.ts';
import { ReadLogoOfExportDocument } from './operations.generated.ts';

/** The image of a logo by its ID; undefined if it was deleted. */
export type ReadLogo = (id: string) => Promise<LogoImage | undefined>;

/** Cached logos: each may have 1 MiB. */
const maxCached = 16;

/** Reads logos through a small LRU cache. */
export function createLogoReader(organizationId: string, run: Run): ReadLogo {
  const cache = new LRUCache<string, Promise<LogoImage | undefined>>({ max: maxCached });

  async function read(id: string): Promise<LogoImage | undefined> {
    const { organization } = await run(ReadLogoOfExportDocument, { organizationId, id });
    return logoImage.parse(organization?.logo ?? null) ?? undefined;
  }

  return (id) => {
    const image = cache.get(id) ?? read(id);
    cache.set(id, image);
    return image;
  };
}
