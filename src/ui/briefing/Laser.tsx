import { useEffect, useRef } from 'react';

/** A red point that goes where the pointer goes. */
export const Laser = () => {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (dot.current) dot.current.style.translate = `${clientX}px ${clientY}px`;
    };
    window.addEventListener('pointermove', move, { passive: true });
    return () => window.removeEventListener('pointermove', move);
  }, []);
  return <div ref={dot} className="laser" aria-hidden="true" />;
};
