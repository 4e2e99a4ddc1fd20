// Schemas for style presets, as input.
import { z } from 'zod';
import { styleInput } from '../style/shape.ts';
import { name, nameLimits } from '../text/name.ts';

export const presetName = name.meta({
  id: 'StylePresetName',
  description: `Display name, ${nameLimits}; unique within the organization.`,
});

export const newStylePreset = z.strictObject({ name: presetName, style: styleInput });

export const stylePresetChange = newStylePreset.partial();
