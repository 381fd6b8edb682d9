import { useEffect, useState } from 'react';

/** Width of a box in pixels, kept true while it changes. */
export const useWidth = (box: React.RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
};
