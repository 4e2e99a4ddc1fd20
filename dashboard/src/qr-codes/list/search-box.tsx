// What is typed here goes to the address once a person pauses, and follows it when they go back.
import { useEffect, useRef, useState } from 'react';

const pause = 250;

export function SearchBox({
  value,
  onSearch,
  className,
}: {
  /** As it stands in the address. */
  value: string;
  onSearch: (search: string, options: { replace: boolean }) => void;
  className: string;
}) {
  const [typed, setTyped] = useState(value);
  /** What the address was last asked to hold: what comes later than that was not typed here. */
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);

  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === asked.current) return;
    const timer = setTimeout(() => {
      // The way back leads to before the search, not through its letters.
      const replace = asked.current !== '';
      asked.current = wanted;
      onSearch(wanted, { replace });
    }, pause);
    return () => clearTimeout(timer);
  });
  return (
    <input
      type="search"
      aria-label="Search by name or short code"
      placeholder="Search by name or short code"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      className={`min-h-10 rounded-lg border border-edge bg-surface px-3 placeholder:text-muted ${className}`}
    />
  );
}
