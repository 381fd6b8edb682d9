import type { OwnLayer } from '../../view/own/actions.ts';
import { useOwn } from './own.ts';
import { useOwnWords } from './useOwnWords.ts';

type Props = { readonly layer: OwnLayer; readonly face: 'reading' | 'loading' };

/** How far a file has been read or loaded; it can be stopped at any time. */
export const Progress = ({ layer, face }: Props) => {
  const words = useOwnWords();
  const share = useOwn(layer, (s) => (s.progress === null ? null : Math.round(s.progress * 100)));
  const file = useOwn(layer, (s) => s.file);
  const rows = useOwn(layer, (s) => s.draft?.rows);
  return (
    <>
      {file && (
        <p>
          <strong>{file.name}</strong>{' '}
          <span className="muted">{words.reading.size(Math.round(file.bytes / 1e5) / 10)}</span>{' '}
          {rows !== undefined && <span className="muted">{words.loading.rows(rows)}</span>}
        </p>
      )}
      <p className="own-progress">
        <progress aria-label={words[face].progress} max={100} value={share ?? undefined} />
        <span className="figure">{share !== null && words.reading.percent(share)}</span>
      </p>
      <button type="button" className="button" onClick={layer.actions.cancelled}>
        {words.cancel}
      </button>
    </>
  );
};
