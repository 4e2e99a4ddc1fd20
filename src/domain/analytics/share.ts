// Percentages and averages, rounded to one decimal place.
import { z } from 'zod';

export const percent = z.number().min(0).max(100);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Percentage with one decimal place; 0 if the whole is 0. */
export const percentage = (part: number, whole: number): number =>
  whole === 0 ? 0 : oneDecimal((part / whole) * 100);

/** Average with one decimal place. */
export const average = (sum: number, count: number): number => oneDecimal(sum / count);

/** Change in percent with one decimal place; null if there was nothing before. */
export const change = (now: number, before: number): number | null =>
  before === 0 ? null : oneDecimal(((now - before) / before) * 100);
