// Limits of analytics periods, documented in the README and shared with the dashboard.

/** Days of a period without a start. */
export const defaultDays = 30;

export const maxYears = 5;

/** Points of a timeline. */
export const maxPoints = 1_000;
