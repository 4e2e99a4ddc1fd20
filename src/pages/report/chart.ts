// Scans over time as bars, and the same as a table.
import { html } from 'hono/html';
import { ticksOf } from '../../domain/analytics/scale.ts';
import type { Interval } from '../../domain/analytics/timeline.ts';
import type { PageTexts } from '../../scan/pages/locale/locale.ts';
import type { Html } from '../../scan/pages/view.ts';
import type { ReportAnalytics } from './data.ts';
import type { Formats } from './format.ts';

/** Units of the drawing, which is stretched to the size of the page. */
const [height, slot, gap] = [1_000, 10, 1];
const maxLabels = 4;

const swatch = (name: string, label: string): Html =>
  html`<li><svg class="${name}" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1"/></svg>${label}</li>`;

/** A few days, the first and the last among them. */
function labelsOf(days: readonly string[]): string[] {
  const count = Math.min(maxLabels, days.length);
  return Array.from({ length: count }, (_, index) => {
    const at = count === 1 ? 0 : Math.round((index * (days.length - 1)) / (count - 1));
    return days[at] ?? '';
  });
}

export function chart(
  { timeline, comparison }: ReportAnalytics,
  interval: Interval,
  { report: texts }: PageTexts,
  format: Formats,
): Html {
  const earlier = comparison?.timeline;
  const peak = Math.max(
    ...timeline.map(({ scans }) => scans),
    ...(earlier ?? []).map(({ scans }) => scans),
    0,
  );
  const ticks = ticksOf(peak);
  const top = ticks.at(-1) ?? 1;
  const width = Math.max(1, timeline.length) * slot;
  const heightOf = (count: number): number => Math.round((count / top) * height * 10) / 10;
  const bar = (kind: string, index: number, count: number): Html =>
    html`<rect class="${kind}" x="${index * slot + gap}" y="${height - heightOf(count)}" width="${slot - 2 * gap}" height="${heightOf(count)}"/>`;
  const points = (earlier ?? [])
    .slice(0, timeline.length)
    .map(({ scans }, index) => `${(index + 0.5) * slot},${height - heightOf(scans)}`);
  return html`<figure>
<div class="chart" aria-hidden="true">
<div class="ticks quiet">${ticks.map((tick) => html`<span>${format.number(tick)}</span>`)}</div>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
${ticks.map((tick) => html`<line class="grid" x1="0" x2="${width}" y1="${height - heightOf(tick)}" y2="${height - heightOf(tick)}"/>`)}
${timeline.map(({ scans, uniqueScans }, index) => [
  bar('scans', index, scans),
  bar('visitors', index, uniqueScans),
])}
${points.length > 0 && html`<polyline class="earlier" points="${points.join(' ')}"/>`}
</svg>
<div class="days quiet">${labelsOf(timeline.map(({ date }) => date)).map((day) => html`<span>${format.axis(day)}</span>`)}</div>
</div>
<ul class="legend quiet">
${swatch('visitors', texts.visitors)}
${swatch('scans', texts.scans)}
${earlier && html`<li>┄ ${texts.earlierScans}</li>`}
</ul>
<details><summary>${texts.table}</summary>
<div class="wide"><table class="points">
<caption class="hidden">${texts.overTime}</caption>
<thead><tr><th scope="col">${texts.date}</th><th scope="col">${texts.scans}</th><th scope="col">${texts.visitors}</th>${earlier && html`<th scope="col">${texts.earlierScans}</th>`}</tr></thead>
<tbody>
${timeline.map(({ date, scans, uniqueScans }, index) => {
  const before = earlier?.[index];
  return html`<tr><th scope="row">${format.point(date, interval)}</th><td>${format.number(scans)}</td><td>${format.number(uniqueScans)}</td>${earlier && html`<td>${before && format.number(before.scans)}</td>`}</tr>
`;
})}
</tbody></table></div></details>
</figure>`;
}
