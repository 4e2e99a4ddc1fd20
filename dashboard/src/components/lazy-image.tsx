// An image that loads when it is near the window: browsers load those far below it too.
import { type ComponentProps, useEffect, useRef } from 'react';

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLImageElement)) continue;
      target.src = target.dataset.src ?? '';
      observer.unobserve(target);
    }
  },
  { rootMargin: '200px' },
);

export function LazyImage({ src, ...rest }: ComponentProps<'img'> & { src: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const { current } = image;
    if (!current) return;
    current.dataset.src = src;
    observer.observe(current);
    return () => observer.unobserve(current);
  }, [src]);
  return <img alt="" {...rest} ref={image} />;
}
