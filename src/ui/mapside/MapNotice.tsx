import type { Trouble } from '../../map/MapCanvas.tsx';
import { usePreference, useSetPreferences, useWords } from '../context.ts';

type Props = {
  /** Why there is no interactive map; `null`: it is there, or on its way. */
  readonly trouble: Trouble | null;
  readonly onRetry: () => void;
};
/** Says above the map, where nothing lies over it, why a drawing stands in its place, and the way on. */
export const MapNotice = ({ trouble, onRetry }: Props) => {
  const words = useWords();
  const chosen = usePreference('map') === 'drawing';
  const set = useSetPreferences();
  if (!chosen && trouble === null) return null;
  return (
    <div className="map-notice" role="status">
      <span>
        {chosen
          ? words.map.drawingChosen
          : `${trouble === null ? '' : words.map.fallbackReason[trouble]} ${words.map.fallback}`}
      </span>
      <button type="button" className="link" onClick={chosen ? () => set({ map: 'interactive' }) : onRetry}>
        {chosen ? words.map.goInteractive : words.map.tryAgain}
      </button>
    </div>
  );
};
