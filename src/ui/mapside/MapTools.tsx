import type { ReactNode } from 'react';
import type { MapHandle } from '../../map/MapCanvas.tsx';
import { useWords } from '../context.ts';
import { Icon } from '../icons.tsx';

export const MapTools = ({ handle, children }: { readonly handle: MapHandle | null; readonly children: ReactNode }) => {
  const words = useWords();
  return (
    <div className="map-tools">
      <button
        type="button"
        className="icon-button zoom"
        aria-label={words.map.zoomIn}
        title={words.map.zoomIn}
        disabled={!handle}
        onClick={() => handle?.zoomBy(1)}
      >
        <span aria-hidden="true">+</span>
      </button>
      <button
        type="button"
        className="icon-button zoom"
        aria-label={words.map.zoomOut}
        title={words.map.zoomOut}
        disabled={!handle}
        onClick={() => handle?.zoomBy(-1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.map.fit}
        title={words.map.fitTitle}
        disabled={!handle}
        onClick={() => handle?.fit()}
      >
        <Icon name="fit" />
      </button>
      {children}
    </div>
  );
};
