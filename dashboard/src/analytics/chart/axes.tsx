// The axes of a chart: lines with counts, and days below.
import { labelStep } from '../../../../src/domain/analytics/scale.ts';
import { formatNumber } from '../../components/text/plural.ts';
import type { AnalyticsInterval } from '../../schema-types.generated.ts';
import { axisLabel } from '../day-labels.ts';
import { type Area, type ChartPoint, slotWidth } from './area.ts';

const labelWidth = 72;

export function Axes({
  points,
  area,
  ticks,
  interval,
}: {
  points: readonly ChartPoint[];
  area: Area;
  ticks: readonly number[];
  interval: AnalyticsInterval;
}) {
  const slot = slotWidth(area, points.length);
  const step = labelStep(points.length, area.width, labelWidth);
  const bottom = area.top + area.height;
  return (
    <g className="text-xs">
      {ticks.map((tick) => {
        const y = bottom - (tick / Math.max(1, area.peak)) * area.height;
        return (
          <g key={tick}>
            <line
              x1={area.left}
              x2={area.left + area.width}
              y1={y}
              y2={y}
              className="stroke-line"
            />
            <text x={area.left - 8} y={y + 4} textAnchor="end" className="fill-muted">
              {formatNumber(tick)}
            </text>
          </g>
        );
      })}
      {points.map(
        ({ date }, index) =>
          index % step === 0 && (
            <text
              key={date}
              x={area.left + (index + 0.5) * slot}
              y={bottom + 18}
              textAnchor="middle"
              className="fill-muted"
            >
              {axisLabel(date, interval)}
            </text>
          ),
      )}
    </g>
  );
}
