// Decodes QR codes.
import { readFileSync } from 'node:fs';
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import sharp from 'sharp';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';

// From the package; the default would be fetched from a CDN.
const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** The text of the only QR code in a PNG; throws if there is none. */
export const decodePng = (bytes: Uint8Array): Promise<string> => readCode(bytes);

/** The text of the only QR code in an image; throws if there is none. */
export const readCode = async (picture: Uint8Array | ImageData): Promise<string> =>
  (await readResult(picture)).text;

/** Whether the only QR code in a PNG declares its encoding (ECI); throws if there is none. */
export const announcesEncoding = async (bytes: Uint8Array): Promise<boolean> =>
  (await readResult(bytes)).hasECI;

/** The text of the only QR code in a PNG, decoded by ZBar; throws if there is none. */
export async function decodeWithZbar(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data).buffer;
  const [code, ...others] = await scanRGBABuffer(pixels, info.width, info.height);
  if (!code || others.length > 0) throw new Error('not exactly one QR code was found');
  return code.decode();
}

async function readResult(picture: Uint8Array | ImageData): Promise<ReadResult> {
  const [code, ...others] = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    textMode: 'Plain',
  });
  if (!code?.isValid || others.length > 0) throw new Error('not exactly one QR code was found');
  return code;
}
