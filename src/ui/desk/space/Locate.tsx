import { formatMetres } from '../../../words/format.ts';
import { useMe } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** Asks the device where it is, says how that went, and that it goes nowhere. */
export const Locate = () => {
  const words = useSpaceWords();
  const known = useMe() !== null;
  const { near } = useMapSide();
  const { kind } = near.state;
  const said = { locating: words.locating, failed: words.notLocated, outside: words.notInKorea };
  return (
    <div className="space-locate">
      {!known && (
        <button type="button" className="button" disabled={kind === 'locating'} onClick={near.locate}>
          {words.locate}
        </button>
      )}
      <p className="list-note" role="status">
        {kind in said ? said[kind as keyof typeof said] : known && words.located}
        {known && near.me && ` ${words.meAccuracy(formatMetres(Math.max(1, near.me.accuracyM)))}`}
      </p>
    </div>
  );
};
