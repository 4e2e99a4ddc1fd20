// Maximum lengths of text in Unicode code points, shared with the dashboard.

/** Names of QR codes, folders, presets, API keys, organizations and people. */
export const maxName = 200;

export const maxTag = 100;

/** Email addresses (RFC 5321). */
export const maxEmail = 254;

/** Names and tags stored before these limits existed; they are valid until they change. */
export const maxStored = 16_384;
