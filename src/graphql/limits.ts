// Limits of documents and their responses, documented in docs/graphql.md.

/** Of the document that runs. */
export const documentLimits = { complexity: 10_000, depth: 12, breadth: 300 };

/** Checked before the cost of a document is computed. */
export const textLimits = { tokens: 2_000, aliases: 30, directives: 50 };

/** Complexity covered by one rate limit point. */
export const complexityOfPoint = 100;

/** Bytes of the response to one document. */
export const maxResponseBytes = 8_388_608;

/** Milliseconds for one document. */
export const documentTimeout = 30_000;

/** IDs of one `nodes` field. */
export const maxNodes = 100;
