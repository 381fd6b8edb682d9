import type { DrawKind } from '../../../map/MapCanvas.tsx';
import { useMapSide } from '../../mapHandle.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** How what is begun on the map is drawn and ended, on the map itself. */
export const DrawHint = ({ kind }: { readonly kind: DrawKind }) => {
  const words = useSpaceWords();
  const { handle } = useMapSide();
  return (
    <div className="draw-hint" role="status">
      <span>{words.hint[kind]}</span>
      <button type="button" className="button" onClick={() => handle?.cancelDrawing()}>
        {words.escape}
      </button>
    </div>
  );
};
