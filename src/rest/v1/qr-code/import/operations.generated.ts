/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What `importQrCodes` takes. */
export type ImportQrCodesInput = {
  /** Folders that are named but not there are made; otherwise such a row is wrong. */
  createFolders?: boolean | null | undefined;
  /** A header, then up to 500 rows, with a comma, a semicolon or a tab between the cells; see docs/import.md. */
  csv: string;
  /** Everything is checked, nothing is made. */
  dryRun?: boolean | null | undefined;
  /** For a part of a longer file: the line of that file on which what follows the header begins. */
  firstLine?: number | null | undefined;
  /** The column `shortCode` is passed over: every code gets a new one. */
  newShortCodes?: boolean | null | undefined;
  /** Whose codes they will be. */
  organizationId: string;
  /** Rows that are wrong are passed over; otherwise one such row stops all. */
  skipInvalid?: boolean | null | undefined;
};

export type ImportQrCodesMutationVariables = Exact<{
  input: ImportQrCodesInput;
}>;


export type ImportQrCodesMutation = { importQrCodes: { created: number, failed: number, errorCount: number, errors: Array<{ line: number, field: string, message: string }> } };


export const ImportQrCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportQrCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportQrCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importQrCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errorCount"}}]}}]}}]} as unknown as DocumentNode<ImportQrCodesMutation, ImportQrCodesMutationVariables>;