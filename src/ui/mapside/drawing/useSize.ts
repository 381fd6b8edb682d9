import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../../../view/frame.ts';

/** CSS pixels of a box, known before it is painted and kept true; `null` before it stands in the page. */
export const useSize = (box: RefObject<Element | null>): Size | null => {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
};
