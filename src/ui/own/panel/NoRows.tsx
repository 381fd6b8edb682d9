import type { LayerInfo } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useFollowed } from './useFollowed.ts';
import { isFiltered } from './values.ts';

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

/** Where no row is shown: which filters of the map apply, and a way out of the table's own. */
export const NoRows = ({ layer, info }: Props) => {
  const words = useOwnWords().panel;
  const filtered = useOwn(layer, isFiltered);
  const now = useFollowed(info);
  return (
    <div className="own-none">
      <p className="list-note">{words.empty}</p>
      {now !== '' && <p className="list-note">{words.followsNow(now)}</p>}
      {filtered && (
        <button
          type="button"
          className="button"
          onClick={() => {
            layer.actions.filtersCleared();
            // The button goes with the filters.
            document.getElementById('own-rows')?.focus();
          }}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
};
