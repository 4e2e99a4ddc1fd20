// The token of the link that opened a page.
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Kept in the tab while the person logs in: the address in the bar must not carry it to the log-in page,
 * whose address reaches the server. `forget` it once it is used.
 */
export function useLinkToken(page: string): { token: string; forget: () => void } {
  const { hash } = useLocation();
  const key = `token of ${page}`;
  const [token] = useState(() => {
    if (hash) sessionStorage.setItem(key, hash);
    return hash || (sessionStorage.getItem(key) ?? '');
  });
  return { token, forget: () => sessionStorage.removeItem(key) };
}
