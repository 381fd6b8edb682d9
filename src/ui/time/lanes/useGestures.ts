import { useEffect, useRef } from 'react';
import { type AxisWindow, dayAt, pannedWindow, zoomedWindow } from '../../../view/axis.ts';

type Gestures = {
  /** The scrolling box that takes the gestures, and the head of the axis: where a wheel alone zooms. */
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly axis: React.RefObject<HTMLDivElement | null>;
  readonly window: AxisWindow;
  readonly onWindow: (window: AxisWindow) => void;
};
const PAN_PX = 6;
/** Half of the least size of a target. */
const FINGER_PX = 22;
const WHEEL = 0.0022;

/** The mark of a lane that a finger may have meant, or the name of the lane where none is near. */
const nearestIn = (lane: Element | null, { clientX, clientY }: MouseEvent): HTMLElement | null => {
  const marks = [...(lane?.querySelectorAll<HTMLElement>('.ms') ?? [])].map((mark) => {
    const { left, top, height } = mark.getBoundingClientRect();
    return { mark, off: Math.hypot(clientX - left - height / 2, clientY - top - height / 2) };
  });
  const [best] = marks.toSorted((a, b) => a.off - b.off);
  return best && best.off <= FINGER_PX ? best.mark : (lane?.querySelector<HTMLElement>('.lane-name') ?? null);
};

/** Wheel, drag and pinch on the lanes: Ctrl and wheel (or a pinch) zooms, Shift and wheel or a sideways drag moves. */
export const useGestures = ({ box, axis, window, onWindow }: Gestures): void => {
  const latest = useRef({ window, onWindow });
  latest.current = { window, onWindow };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const area = () => axis.current?.getBoundingClientRect() ?? element.getBoundingClientRect();
    const anchorOf = (clientX: number) => dayAt(current(), (clientX - area().left) / area().width);
    /** The next step of a gesture goes on from here, to a part of a day, unless something else has moved the axis. */
    let exact: AxisWindow | null = null;
    const current = (): AxisWindow => {
      const { window: shown } = latest.current;
      const own = exact && Math.abs(exact.from - shown.from) < 1 && Math.abs(exact.to - shown.to) < 1;
      return own && exact ? exact : shown;
    };
    const show = (next: AxisWindow) => {
      exact = next;
      latest.current.window = next;
      latest.current.onWindow(next);
    };
    const zoom = (factor: number, clientX: number) => show(zoomedWindow(current(), factor, anchorOf(clientX)));
    const pan = (pixels: number) => {
      const now = current();
      show(pannedWindow(now, (pixels / area().width) * (now.to - now.from)));
    };

    const wheel = (event: WheelEvent) => {
      const onAxis = event.target instanceof Node && (axis.current?.contains(event.target) ?? false);
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey || (onAxis && !sideways)) {
        event.preventDefault();
        zoom(Math.exp(-event.deltaY * WHEEL), event.clientX);
      } else if (sideways) {
        event.preventDefault();
        pan(event.deltaX === 0 ? event.deltaY : event.deltaX);
      }
    };

    const down = new Map<number, { x: number; y: number }>();
    let carried = 0;
    let moving = false;
    const start = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target instanceof Node && axis.current?.contains(event.target))) return;
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      carried = 0;
      moving = false;
    };
    const spread = () => {
      const [a, b] = [...down.values()];
      return a && b ? { across: Math.hypot(a.x - b.x, a.y - b.y), middle: (a.x + b.x) / 2 } : null;
    };
    const move = (event: PointerEvent) => {
      const was = down.get(event.pointerId);
      if (!was) return;
      // The release went elsewhere, to a menu or another window.
      if (event.buttons === 0) return void down.delete(event.pointerId);
      const before = spread();
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = spread();
      if (before && after) {
        moving = true;
        if (before.across > 0) zoom(after.across / before.across, after.middle);
        pan(before.middle - after.middle);
        return;
      }
      carried += was.x - event.clientX;
      if (!moving && Math.abs(carried) < PAN_PX) return;
      pan(moving ? was.x - event.clientX : carried);
      moving = true;
    };
    const end = (event: PointerEvent) => {
      down.delete(event.pointerId);
      // After the press that the release may still become.
      setTimeout(() => {
        moving = false;
      });
    };
    /** A drag that began on a button is no press of it; a press beside a mark means the nearest one of its lane. */
    const click = (event: MouseEvent) => {
      if (moving) event.stopPropagation();
      else if (event.target instanceof Element && !event.target.closest('button'))
        nearestIn(event.target.closest('.lane'), event)?.click();
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', start);
    element.addEventListener('pointermove', move);
    element.addEventListener('click', click, true);
    for (const name of ['pointerup', 'pointercancel'] as const) document.addEventListener(name, end);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', start);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('click', click, true);
      for (const name of ['pointerup', 'pointercancel'] as const) document.removeEventListener(name, end);
    };
  }, [box, axis]);
};
