import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Cite } from '../../model/dataset.ts';
import type { Said } from '../../model/pledges.ts';
import { originOf } from '../../view/briefing/own.ts';
import { footnoteOf, footnotesOf, saidIn } from '../../view/briefing/pieces.ts';
import { formatEdtf } from '../../words/format.ts';
import { useSource } from '../card/Cites.tsx';
import { useActions, useLang, useText, useWords } from '../context.ts';
import { later } from '../later.tsx';
import { RefText } from './RefText.tsx';
import type { Briefing } from './useBriefing.ts';
import { useBriefWords } from './useBriefWords.ts';
import { useFitting } from './useFitting.ts';
import { useLookup } from './usePieces.ts';

const SlideMoney = later(() => import('./SlideMoney.tsx').then((module) => module.SlideMoney));
const Matrix = later(() => import('../desk/matrix/Matrix.tsx').then((module) => module.Matrix));

type Props = { readonly briefing: Briefing; readonly onSource: (said: Said) => void };

/** What is said on a slide, with its sources at its foot. */
export const Slide = ({ briefing: { story, scene, n, of }, onSource }: Props) => {
  const words = useBriefWords();
  const text = useText();
  const from = originOf(story.id);
  const lookup = useLookup();
  const footnotes = useMemo(
    () => footnotesOf(saidIn([text(scene.title), text(scene.text)], lookup)),
    [scene.title, scene.text, text, lookup],
  );
  const footnote = useCallback((said: Said) => footnoteOf(said, footnotes), [footnotes]);
  const box = useRef<HTMLElement>(null);
  const figure = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever began with a button that is gone begins here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  useFitting(box, figure);
  // A new slide begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is another beginning
  useEffect(() => {
    // In braces: a browser may give a promise of the scroll, which is nothing to clean up with.
    box.current?.scrollTo({ top: 0 });
  }, [scene]);
  return (
    <section ref={box} className="slide" aria-label={words.progress(n, of)} data-scene={scene.id}>
      <p className="slide-story">
        {text(story.title)}
        {from !== null && (
          <span className="tag" title={words.fromNote}>
            {words.from[from]}
          </span>
        )}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <RefText words={scene.title} footnote={footnote} onSource={onSource} />
      </h1>
      <p className="slide-text">
        <RefText words={scene.text} footnote={footnote} onSource={onSource} />
      </p>
      {scene.figure !== null && (
        <div ref={figure} className="slide-figure">
          <Suspense fallback={null}>{scene.figure === 'money' ? <SlideMoney /> : <Matrix />}</Suspense>
        </div>
      )}
      {footnotes.length > 0 && (
        <ol className="slide-sources" aria-label={words.sources}>
          {footnotes.map((cite) => (
            <Footnote key={`${cite.source}#${cite.paragraph}`} cite={cite} />
          ))}
        </ol>
      )}
    </section>
  );
};

/** Publisher, day and paragraph: one press away from what the collection knows of that source. */
const Footnote = ({ cite }: { readonly cite: Cite }) => {
  const words = useWords();
  const lang = useLang();
  const text = useText();
  const source = useSource()(cite.source);
  const { pageOpened } = useActions();
  if (!source) return null;
  const mark = source.kind === 'outside' ? words.card.outsideMark : words.card.uncheckedMark;
  return (
    <li>
      <button type="button" onClick={() => pageOpened({ kind: 'source', id: source.id })}>
        {[
          text(source.publisher),
          formatEdtf(source.published.edtf, lang),
          ...(cite.paragraph === null ? [] : [words.card.paragraph(cite.paragraph)]),
          ...(source.kind === 'seed' ? [] : [mark]),
        ].join(' · ')}
      </button>
    </li>
  );
};
