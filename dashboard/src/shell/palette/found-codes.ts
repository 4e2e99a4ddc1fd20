// The codes that the command palette offers: recent ones, or those that a search finds.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useOrganization } from '../organization.ts';
import type { Choice } from './destinations.ts';
import {
  FoundCodesDocument,
  type PaletteCodeFragment,
  RecentCodesDocument,
} from './palette.generated.ts';
import { recentCodes } from './recent-codes.ts';

const debounceMs = 150;

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), debounceMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function useCodes(search: string): { codes: Choice[]; isSearching: boolean } {
  const { id: organization, slug } = useOrganization();
  const navigate = useNavigate();
  const [ids] = useState(() => recentCodes(organization));
  const q = useSettled(search);
  const [recent] = useQuery({
    query: RecentCodesDocument,
    variables: { ids },
    pause: ids.length === 0,
  });
  // A request for a former text is canceled.
  const [found] = useQuery({
    query: FoundCodesDocument,
    variables: { organization, q },
    pause: q === '',
  });
  const opened = (recent.data?.nodes ?? []).flatMap((node) =>
    node && 'shortUrl' in node && node.status !== 'DELETED' ? [node] : [],
  );
  const isCurrent = q === search && !found.fetching;
  const matches = found.data?.organization?.qrCodes.nodes ?? [];
  const rank = ({ id }: PaletteCodeFragment) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const shown =
    search === '' ? opened : isCurrent ? [...matches].sort((a, b) => rank(a) - rank(b)) : [];
  return {
    codes: shown.map(({ id, name, shortUrl }) => ({
      key: id,
      label: name,
      detail: shortUrl.replace(/^https?:\/\//, ''),
      choose: () =>
        void navigate({ to: '/organizations/$slug/qr-codes/$code', params: { slug, code: id } }),
    })),
    isSearching: search !== '' && !isCurrent,
  };
}
