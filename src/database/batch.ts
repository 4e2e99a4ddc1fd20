// Gathers single requests into groups, so that many share one statement.
import { withoutDeadline } from '../core/deadline.ts';
import { keptScope } from '../core/request-scope.ts';

/**
 * A function that answers one item by working on many. A group is all that came while the one
 * before was under way, at most `largest`; if its work fails, each of its items fails.
 */
export function grouped<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
  largest: number,
): (item: Item) => Promise<Answer> {
  interface Waiting {
    item: Item;
    resolve: (answer: Answer) => void;
    reject: (error: unknown) => void;
    scope: ReturnType<typeof keptScope>;
  }
  let waiting: Waiting[] = [];
  let working = false;

  async function run(): Promise<void> {
    working = true;
    // Whoever arrives in this turn of the event loop still joins.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.splice(0, largest);
      try {
        const [first] = group;
        if (!first) continue;
        // Of all that share the work, the first is told of it.
        const answers = await first.scope(() => work(group.map(({ item }) => item)));
        for (const [index, { resolve, reject }] of group.entries()) {
          const answer = answers[index];
          if (answer === undefined) reject(new Error('An item of the group got no answer'));
          else resolve(answer);
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    waiting = [];
    working = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject, scope: keptScope() });
      if (!working) void withoutDeadline(run);
    });
}
