// Sizes of logo files in bytes, documented in the README and shared with the dashboard.

export const maxFileBytes = 1_048_576;

/** Before and after simplification. */
export const maxSvgBytes = 262_144;

/** Fits into a request body as base64. */
export const maxUploadBytes = 786_432;
