// Webhook input for tests.

export const url = 'https://example.com/webhooks';
export const secret = 'a secret that only the receiver knows';
export const usual = { url, events: ['qr.scanned', 'qr.created', 'qr.updated'] };
