// The search box: writes to the page's address after a pause in typing, and follows it back.
import { useEffect, useRef, useState } from 'react';

import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.filters;
const debounceMs = 250;

export function SearchBox({
  value,
  label = strings.search,
  onSearch,
  className = '',
}: {
  /** The search in the address. */
  value: string;
  label?: string;
  onSearch: (search: string, options: { replace: boolean }) => void;
  className?: string;
}) {
  const [typed, setTyped] = useState(value);
  /** The last search sent to the address: any other one was not typed here. */
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);

  const query = typed.trim();
  useEffect(() => {
    if (query === sent.current) return;
    const timer = setTimeout(() => {
      // One history entry per search, not per letter.
      const replace = sent.current !== '';
      sent.current = query;
      onSearch(query, { replace });
    }, debounceMs);
    return () => clearTimeout(timer);
  });
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      className={`min-h-10 rounded-lg border border-edge bg-surface px-3 placeholder:text-muted ${className}`}
    />
  );
}
