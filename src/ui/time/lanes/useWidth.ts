import { useLayoutEffect, useState } from 'react';

/** Width of a box in pixels, kept true while it changes. */
export const useWidth = (box: React.RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // At once, so that nothing is drawn by a guess; from then on by what changes.
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
};
