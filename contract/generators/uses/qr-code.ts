// With the types of each generator, `type` determines the form of `data`.
import type * as KubbTypes from '../dist/kubb/types/index.ts';
import type * as Oazapfts from '../dist/oazapfts/api.ts';
import type * as Codegen from '../dist/openapi-typescript-codegen/index.ts';
import type * as OrvalAxios from '../dist/orval-axios/api.ts';
import type * as OrvalFetch from '../dist/orval-fetch/api.ts';
import type * as OrvalQuery from '../dist/orval-react-query/api.ts';
import type * as Swagger from '../dist/swagger-typescript-api/api.ts';

type QrCode =
  | Codegen.QrCode
  | KubbTypes.QrCode
  | Oazapfts.QrCode
  | OrvalAxios.QrCode
  | OrvalFetch.QrCode
  | OrvalQuery.QrCode
  | Swagger.QrCode;

export function contentOf(code: QrCode): string {
  if (code.type === 'URL') return code.data.url;
  if (code.type === 'WIFI') return code.data.ssid;
  // @ts-expect-error It is neither a website nor a network.
  return code.data.url ?? code.data.ssid;
}

const guests = { name: 'Guests', tags: ['print'] };
const network = { ...guests, type: 'WIFI', data: { ssid: 'Guests', encryption: null } } as const;
const mixed = { ...guests, type: 'WIFI', data: { url: 'https://example.com' } } as const;

/** Whether a request takes the network, and refuses content of another type. */
type Checked<Request> = typeof network extends Request
  ? typeof mixed extends Request
    ? 'takes everything'
    : true
  : 'refuses a network';

export const checked: [
  Checked<Codegen.CreateQrCode>,
  Checked<KubbTypes.CreateQrCode>,
  Checked<Oazapfts.CreateQrCode>,
  Checked<OrvalAxios.CreateQrCode>,
  Checked<OrvalFetch.CreateQrCode>,
  Checked<OrvalQuery.CreateQrCode>,
  Checked<Swagger.CreateQrCode>,
] = [true, true, true, true, true, true, true];
