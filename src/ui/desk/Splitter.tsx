import { PANES, type PaneId, paneSize } from '../../view/preferences.ts';
import { usePreference, useSetPreferences } from '../context.ts';
import { useDeskWords } from './useDeskWords.ts';

/** Pixels a press of an arrow key moves an edge. */
const STEP = 24;

type Props = {
  readonly pane: PaneId;
  /** The part lies after the edge: it grows when the edge moves to the left or up. */
  readonly after: boolean;
};

/** An edge between two parts of the desk: dragged, or moved by arrow keys; a double press puts it back. */
export const Splitter = ({ pane, after }: Props) => {
  const words = useDeskWords();
  const panes = usePreference('panes');
  const set = useSetPreferences();
  const upright = pane !== 'table';
  const sign = after ? -1 : 1;
  const resize = (size: number) => set({ panes: { ...panes, [pane]: paneSize(pane, size) } });
  const keys: Readonly<Record<string, number>> = upright
    ? { ArrowLeft: -STEP, ArrowRight: STEP }
    : { ArrowUp: -STEP, ArrowDown: STEP };
  return (
    // A separator that can be focused is a widget, and no native element is one.
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot be moved
    <div
      role="separator"
      className={`splitter splitter-${pane}`}
      tabIndex={0}
      aria-label={words.splitter[pane]}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={panes[pane]}
      aria-valuemin={PANES[pane].least}
      aria-valuemax={PANES[pane].most}
      onDoubleClick={() => resize(PANES[pane].first)}
      onKeyDown={(event) => {
        const by = keys[event.key];
        if (by === undefined) return;
        event.preventDefault();
        resize(panes[pane] + by * sign);
      }}
      onPointerDown={(event) => {
        const edge = event.currentTarget;
        const [start, size] = [upright ? event.clientX : event.clientY, panes[pane]];
        edge.setPointerCapture(event.pointerId);
        const usual = 16 / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        edge.onpointermove = (move) => resize(size + ((upright ? move.clientX : move.clientY) - start) * sign * usual);
        const end = () => {
          edge.onpointermove = null;
        };
        edge.onpointerup = end;
        edge.onpointercancel = end;
      }}
    />
  );
};
