// The logos of the pictures in an export.
import type { LogoImage } from '../../../../domain/render/logo.ts';
import type { Run } from '../../../run.ts';
import { logoImage } from '../download.ts';
import { ReadLogoOfExportDocument } from './operations.generated.ts';

/** The image of a logo by its id; undefined where there is none any more. */
export type ReadLogo = (id: string) => Promise<LogoImage | undefined>;

/** Logos that are kept: each may have a MiB. */
const keptLogos = 16;

/** Reads each logo once, as long as no more than 16 take turns. */
export function createLogoReader(organizationId: string, run: Run): ReadLogo {
  const kept = new Map<string, Promise<LogoImage | undefined>>();

  async function read(id: string): Promise<LogoImage | undefined> {
    const { organization } = await run(ReadLogoOfExportDocument, { organizationId, id });
    return logoImage.parse(organization?.logo ?? null) ?? undefined;
  }

  return (id) => {
    const image = kept.get(id) ?? read(id);
    // The one that was used last stays longest.
    kept.delete(id);
    kept.set(id, image);
    const [oldest] = kept.keys();
    if (kept.size > keptLogos && oldest !== undefined) kept.delete(oldest);
    return image;
  };
}
