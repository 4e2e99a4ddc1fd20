// Reading QR codes back, as a camera's software does.
import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// From the package: by default it would be fetched from a CDN.
const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** The text of the one QR code in a PNG; throws if there is none. */
export const decodePng = (bytes: Uint8Array): Promise<string> => readCode(bytes);

/** The text of the one QR code in a picture; throws if there is none. */
export async function readCode(picture: Uint8Array | ImageData): Promise<string> {
  const [code, ...others] = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    textMode: 'Plain',
  });
  if (!code?.isValid || others.length > 0) throw new Error('not exactly one QR code was found');
  return code.text;
}
