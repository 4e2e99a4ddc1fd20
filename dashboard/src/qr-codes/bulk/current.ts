// Reads codes as they are at this moment, since the list may be older.
import type { Client, CombinedError, TypedDocumentNode } from 'urql';
import type { SelectedCode } from '../selection.ts';
import {
  type CurrentDestinationFragment,
  CurrentDestinationsDocument,
  type CurrentQrCodeFragment,
  CurrentQrCodesDocument,
  type CurrentStyleFragment,
  CurrentStylesDocument,
} from './bulk.generated.ts';

const maxNodes = 100;

/** What was read, by ID; codes that do not exist anymore are missing. */
export type Current<Code> = ReadonlyMap<string, Code> | CombinedError;

interface Nodes {
  nodes: readonly ({ id: string } | null)[];
}

const readWith =
  <Code extends { id: string; version: number }, Data extends Nodes>(
    document: TypedDocumentNode<Data, { ids: string[] }>,
    codesOf: (data: Data) => readonly Code[],
  ) =>
  async (
    client: Client,
    codes: readonly SelectedCode[],
    onProgress?: (read: number) => void,
  ): Promise<Current<Code>> => {
    const found = new Map<string, Code>();
    for (let start = 0; start < codes.length; start += maxNodes) {
      const ids = codes.slice(start, start + maxNodes).map(({ id }) => id);
      const { data, error } = await client
        .query(document, { ids }, { requestPolicy: 'network-only' })
        .toPromise();
      if (error) return error;
      for (const code of data ? codesOf(data) : []) found.set(code.id, code);
      onProgress?.(start + ids.length);
    }
    return found;
  };

export const readPlain = readWith(CurrentQrCodesDocument, ({ nodes }): CurrentQrCodeFragment[] =>
  nodes.flatMap((node) => (node && 'tags' in node ? [node] : [])),
);

export const readDestinations = readWith(
  CurrentDestinationsDocument,
  ({ nodes }): CurrentDestinationFragment[] =>
    nodes.flatMap((node) => (node && 'routing' in node ? [node] : [])),
);

export const readStyles = readWith(CurrentStylesDocument, ({ nodes }): CurrentStyleFragment[] =>
  nodes.flatMap((node) => (node && 'style' in node ? [node] : [])),
);
