// The modules of a symbol, without what it takes to encode one: the dashboard draws samples.

/** Width of the light margin that readers need, in modules (ISO/IEC 18004). */
export const quietZone = 4;

/** A square of modules; those outside are light. */
export interface Modules {
  /** Modules per side, without the quiet zone. */
  readonly size: number;
  /** Whether the module in column x, row y is dark; false outside. */
  isDark(x: number, y: number): boolean;
}
