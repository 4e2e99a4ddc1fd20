// Schema for logo names.
import { name, nameLimits } from '../text/name.ts';

export const logoName = name.meta({
  id: 'LogoName',
  description: `Display name, ${nameLimits}.`,
});
