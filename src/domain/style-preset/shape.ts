// Schemas for style presets, as input.
import { z } from 'zod';
import { styleInput } from '../style/shape.ts';
import { name, nameLimits } from '../text/name.ts';

export const presetName = name.meta({
  id: 'StylePresetName',
  description: `Display name, ${nameLimits}; unique within the organization.`,
});

export const newStylePreset = z.strictObject({ name: presetName, style: styleInput }).meta({
  id: 'CreateStylePreset',
  description: 'A new style preset.',
  example: { name: 'Company', style: { foregroundColor: '#003366', moduleShape: 'DOT' } },
});

export const stylePresetChange = newStylePreset.partial().meta({
  id: 'UpdateStylePreset',
  description: 'Omitted fields keep their current values.',
  example: { style: { cornerRadius: 20 } },
});
