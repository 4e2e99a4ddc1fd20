// Schema for style preset names.
import { name, nameLimits } from '../text/name.ts';

export const presetName = name.meta({
  id: 'StylePresetName',
  description: `Name, ${nameLimits}; unique within the organization.`,
});
