// Keeps toasts above a bar at the bottom of the window.
import { type RefObject, useEffect, useRef } from 'react';

const margin = 12;

/** The space that the bar takes becomes the CSS variable `--bottom-bar` while it is shown. */
export function useBottomBar<Bar extends HTMLElement>(isShown = true): RefObject<Bar | null> {
  const bar = useRef<Bar>(null);
  useEffect(() => {
    const { current } = bar;
    if (!current || !isShown) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--bottom-bar', `${current.offsetHeight + margin}px`),
    );
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty('--bottom-bar');
    };
  }, [isShown]);
  return bar;
}
