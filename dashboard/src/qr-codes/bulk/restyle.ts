// Applies a template to a code, and puts back its former design.
import { toStyleInput } from '../../style/style.ts';
import type { CurrentStyleFragment } from './bulk.generated.ts';
import type { Replacement } from './replacement.ts';

export function restyleItem(
  { style, stylePreset }: CurrentStyleFragment,
  stylePresetId: string,
): Replacement {
  const former = stylePreset && !stylePreset.deletedAt ? { stylePresetId: stylePreset.id } : {};
  // What is off is not stored.
  const stored = Object.entries(toStyleInput(style)).map(([name, value]) => [
    name,
    value === false ? null : value,
  ]);
  return {
    values: { stylePresetId },
    before: { ...former, style: Object.fromEntries(stored) },
  };
}
