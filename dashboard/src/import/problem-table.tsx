// The problems in a file, by row and column.
import { translateMessage } from '../graphql/messages/strings.ts';
import type { LineProblem } from '../rest/fetch-rest.ts';
import { importStrings } from './strings.ts';

const strings = importStrings.problems;

const head = 'px-4 py-2.5 text-left text-xs font-medium text-muted';
const cell = 'px-4 py-2.5 align-top';

export function ProblemTable({
  problems,
  all = problems.length,
}: {
  problems: readonly LineProblem[];
  /** Number of all problems, of which these are the first. */
  all?: number;
}) {
  if (problems.length === 0) return null;
  return (
    <section aria-label={strings.label} className="grid gap-2">
      <p className="text-sm text-muted">
        {all > problems.length
          ? strings.first({ shown: problems.length, count: all })
          : strings.count({ count: all })}
      </p>
      <div className="overflow-hidden rounded-2xl border border-line bg-surface">
        <table className="w-full text-sm">
          <thead className="border-b border-line">
            <tr>
              {[strings.row, strings.column, strings.problem].map((name) => (
                <th key={name} scope="col" className={head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {problems.map(({ line, field, message }) => (
              <tr key={`${line} ${field} ${message}`}>
                <td className={cell}>{line}</td>
                <td className={`${cell} font-mono text-xs`}>{field || strings.entireRow}</td>
                <td className={`${cell} wrap-anywhere`}>{translateMessage(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
