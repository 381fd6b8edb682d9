import { useState } from 'react';
import { LIMITS } from '../../../tables/limits.ts';
import { FORMATS, type Format, type LayerInfo, type Which } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { download } from '../../download.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

/** A file that was saved and cannot be opened here again, and what would make it smaller. */
type Large = { readonly bytes: number; readonly hints: readonly ('csv' | 'shown')[] };
const smaller = (format: Format, which: Which): Large['hints'] => [
  ...(format === 'csv' ? [] : (['csv'] as const)),
  ...(which === 'shown' ? [] : (['shown'] as const)),
];

/** The table as a file again, whole or as it is filtered, its mapping, and the project. */
export const Out = ({ layer, info }: Props) => {
  const words = useOwnWords();
  const [which, setWhich] = useState<Which>('all');
  const [withRows, setWithRows] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | Large>('idle');
  const shown = useOwn(layer, (s) => (s.answer ? s.answer.sure + s.answer.maybe : info.rows));
  const stem = info.name.replace(/\.[^.]+$/, '');
  const take = async (name: string, make: () => Blob | Promise<Blob>, hints: Large['hints'] = []) => {
    setState('busy');
    try {
      const blob = await make();
      download(name, blob);
      setState(blob.size > LIMITS.bytes ? { bytes: blob.size, hints } : 'idle');
    } catch (error) {
      console.warn(error);
      setState('failed');
    }
  };
  const busy = state === 'busy';
  return (
    <details className="facet own-out">
      <summary>
        <span>{words.out.title}</span>
      </summary>
      <fieldset>
        <legend className="muted">{words.out.which}</legend>
        {(['all', 'shown'] as const).map((id) => (
          <label key={id} className="option">
            <input type="radio" name="own-which" checked={which === id} onChange={() => setWhich(id)} />
            <span className="option-name">{id === 'all' ? words.out.all(info.rows) : words.out.shown(shown)}</span>
          </label>
        ))}
      </fieldset>
      <p className="own-buttons">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={busy}
            data-own-out={format}
            onClick={() =>
              void take(`${stem}.${which}.${format}`, () => layer.asks.write(format, which), smaller(format, which))
            }
          >
            {words.out[format]}
          </button>
        ))}
      </p>
      <p className="own-buttons">
        <button
          type="button"
          className="button"
          data-own-out="mapping"
          onClick={() => void take(`${stem}.mapping.json`, layer.asks.mappingFile)}
        >
          {words.out.mapping}
        </button>
      </p>
      <p className="muted">{words.out.mappingNote}</p>
      <p className="own-buttons">
        <button
          type="button"
          className="button"
          disabled={busy}
          data-own-out="project"
          onClick={() => void take(`${stem}.jeonjido`, () => layer.asks.projectFile(withRows), ['csv'])}
        >
          {words.out.project}
        </button>
      </p>
      <p className="muted">{words.out.projectNote}</p>
      <label className="option">
        <input type="checkbox" checked={withRows} onChange={() => setWithRows(!withRows)} />
        <span className="option-name">{words.out.withRows}</span>
      </label>
      {withRows && <p className="warning">{words.out.withRowsNote}</p>}
      <p role="status">
        {busy && words.out.busy}
        {typeof state === 'object' &&
          [
            words.out.large(Math.ceil(state.bytes / 1e6), LIMITS.bytes / 1e6),
            ...state.hints.map((hint) => words.out.smaller[hint]),
          ].join(' ')}
      </p>
      {state === 'failed' && <p role="alert">{words.out.failed}</p>}
    </details>
  );
};
