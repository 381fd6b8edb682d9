import type { Trouble } from '../../map/MapCanvas.tsx';
import { usePreference, useSetPreferences, useWords } from '../context.ts';

type Props = {
  /** Why there is no interactive map; `null`: it is there, or on its way. */
  readonly trouble: Trouble | null;
  readonly onRetry: () => void;
};
/**
 * Says above the map, where nothing lies over it, why a drawing stands in its place, and the ways on. It stands there empty
 * before it has something to say, because a region that comes with its text is not read out.
 */
export const MapNotice = ({ trouble, onRetry }: Props) => {
  const words = useWords();
  const chosen = usePreference('map') === 'drawing';
  const set = useSetPreferences();
  const goInteractive = () => {
    onRetry();
    set({ map: 'interactive' });
  };
  return (
    <div className="map-notice" role="status">
      {chosen && (
        <>
          <span>{words.map.drawingChosen}</span>
          <button type="button" className="link" onClick={goInteractive}>
            {words.map.goInteractive}
          </button>
        </>
      )}
      {!chosen && trouble !== null && (
        <>
          <span>
            {words.map.fallbackReason[trouble]} {words.map.fallback}
          </span>
          <button type="button" className="link" onClick={onRetry}>
            {words.map.tryAgain}
          </button>
          {trouble === 'worker' && (
            <button type="button" className="link" onClick={() => set({ map: 'drawing' })}>
              {words.map.stayDrawn}
            </button>
          )}
        </>
      )}
    </div>
  );
};
