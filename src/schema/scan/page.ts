// A page of single scans.

/** Position of a scan in the order of time. */
export interface ScanPlace {
  scannedAt: number;
  id: string;
}

export interface ScanPage {
  from: number;
  /** Exclusive end. */
  to: number;
  bots: boolean;
  /** Earlier scans than this. */
  after: ScanPlace | undefined;
  /** Later scans than this. */
  before: ScanPlace | undefined;
  /** From the earliest scan on; otherwise from the latest. */
  backward: boolean;
  take: number;
  skip: number;
}
