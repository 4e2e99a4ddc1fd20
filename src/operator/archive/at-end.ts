// Cleanup work that a command runs however it ends.
const pending = new Set<() => Promise<void>>();

/** Runs `work` once: when the returned function is called, or when the command ends. */
export function atEnd(work: () => void | Promise<void>): () => Promise<void> {
  const once = async () => {
    if (pending.delete(once)) await work();
  };
  pending.add(once);
  return once;
}

/** Runs pending cleanup in reverse order. */
export async function endAll(): Promise<void> {
  for (const end of [...pending].reverse()) await end();
}
