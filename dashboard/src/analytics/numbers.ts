// Rates and changes as people write them.
import { locale } from '../locale/locale.ts';
import { analyticsStrings } from './strings.ts';

const many = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const few = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });

/** Never 0 while there are any: 1 in 30 days is 0.033 a day. */
export const formatRate = (count: number, days: number): string => {
  const rate = count / Math.max(1, days);
  return (rate < 1 ? few : many).format(rate);
};

const percent = (digits: number) =>
  new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: digits,
  });
const whole = percent(0);
const tenths = percent(1);

/** A change in percent: `+12%`; a word where there was nothing before. */
export function formatChange(change: number | null, now: number): string {
  const { same, isNew } = analyticsStrings.compare;
  if (change === null) return now === 0 ? same : isNew;
  return (Math.abs(change) < 10 ? tenths : whole).format(change / 100);
}
