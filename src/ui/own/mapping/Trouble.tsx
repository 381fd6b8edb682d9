import { useRef } from 'react';
import type { Checked, Mapping } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { useOwn } from '../own.ts';
import { ProblemList } from '../ProblemList.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { mendKind, STATUS } from './mapping.ts';

type Props = { readonly layer: OwnLayer; readonly mapping: Mapping };

/** What of the file cannot be read under the mapping, and what mends most of it with one press. */
export const Trouble = ({ layer, mapping }: Props) => {
  const words = useOwnWords();
  const now = useOwn(layer, (s) => s.checked);
  // While another mapping is checked, what came of the last one stays where it was.
  const last = useRef<Checked | null>(null);
  last.current = now ?? last.current;
  if (last.current === null) return null;
  const { mend, problems, count } = last.current;
  const kind = now && mendKind(mapping, mend);
  const { swap, swapDo, crs, columns, doIt } = words.mapping.mend;
  return (
    <div className="own-trouble" data-checking={now === null}>
      {mend && kind && (
        <p className="own-mend">
          {kind === 'swap' && swap}
          {kind === 'crs' && crs(words.mapping.crsOf[mend.crs])}
          {kind === 'columns' && columns(mend.x, mend.y)}
          <button
            type="button"
            className="button"
            onClick={() => {
              layer.actions.mappingChanged({ ...mapping, place: mend });
              // The button that was pressed goes with what it mended.
              document.getElementById(STATUS)?.focus();
            }}
          >
            {kind === 'swap' ? swapDo : doIt}
          </button>
        </p>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {problems.length > 0 && count > problems.length && <p>{words.refused.more(count - problems.length)}</p>}
    </div>
  );
};
