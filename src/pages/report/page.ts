// The page of a shared report.
import { html } from 'hono/html';
import { weekdays } from '../../domain/routing/hours.ts';
import type { PageTexts } from '../../scan/pages/locale/locale.ts';
import { type Page, type PageSetting, page } from '../../scan/pages/page.ts';
import type { Html } from '../../scan/pages/view.ts';
import { visible } from '../../scan/pages/visible.ts';
import { chart } from './chart.ts';
import type { ReportAnalytics, ReportData } from './data.ts';
import { type Formats, formatsOf } from './format.ts';
import { reportStyle } from './style.ts';

const shownFirst = 10;

interface Share {
  name: string;
  scans: number;
  percentage: number;
  /** Instead of the number and the share. */
  text?: string;
}

const bar = (percentage: number): Html =>
  html`<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${percentage}" height="1"/></svg>`;

/** A list with bars. Its wrapper is a section with a heading. */
function shares(title: string, list: readonly Share[], texts: PageTexts, format: Formats): Html {
  const items = list.slice(0, shownFirst).map(
    ({ name, scans, percentage, text }) =>
      html`<li><span dir="auto">${visible(name)}</span><span class="quiet">${text ?? `${format.number(scans)} · ${format.share(percentage)}`}</span>${bar(percentage)}</li>
`,
  );
  return html`<section><h2>${title}</h2>
${items.length > 0 ? html`<ol class="shares">${items}</ol>` : html`<p class="quiet">${texts.report.empty}</p>`}
</section>`;
}

function totals(
  { summary, comparison }: ReportAnalytics,
  { report: texts }: PageTexts,
  format: Formats,
): Html {
  const total = (
    name: keyof typeof summary,
    label: string,
    show: (of: typeof summary) => string,
  ) => {
    const change = comparison && (format.change(comparison.change[name]) ?? texts.isNew);
    return html`<div class="total"><p class="quiet">${label}</p><strong>${show(summary)}</strong>
${comparison && html`<p class="quiet">${change} · ${texts.before(show(comparison.summary))}</p>`}</div>
`;
  };
  return html`<section class="columns">
${total('totalScans', texts.scans, (of) => format.number(of.totalScans))}
${total('uniqueScans', texts.visitors, (of) => format.number(of.uniqueScans))}
${total('avgDailyScans', texts.perDay, (of) => format.average(of.avgDailyScans, of.totalScans))}
</section>`;
}

const levels = 4;

/** A heat map. */
function hours(counted: ReportAnalytics['hours'], { report: texts }: PageTexts, format: Formats) {
  const counts = new Map(counted.map(({ weekday, hour, scans }) => [`${weekday} ${hour}`, scans]));
  const peak = Math.max(1, ...counts.values());
  const all = Array.from({ length: 24 }, (_, hour) => hour);
  const head = all.map(
    (hour) =>
      html`<th scope="col"><span class="hidden">${format.hour(hour)}</span>${hour % 6 === 0 && html`<span aria-hidden="true">${format.hour(hour)}</span>`}</th>`,
  );
  const rows = weekdays.map((weekday, index) => {
    const cells = all.map((hour) => {
      const scans = counts.get(`${weekday} ${hour}`) ?? 0;
      const level = Math.ceil(levels * Math.sqrt(scans / peak));
      return html`<td class="l${level}"><span class="hidden">${format.number(scans)}</span></td>`;
    });
    return html`<tr><th scope="row">${format.weekday(index)}</th>${cells}</tr>
`;
  });
  return html`<section><h2>${texts.hours}</h2>
<table class="heat"><caption class="hidden">${texts.hours}</caption>
<thead><tr><td class="day"></td>${head}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

/** Values of the filter, by their names; what cannot be named is left out. */
function filterNames({ view, names }: ReportData, texts: PageTexts, format: Formats): string[] {
  const { filter } = view;
  if (!filter) return [];
  return Object.entries(filter).flatMap(([field, values]) =>
    (values ?? []).flatMap((value) => {
      if (field === 'qrCodeIds' || field === 'folderIds') return names.get(value) ?? [];
      if (field === 'countries') return format.country(value);
      if (field === 'languages') return format.language(value);
      if (field === 'devices') return deviceName(value, texts);
      return value;
    }),
  );
}

const deviceName = (device: string, { report: { deviceNames } }: PageTexts): string =>
  new Map(Object.entries(deviceNames)).get(device) ?? device;

/** `name`: its title. `at`: the time of its numbers. */
export function reportPage(name: string, data: ReportData, at: Date, setting: PageSetting): Page {
  const { analytics, view, organization } = data;
  const { texts } = setting.locale;
  const format = formatsOf(setting.locale);
  const timeZone = view.timeZone ?? 'UTC';
  const { period, comparison, geography, devices, topCodes, abTests } = analytics;
  const filter = filterNames(data, texts, format);
  const periodOf = (of: typeof period) => format.period(of.start, of.end, timeZone);
  const countries = geography.countries.map((row) => ({
    ...row,
    name: format.country(row.country),
  }));
  const body = html`<h1 dir="auto">${visible(name)}</h1>
<p class="quiet"><span dir="auto">${visible(organization)}</span> · ${periodOf(period)}</p>
${comparison && html`<p class="quiet">${texts.report.comparedWith(periodOf(comparison.period))}</p>`}
${filter.length > 0 && html`<p class="quiet">${visible(texts.report.filtered(filter.join(', ')))}</p>`}
${totals(analytics, texts, format)}
<section><h2>${texts.report.overTime}</h2>
${chart(analytics, view.interval ?? 'DAY', texts, format)}
</section>
<div class="columns">
${view.qrCodeId === null && shares(texts.report.codes, topCodes, texts, format)}
${shares(texts.report.countries, countries, texts, format)}
${shares(
  texts.report.devices,
  devices.map((row) => ({ ...row, name: deviceName(row.device, texts) })),
  texts,
  format,
)}
${abTests.map((test) => abTest(test, texts, format))}
</div>
${hours(analytics.hours, texts, format)}
<p class="quiet">${texts.report.updated(format.time(at, timeZone))} · ${texts.report.timeZone(timeZone.replaceAll('_', ' '))}</p>`;
  return page({ title: name, body, style: reportStyle, unlisted: true }, setting);
}

function abTest(
  { rule, name, targets }: ReportAnalytics['abTests'][number],
  texts: PageTexts,
  format: Formats,
): Html {
  const list = targets.map(({ url, scans, share, configuredShare }) => {
    const configured = texts.report.configured(format.share(configuredShare));
    const counted =
      scans === null || share === null ? [] : [format.number(scans), format.share(share)];
    const text = [...counted, configured].join(' · ');
    return { name: url, scans: scans ?? 0, percentage: share ?? 0, text };
  });
  return shares(texts.report.abTest(name ?? String(rule + 1)), list, texts, format);
}

/** A page without a report. `when`: after which time to try again. */
export function reportNotice(
  reason: keyof PageTexts['report']['notices'],
  setting: PageSetting,
  when?: string,
): Page {
  const { notices, tryAgain } = setting.locale.texts.report;
  const [title, text] = notices[reason];
  const again = when === undefined ? '' : ` ${tryAgain(when)}`;
  const body = html`<h1>${title}</h1><p class="quiet">${text}${again}</p>`;
  return page({ title, body, unlisted: true }, setting);
}
