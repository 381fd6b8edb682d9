import type { ReactNode } from 'react';
import type { MapHandle } from '../../map/MapCanvas.tsx';
import { useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';

export const MapTools = ({ handle, children }: { readonly handle: MapHandle | null; readonly children: ReactNode }) => {
  const words = useWords();
  return (
    <div className="map-tools">
      <IconButton
        icon="plus"
        words={words.map.zoomIn}
        className="zoom"
        disabled={!handle}
        onClick={() => handle?.zoomBy(1)}
      />
      <IconButton
        icon="minus"
        words={words.map.zoomOut}
        className="zoom"
        disabled={!handle}
        onClick={() => handle?.zoomBy(-1)}
      />
      <IconButton
        icon="fit"
        words={words.map.fit}
        title={words.map.fitTitle}
        disabled={!handle}
        onClick={() => handle?.fit()}
      />
      {children}
    </div>
  );
};
