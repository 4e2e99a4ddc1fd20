// With the schemas of openapi-zod-client, `type` determines the form of `data`.
import type { z } from 'zod';
import type { schemas } from '../dist/openapi-zod-client/api.ts';

export function contentOf(code: z.infer<typeof schemas.CreateQrCode>): string {
  if (code.type === 'URL') return code.data.url;
  if (code.type === 'WIFI') return code.data.ssid;
  return code.name;
}

export const network: z.input<typeof schemas.CreateQrCode> = {
  type: 'WIFI',
  name: 'Guests',
  data: { ssid: 'Guests', encryption: null },
};
