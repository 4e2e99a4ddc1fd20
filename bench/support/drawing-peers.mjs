// The same pictures by other libraries.
import encodeQR from 'qr';
import QRCode from 'qrcode';

/** Those that give SVG; a quiet zone of 4 modules, error correction M, as ours have. */
export const svg = {
  qrcode: (text) => QRCode.toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' }),
  qr: (text) => encodeQR(text, 'svg', { ecc: 'medium', border: 4 }),
};

/** Those that give PNG: `qr` has none. */
export const png = {
  qrcode: (text, width) => QRCode.toBuffer(text, { width, margin: 4, errorCorrectionLevel: 'M' }),
};
