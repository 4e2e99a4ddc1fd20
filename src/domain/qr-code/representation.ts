// The JSON of a QR code, in REST v1 and in webhooks.

/** `routing` is absent if there is none. */
export const qrCodeJson = <Fields extends { routing?: unknown }>({
  routing,
  ...fields
}: Fields): Omit<Fields, 'routing'> & { routing?: unknown } => ({
  ...fields,
  ...(routing != null && { routing }),
});
