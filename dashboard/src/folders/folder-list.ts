// Loads all folders of the organization, page by page.
import { useEffect } from 'react';
import { useList } from '../graphql/list.ts';
import { useOrganization } from '../shell/organization.ts';
import {
  type FolderRowFragment,
  FoldersDocument,
  type FoldersQuery,
  type FoldersQueryVariables,
} from './folders.generated.ts';

export function useFolders() {
  const { id } = useOrganization();
  const list = useList<FoldersQuery, FolderRowFragment, FoldersQueryVariables>(
    FoldersDocument,
    { organization: id },
    (data) => data.organization?.folders,
  );
  const { hasMore, busy, error, loadMore } = list;
  useEffect(() => {
    if (hasMore && !busy && !error) void loadMore();
  });
  return list;
}
