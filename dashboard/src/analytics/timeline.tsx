// Scans over time, as bars with a table behind them for who cannot see bars.
import { counted } from '../components/text/plural.ts';
import type { AnalyticsQuery } from './analytics.generated.ts';

type Analytics = NonNullable<NonNullable<AnalyticsQuery['organization']>['analytics']>;

const height = 120;
const step = 10;

export function Timeline({ points }: { points: Analytics['timeline'] }) {
  const most = Math.max(0, ...points.map(({ scans }) => scans));
  const tall = (scans: number): number => (scans / Math.max(1, most)) * height;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${points.length * step} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-48 w-full border-b border-line"
      >
        {points.map(({ date, scans, uniqueScans }, index) => (
          <g key={date}>
            <title>{`${date}: ${counted(scans, 'scan')}, ${counted(uniqueScans, 'visitor')}`}</title>
            <rect
              x={index * step}
              width={step}
              height={height}
              className="fill-transparent hover:fill-sunken"
            />
            <rect
              x={index * step + 1}
              y={height - tall(scans)}
              width={step - 2}
              height={tall(scans)}
              className="pointer-events-none fill-accent/40"
            />
            <rect
              x={index * step + 1}
              y={height - tall(uniqueScans)}
              width={step - 2}
              height={tall(uniqueScans)}
              className="pointer-events-none fill-accent"
            />
          </g>
        ))}
      </svg>
      <figcaption className="mt-2 flex flex-wrap justify-between gap-2 text-sm text-muted">
        <span>{points[0]?.date}</span>
        <span>Dark: visitors. Light: scans. Highest: {counted(most, 'scan')}</span>
        <span>{points.at(-1)?.date}</span>
      </figcaption>
      <div className="sr-only">
        <table>
          <caption>Scans over time</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Scans</th>
              <th scope="col">Visitors</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ date, scans, uniqueScans }) => (
              <tr key={date}>
                <th scope="row">{date}</th>
                <td>{scans}</td>
                <td>{uniqueScans}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
