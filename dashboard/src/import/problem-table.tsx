// What is wrong in a file: where, and what would be right.
import { counted, formatNumber } from '../components/text/plural.ts';
import type { LineProblem } from '../rest/ask.ts';

const head = 'px-4 py-2.5 text-left text-xs font-medium text-muted';
const cell = 'px-4 py-2.5 align-top';

export function ProblemTable({
  problems,
  all = problems.length,
}: {
  problems: readonly LineProblem[];
  /** How many there are, of which these are the first. */
  all?: number;
}) {
  if (problems.length === 0) return null;
  return (
    <section aria-label="What is wrong" className="grid gap-2">
      <p className="text-sm text-muted">
        {all > problems.length
          ? `The first ${formatNumber(problems.length)} of ${counted(all, 'problem')}:`
          : `${counted(all, 'problem')}:`}
      </p>
      <div className="overflow-hidden rounded-2xl border border-line bg-surface">
        <table className="w-full text-sm">
          <thead className="border-b border-line">
            <tr>
              {['Line', 'Column', 'What would be right'].map((name) => (
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
                <td className={`${cell} font-mono text-xs`}>{field || 'the whole row'}</td>
                <td className={`${cell} wrap-anywhere`}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
