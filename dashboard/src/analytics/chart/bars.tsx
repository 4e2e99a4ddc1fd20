// The bars of a chart: scans, with visitors in front, next to those of the earlier period.
import { useId } from 'react';
import { type Area, type ChartPoint, slotWidth } from './area.ts';

export function Bars({
  points,
  area,
  compared,
  unfinished,
}: {
  points: readonly ChartPoint[];
  area: Area;
  compared: boolean;
  /** Index of the point that is not over yet; -1 if there is none. */
  unfinished: number;
}) {
  const hatch = useId();
  const slot = slotWidth(area, points.length);
  const gap = Math.min(4, slot * 0.2);
  const wide = slot - gap;
  const bar = compared ? wide / 2 : wide;
  const place = (count: number) => {
    const height = (count / Math.max(1, area.peak)) * area.height;
    return { y: area.top + area.height - height, height };
  };
  return (
    <>
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" className="fill-surface" />
        </pattern>
      </defs>
      {points.map(({ date, scans, visitors, before }, index) => {
        const x = area.left + index * slot + gap / 2;
        const front = compared ? x + bar : x;
        return (
          <g key={date}>
            {compared && before !== null && (
              <rect x={x} width={bar} {...place(before.scans)} rx="1" className="fill-edge/60" />
            )}
            <rect x={front} width={bar} {...place(scans)} rx="1" className="fill-accent/40" />
            <rect x={front} width={bar} {...place(visitors)} rx="1" className="fill-accent" />
            {index === unfinished && (
              <rect x={front} width={bar} {...place(scans)} fill={`url(#${hatch})`} opacity="0.5" />
            )}
          </g>
        );
      })}
    </>
  );
}
