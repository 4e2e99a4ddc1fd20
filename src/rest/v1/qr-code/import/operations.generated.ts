/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Input of the mutation `importQrCodes`. */
export type ImportQrCodesInput = {
  /** Creates missing folders. Otherwise a row with an unknown folder is an error. */
  createFolders?: boolean | null | undefined;
  /** CSV with a header and up to 500 rows, separated by commas, semicolons or tabs; see docs/import.md. */
  csv: string;
  /** Validates everything without creating anything. */
  dryRun?: boolean | null | undefined;
  /** If `csv` is a chunk of a larger file: the line number in that file of the first row after the header. */
  firstLine?: number | null | undefined;
  /** Ignores the column `shortCode` and generates new short codes. */
  newShortCodes?: boolean | null | undefined;
  /** ID of the organization that will own the QR codes. */
  organizationId: string;
  /** Skips rows with errors. Otherwise nothing is imported if a row has an error. */
  skipInvalid?: boolean | null | undefined;
};

export type ImportQrCodesMutationVariables = Exact<{
  input: ImportQrCodesInput;
}>;


export type ImportQrCodesMutation = { importQrCodes: { created: number, failed: number, errorCount: number, errors: Array<{ line: number, field: string, message: string }> } };


export const ImportQrCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportQrCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportQrCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importQrCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errorCount"}}]}}]}}]} as unknown as DocumentNode<ImportQrCodesMutation, ImportQrCodesMutationVariables>;