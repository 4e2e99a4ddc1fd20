// Schema for style preset names.
import { name, nameLimits } from '../text/name.ts';

export const presetName = name.meta({
  id: 'StylePresetName',
  description: `Display name, ${nameLimits}; unique within the organization.`,
});
