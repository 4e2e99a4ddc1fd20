// What may be said of a style preset.
import { name, nameLimits } from '../text/name.ts';

export const presetName = name.meta({
  id: 'StylePresetName',
  description: `Unique in the organization. ${nameLimits}.`,
});
