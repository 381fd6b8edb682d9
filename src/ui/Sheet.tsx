import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useView, useWords } from './context.ts';

const HEIGHTS = ['peek', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** The panel of a phone: three heights by press or drag of its handle. Picking a thing raises it to half. */
export const Sheet = ({ head, children }: { readonly head: ReactNode; readonly children: ReactNode }) => {
  const words = useWords();
  const selected = useView((v) => v.selected);
  // A link may lead to an answer in the sheet.
  const tab = useView((v) => v.tab);
  const [height, setHeight] = useState<Height>(tab === 'list' ? 'peek' : 'half');
  const [from, setFrom] = useState<number | null>(null);
  useEffect(() => {
    if (selected !== null) setHeight((now) => (now === 'peek' ? 'half' : now));
  }, [selected]);
  const opened = useRef(tab);
  useEffect(() => {
    if (tab === opened.current) return;
    opened.current = tab;
    setHeight((now) => (now === 'peek' ? 'half' : now));
  }, [tab]);
  const camera = useView((v) => v.camera);
  // A full sheet hides the map: whoever asked for another camera wants to see it.
  useEffect(() => {
    if (camera !== null) setHeight((now) => (now === 'full' ? 'half' : now));
  }, [camera]);
  const step = (by: number) => setHeight((now) => HEIGHTS[Math.min(2, Math.max(0, HEIGHTS.indexOf(now) + by))] ?? now);
  const cycle = () => setHeight((now) => HEIGHTS[(HEIGHTS.indexOf(now) + 1) % HEIGHTS.length] ?? now);
  return (
    <div className="sheet" data-height={height}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={`${words.sheet.handle}: ${words.sheet.heights[height]}`}
        aria-expanded={height !== 'peek'}
        onClick={cycle}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1);
          if (event.key === 'ArrowDown') step(-1);
        }}
        onPointerDown={(event) => {
          setFrom(event.clientY);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          const moved = from === null ? 0 : from - event.clientY;
          setFrom(null);
          if (Math.abs(moved) > 24) {
            event.preventDefault();
            step(Math.sign(moved) * (Math.abs(moved) > 260 ? 2 : 1));
            event.currentTarget.addEventListener('click', (click) => click.stopImmediatePropagation(), {
              once: true,
              capture: true,
            });
          }
        }}
      >
        <i aria-hidden="true" />
      </button>
      {head}
      <div className="sheet-body">{children}</div>
    </div>
  );
};
