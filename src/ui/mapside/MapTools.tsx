import type { ReactNode } from 'react';
import { useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import type { MapMoves } from './useDrawingTools.ts';

export const MapTools = ({ moves, children }: { readonly moves: MapMoves; readonly children: ReactNode }) => {
  const words = useWords();
  return (
    <div className="map-tools">
      <IconButton icon="plus" words={words.map.zoomIn} className="zoom" onClick={() => moves.zoomBy(1)} />
      <IconButton icon="minus" words={words.map.zoomOut} className="zoom" onClick={() => moves.zoomBy(-1)} />
      <IconButton icon="fit" words={words.map.fit} title={words.map.fitTitle} onClick={() => moves.fit()} />
      {children}
    </div>
  );
};
