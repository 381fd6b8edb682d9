import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { knownOf } from '../../view/known.ts';
import { readViews, SAVED_LIMITS, type SavedView, writeViews } from '../../view/saved.ts';
import { decodeView, encodeView } from '../../view/url.ts';
import { useActions, useDataset, useViews } from '../context.ts';
import { download } from '../download.ts';
import { Icon } from '../icons.tsx';
import { saved } from './savedViews.ts';
import { useDeskWords } from './useDeskWords.ts';

/** Views by name, kept in this browser, out as a file and in from one. */
export const SavedViews = () => {
  const words = useDeskWords().saved;
  const views = useStore(saved.store);
  const [said, setSaid] = useState<{ readonly text: string; readonly undo?: readonly SavedView[] } | null>(null);
  const tell = (ok: boolean, text: string, undo?: readonly SavedView[]) =>
    setSaid(ok ? { text, ...(undo ? { undo } : {}) } : { text: words.full });
  return (
    <details className="facet saved">
      <summary>
        <span>{words.title}</span>
        {views.length > 0 && <span className="count">{views.length}</span>}
      </summary>
      <SaveForm count={views.length} onSaved={(ok) => (ok ? setSaid(null) : tell(false, ''))} />
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <OpenButton view={view} />
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(view.name)}
                onClick={() => tell(saved.removed(view.name), words.removed(view.name), views)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <FileButtons views={views} tell={tell} />
      <div role="status" className="list-note">
        {said?.text ?? words.local}{' '}
        {said?.undo && (
          <button
            type="button"
            className="link"
            // The button that was pressed is gone with its view.
            ref={(button) => button?.focus()}
            onClick={() => {
              saved.restored(said.undo ?? []);
              setSaid(null);
            }}
          >
            {words.undo}
          </button>
        )}
      </div>
    </details>
  );
};

const SaveForm = ({ count, onSaved }: { readonly count: number; readonly onSaved: (ok: boolean) => void }) => {
  const words = useDeskWords().saved;
  const { store, dataset } = useViews();
  const [name, setName] = useState('');
  return (
    <form
      className="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        const hash = encodeView({ ...store.getState().view, page: null }, dataset.asOf);
        onSaved(saved.saved({ name: name.trim() || words.defaultName(count + 1), hash }));
        setName('');
      }}
    >
      <input
        className="input"
        value={name}
        maxLength={SAVED_LIMITS.name}
        placeholder={words.defaultName(count + 1)}
        aria-label={words.name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button">
        {words.save}
      </button>
    </form>
  );
};

const OpenButton = ({ view: { name, hash } }: { readonly view: SavedView }) => {
  const words = useDeskWords().saved;
  const dataset = useDataset();
  const { linkOpened } = useActions();
  return (
    <button
      type="button"
      className="link"
      aria-label={words.open(name)}
      onClick={() => linkOpened(decodeView(hash, knownOf(dataset)).view)}
    >
      {name}
    </button>
  );
};

type FileProps = {
  readonly views: readonly SavedView[];
  readonly tell: (ok: boolean, text: string) => void;
};
const FileButtons = ({ views, tell }: FileProps) => {
  const words = useDeskWords().saved;
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    if (file.size > SAVED_LIMITS.fileBytes) return tell(true, words.big);
    const read = readViews(await file.text());
    if (read === null) return tell(true, words.bad);
    tell(saved.imported(read.views), words.imported(read.views.length, read.skipped));
  };
  return (
    <div className="saved-files">
      <button
        type="button"
        className="link"
        disabled={views.length === 0}
        onClick={() => download('jeonjido-views.json', new Blob([writeViews(views)], { type: 'application/json' }))}
      >
        {words.export}
      </button>
      <button type="button" className="link" onClick={() => picker.current?.click()}>
        {words.import}
      </button>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={words.import}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
    </div>
  );
};
