// Places a popover at its button, inside the window.

const gap = 4;
const margin = 16;

export interface Size {
  width: number;
  /** About how high it is, if it opens upwards where there is no room below. */
  height?: number;
  /** Which edge of the button it is aligned with. */
  align?: 'start' | 'end';
}

export function placeAt(
  panel: HTMLElement,
  button: HTMLElement | null,
  { width: wanted, height, align = 'start' }: Size,
): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, right, top, bottom } = button?.getBoundingClientRect() ?? {
    left: margin,
    right: margin,
    top: margin,
    bottom: margin,
  };
  const width = Math.min(wanted, clientWidth - 2 * margin);
  const x = align === 'start' ? left : right - width;
  const isAbove =
    height !== undefined && bottom + gap + height > clientHeight && top - gap - height > 0;
  const y = isAbove ? top - gap - height : bottom + gap;
  panel.style.width = `${width}px`;
  panel.style.left = `${Math.max(margin, Math.min(x, clientWidth - width - margin)) + window.scrollX}px`;
  panel.style.top = `${y + window.scrollY}px`;
}
