// The public API of the package.
export type { components, operations } from './api.generated.ts';
export { type Client, type ClientOptions, createClient, type LiveScan } from './client.ts';
export { type ErrorCode, IlqrError } from './error.ts';
export type { CallOptions, Input, Item, ListId, OperationId, Result, TypedText } from './types.ts';
