import { type RefObject, useEffect } from 'react';

/** Smaller than this nobody reads it from the back of the room: then it is scrolled. */
const LEAST = 0.55;
/** Where slides are read by scrolling. */
const NARROW = '(max-width: 859px)';

/** Makes the figure of a slide as small as the slide needs it, and no smaller: an audience does not scroll. */
export const useFitting = (slide: RefObject<HTMLElement | null>, figure: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const [box, inner] = [slide.current, figure.current];
    if (!box || !inner) return;
    const fit = () => {
      inner.style.zoom = '1';
      const over = box.scrollHeight - box.clientHeight;
      if (over <= 0 || matchMedia(NARROW).matches) return;
      const height = inner.offsetHeight;
      inner.style.zoom = String(Math.max(LEAST, (height - over) / height));
    };
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    watch.observe(inner);
    return () => watch.disconnect();
  });
};
