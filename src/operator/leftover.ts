// What a command has begun and must not leave behind, however the process ends.
const begun = new Set<() => void>();

process.once('exit', () => {
  for (const remove of [...begun].reverse()) remove();
});

/** `remove` is run once: by what is returned, or as the process exits. */
export function leftover(remove: () => void): () => void {
  const once = () => {
    if (begun.delete(once)) remove();
  };
  begun.add(once);
  return once;
}
