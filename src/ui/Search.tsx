import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { stateAt } from '../model/state.ts';
import type { Found } from '../view/search.ts';
import { ahead } from './ahead.ts';
import { useActions, useDataset, useHistories, useScene, useText, useView, useWords } from './context.ts';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';
import { isTyping } from './isTyping.ts';
import { SubjectMark } from './SubjectMark.tsx';

const loadFinder = ahead(() => import('../view/search.ts'));
type Finder = Awaited<ReturnType<typeof loadFinder>>;
const NOTHING: readonly Found[] = [];

/** Finds by name and region in both languages. Choosing a subject selects it and moves time to when it exists. */
export const Search = ({ onRegion }: { readonly onRegion: (region: string) => void }) => {
  const words = useWords();
  const dataset = useDataset();
  const { subjectPicked, facetChosen, pageOpened } = useActions();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [finder, setFinder] = useState<Finder | null>(null);
  const index = useMemo(() => finder?.indexOf(dataset), [finder, dataset]);
  const found = useMemo(() => (finder && index ? finder.find(index, text) : NOTHING), [finder, index, text]);
  const shown = open && text.trim() !== '' && finder !== null;
  // Whoever comes to the field is about to type; without a network it was loaded before.
  const prepare = () => void loadFinder().then(setFinder, () => undefined);
  useSlashKey(input);

  const choose = (item: Found | undefined) => {
    if (!item) return;
    setOpen(false);
    setActive(-1);
    setText('');
    if (item.type === 'subject') subjectPicked(item.subject.id);
    if (item.type === 'region') onRegion(item.id);
    if (item.type === 'segment') facetChosen('seg', item.id);
    if (item.type === 'term') pageOpened({ kind: 'glossary' });
  };
  const keys = (event: React.KeyboardEvent) => {
    // While a Korean input method composes, its keys belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive((now) =>
        found.length === 0 ? -1 : (now + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length,
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[Math.max(active, 0)]);
    } else if (event.key === 'Escape' && (shown || text !== '')) {
      event.stopPropagation();
      setOpen(false);
      setText('');
    }
  };
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.header.search}
        placeholder={words.header.searchHint}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => {
          prepare();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      {text !== '' && <IconButton icon="close" words={words.header.clearSearch} onClick={() => setText('')} />}
      <div id={listId} role="listbox" aria-label={words.header.search} className="search-list" hidden={!shown}>
        {found.map((item, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's, by aria-activedescendant
          <div
            key={item.type === 'subject' ? item.subject.id : `${item.type}-${item.id}`}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            className="search-option"
            aria-selected={i === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <FoundRow found={item} />
          </div>
        ))}
      </div>
      <div className="visually-hidden" role="status">
        {shown ? words.header.found(`${found.length}${found.length === finder?.MAX_FOUND ? '+' : ''}`) : ''}
      </div>
      {shown && found.length === 0 && <div className="search-none">{words.header.found('0')}</div>}
    </search>
  );
};

const ICONS = { region: 'locate', segment: 'layers', term: 'search' } as const;

const FoundRow = ({ found }: { readonly found: Found }) => {
  const words = useWords();
  const text = useText();
  const { regions } = useDataset();
  const histories = useHistories();
  const counts = useScene((s) => s.counts);
  const t = useScene((s) => s.day);
  const k = useView((v) => v.k);
  if (found.type !== 'subject')
    return (
      <>
        <Icon name={ICONS[found.type]} />
        <span>{text(found.name)}</span>
        <small>
          {words.header.foundAs[found.type]}
          {found.type === 'segment' && ` · ${words.filters.count(counts.seg.get(found.id) ?? 0)}`}
        </small>
      </>
    );
  const { subject } = found;
  const region = regions.find((r) => r.id === subject.region);
  const history = histories.get(subject.id);
  return (
    <>
      <SubjectMark subject={subject} state={history ? stateAt(history, t, k) : null} />
      <span>{text(subject.name)}</span>
      <small>
        {words.type[subject.type]}
        {region && ` · ${text(region.short)}`}
      </small>
    </>
  );
};

const useSlashKey = (input: React.RefObject<HTMLInputElement | null>) => {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [input]);
};
