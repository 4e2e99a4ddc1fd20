// What a chart draws, and where.

export interface ChartPoint {
  /** First day of the point. */
  date: string;
  scans: number;
  visitors: number;
  /** The point at the same place of the earlier period; null if there is none. */
  before: { date: string; scans: number } | null;
}

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The count at the top. */
  peak: number;
}

export const slotWidth = ({ width }: Area, points: number): number => width / Math.max(1, points);
