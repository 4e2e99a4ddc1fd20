// What a command has begun and must not leave behind, however it ends.
const begun = new Set<() => Promise<void>>();

/** `work` is done once: by what is returned, or when the command ends. */
export function atEnd(work: () => void | Promise<void>): () => Promise<void> {
  const once = async () => {
    if (begun.delete(once)) await work();
  };
  begun.add(once);
  return once;
}

/** What was begun last ends first. */
export async function endAll(): Promise<void> {
  for (const end of [...begun].reverse()) await end();
}
