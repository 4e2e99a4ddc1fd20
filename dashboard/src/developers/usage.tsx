// The requests of an API key in the last days, and those that failed.
import { formatNumber } from '../components/text/plural.ts';
import { formatTime } from '../time/shown-time.ts';
import type { ApiKeyRowFragment } from './api-keys.generated.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.table;

type Usage = ApiKeyRowFragment['usage'];

const height = 24;
const width = 8;

function Bars({ usage }: { usage: Usage }) {
  const most = Math.max(1, ...usage.map(({ requests }) => requests));
  const texts = usage.map(({ day, requests }) =>
    strings.requestsOn({ day: formatTime(`${day}T12:00:00Z`, 'date'), count: requests }),
  );
  return (
    <svg
      role="img"
      aria-label={strings.byDay({ days: texts })}
      viewBox={`0 0 ${usage.length * width} ${height}`}
      className="h-6 w-14 text-accent"
    >
      {usage.map(({ day, requests }, index) => {
        // A day with requests is never empty, one without is a line.
        const bar = requests === 0 ? 1 : Math.max(3, (requests / most) * height);
        return (
          <rect
            key={day}
            x={index * width + 1}
            y={height - bar}
            width={width - 2}
            height={bar}
            rx="1"
            fill="currentColor"
            opacity={requests === 0 ? 0.4 : 1}
          >
            <title>{texts[index]}</title>
          </rect>
        );
      })}
    </svg>
  );
}

export function ApiKeyUsage({ usage }: { usage: Usage }) {
  const total = usage.reduce((sum, { requests }) => sum + requests, 0);
  const errors = Map.groupBy(
    usage.flatMap((day) => day.errors),
    ({ code }) => code,
  );
  return (
    <>
      <span className="flex items-end gap-2">
        <Bars usage={usage} />
        {formatNumber(total)}
      </span>
      {[...errors].map(([code, days]) => (
        <span key={code} className="block whitespace-nowrap text-muted">
          {strings.errors({ code, count: days.reduce((sum, { count }) => sum + count, 0) })}
        </span>
      ))}
    </>
  );
}
