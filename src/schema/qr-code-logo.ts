// The logo that a style names.
import type { RequestDatabase } from '../context.ts';
import type { LogoImage } from '../domain/render/logo.ts';
import type { Style } from '../domain/style.ts';
import { ApiError } from '../errors.ts';

/** What to draw for `style.logo`; undefined without one. Throws UNPROCESSABLE for one that is not there. */
export async function logoImageOf(
  { logo }: Style,
  _organizationId: string,
  _prisma: RequestDatabase,
): Promise<LogoImage | undefined> {
  if (!logo) return undefined;
  const message = `must be a logo of this organization, which has none ${logo.id}`;
  const details = [{ field: 'input.style.logo.id', message }];
  throw new ApiError('UNPROCESSABLE', { message, details });
}
