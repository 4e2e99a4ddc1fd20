// A bar chart of scans over time, for pointer, touch and keyboard.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { ticksOf } from '../../../../src/domain/analytics/scale.ts';
import type { AnalyticsInterval } from '../../schema-types.generated.ts';
import { pointLabel } from '../day-labels.ts';
import { analyticsStrings } from '../strings.ts';
import { type Area, type ChartPoint, slotWidth } from './area.ts';
import { Axes } from './axes.tsx';
import { Bars } from './bars.tsx';
import { PointCard } from './point-card.tsx';
import { useWidth } from './use-width.ts';

const strings = analyticsStrings.timeline;

const height = 260;
const frame = { top: 12, bottom: 28, left: 48 };

/** The index that an arrow key and others move to. */
function moved(key: string, index: number, last: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(last, index + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

export function Chart({
  points,
  interval,
  compared,
  unfinished,
  onZoom,
}: {
  points: readonly ChartPoint[];
  interval: AnalyticsInterval;
  /** Whether there is an earlier period. */
  compared: boolean;
  /** Index of the point that is not over yet; -1 if there is none. */
  unfinished: number;
  /** Called with the first and the last point of a part. */
  onZoom: (first: ChartPoint, last: ChartPoint) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [active, setActive] = useState<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const counts = points.flatMap(({ scans, before }) => [scans, before?.scans ?? 0]);
  const ticks = ticksOf(Math.max(1, ...counts));
  const area: Area = {
    left: frame.left,
    top: frame.top,
    width: Math.max(0, width - frame.left),
    height: height - frame.top - frame.bottom,
    peak: ticks.at(-1) ?? 1,
  };
  const slot = slotWidth(area, points.length);
  const last = points.length - 1;
  const shown = active === null ? undefined : points[Math.min(active, last)];

  const indexAt = ({ clientX, currentTarget }: PointerEvent): number => {
    const x = clientX - currentTarget.getBoundingClientRect().left - area.left;
    return Math.max(0, Math.min(last, Math.floor(x / Math.max(1, slot))));
  };
  const zoom = (one: number, other: number): void => {
    const [first, end] = [points[Math.min(one, other)], points[Math.max(one, other)]];
    if (first && end) onZoom(first, end);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, active ?? last, last);
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && active !== null) zoom(active, active);
    else if (event.key === 'Escape') setActive(null);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={strings.caption}
      aria-description={strings.keyboard}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={active ?? Math.max(0, last)}
      aria-valuetext={textOf(shown ?? points[last], interval)}
      className="relative touch-pan-y select-none"
      style={{ height }}
      onKeyDown={onKeyDown}
      onBlur={() => setActive(null)}
      onPointerDown={(event) => {
        setActive(indexAt(event));
        setDragged(indexAt(event));
      }}
      onPointerMove={(event) => setActive(indexAt(event))}
      onPointerUp={(event) => {
        const end = indexAt(event);
        if (dragged !== null && dragged !== end) zoom(dragged, end);
        setDragged(null);
      }}
      onPointerCancel={() => setDragged(null)}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === 'mouse') setActive(null);
        setDragged(null);
      }}
    >
      <svg width={width} height={height} aria-hidden="true" className="block">
        {active !== null && (
          <rect
            x={area.left + Math.min(active, dragged ?? active) * slot}
            y={area.top}
            width={(Math.abs(active - (dragged ?? active)) + 1) * slot}
            height={area.height}
            className="fill-sunken"
          />
        )}
        <Axes points={points} area={area} ticks={ticks} interval={interval} />
        <Bars points={points} area={area} compared={compared} unfinished={unfinished} />
      </svg>
      {shown && active !== null && (
        <PointCard
          point={shown}
          interval={interval}
          unfinished={active === unfinished}
          center={area.left + (active + 0.5) * slot}
          within={width}
        />
      )}
    </div>
  );
}

const textOf = (point: ChartPoint | undefined, interval: AnalyticsInterval): string =>
  point
    ? strings.point({
        date: pointLabel(point.date, interval),
        scans: point.scans,
        visitors: point.visitors,
      })
    : '';
