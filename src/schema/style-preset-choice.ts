// The style preset that a code is made with.
import type { RequestDatabase } from '../context.ts';
import { typeOfId } from '../domain/id.ts';
import { type Style, storedStyle } from '../domain/style.ts';
import { invalid } from '../errors.ts';

/** For `stylePresetId` of a code. */
export const stylePresetChoice =
  'Starts from the style of this preset, with `style` on top. It is copied: a later change of the preset changes no code.';

/** The style of the preset; undefined if none is chosen. Throws BAD_REQUEST for one of others. */
export async function presetStyle(
  id: string | null | undefined,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<Style | undefined> {
  if (id == null) return undefined;
  const preset =
    typeOfId(id) === 'StylePreset' &&
    (await prisma.stylePreset.findUnique({
      where: { id, organizationId },
      select: { style: true },
    }));
  if (!preset) throw invalid('input.stylePresetId', 'must be a style preset of this organization');
  return storedStyle.parse(preset.style);
}
