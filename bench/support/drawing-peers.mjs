// The same images rendered by other libraries.
import encodeQR from 'qr';
import QRCode from 'qrcode';

/** Libraries with SVG output; a quiet zone of 4 modules and error correction M, like ours. */
export const svg = {
  qrcode: (text) => QRCode.toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' }),
  qr: (text) => encodeQR(text, 'svg', { ecc: 'medium', border: 4 }),
};

/** Libraries with PNG output: `qr` has none. */
export const png = {
  qrcode: (text, width) => QRCode.toBuffer(text, { width, margin: 4, errorCorrectionLevel: 'M' }),
};
