// Schema of colors.
import { z } from 'zod';
import { colorPattern } from './contrast.ts';

export const color = z
  .string()
  .regex(colorPattern, 'must be a color in the form #RGB or #RRGGBB, such as #1A2B3C')
  .meta({
    id: 'Color',
    description: 'Color as `#RRGGBB` or `#RGB`.',
    pattern: '^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
    maxLength: 7,
  });
