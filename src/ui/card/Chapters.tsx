import { useMemo } from 'react';
import type { Claim } from '../../model/dataset.ts';
import { type Day, isoOf } from '../../model/day.ts';
import type { History } from '../../model/state.ts';
import { type Chapter, chaptersOf, type Learned } from '../../view/chapters.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { useActions, useDataset, useLang, useView, useWords } from '../context.ts';
import { SaidLine } from './SaidLine.tsx';

type Props = { readonly history: History; readonly claims: readonly Claim[] };

/** How the subject became known: every statement in order of publication, and what each day of publication changed. */
export const Chapters = ({ history, claims }: Props) => {
  const words = useWords();
  const k = useView((v) => v.k);
  const chapters = useMemo(() => chaptersOf(history, claims), [history, claims]);
  const known = chapters.filter((c) => c.known <= k);
  if (chapters.length === 0) return null;
  return (
    <section aria-labelledby="card-story" className="story">
      <h3 id="card-story">{words.story.title}</h3>
      <p className="muted">
        {words.story.intro(known.length)}
        {known.length < chapters.length && ` · ${words.story.later(chapters.length - known.length)}`}
      </p>
      <Strip chapters={chapters} k={k} />
      <ol className="chapters">
        {known.map((chapter) => (
          <li key={chapter.known} data-chapter={isoOf(chapter.known)}>
            <ChapterOf chapter={chapter} />
          </li>
        ))}
      </ol>
    </section>
  );
};

/** When it was written about: one dot a day of publication, as large as what it brought. */
const Strip = ({ chapters, k }: { readonly chapters: readonly Chapter[]; readonly k: Day }) => {
  const first = chapters[0]?.known ?? k;
  const last = Math.max(first + 1, chapters.at(-1)?.known ?? k);
  const x = (day: Day) => 4 + ((day - first) / (last - first)) * 92;
  return (
    <svg className="story-strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d="M2 5H98" className="story-line" />
      {chapters.map(({ known, said }) => (
        <path
          key={known}
          d={`M${x(known)} ${5 - Math.min(4.5, 1 + said.length * 0.7)}V${5 + Math.min(4.5, 1 + said.length * 0.7)}`}
          className="story-tick"
          data-later={known > k}
        />
      ))}
    </svg>
  );
};

const ChapterOf = ({ chapter: { known, said, learned } }: { readonly chapter: Chapter }) => {
  const words = useWords();
  const lang = useLang();
  const { asOf } = useDataset();
  const { knowledgeMoved } = useActions();
  const k = useView((v) => v.k);
  const lines = useLearned(learned);
  return (
    <details>
      <summary>
        <time>{formatIso(isoOf(known), lang)}</time>
        <span className="chapter-learned">
          {[...new Set(lines)].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      </summary>
      {known !== k && known < asOf && (
        <button type="button" className="link" onClick={() => knowledgeMoved(known)}>
          {words.story.seeThen}
        </button>
      )}
      <ul className="claims">
        {said.map((one) => (
          <li key={one.id}>
            <SaidLine of={one} />
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What a day of publication changed, in words. */
const useLearned = ({ before, after, plans, revised, settled }: Learned): readonly string[] => {
  const words = useWords();
  const lang = useLang();
  const lines: string[] = [];
  const wasUnknown = !before.exists && before.because === 'unknown';
  if (wasUnknown) lines.push(words.story.first(after.exists ? words.stage[after.stage] : words.story.notYet));
  else if (before.exists && after.exists && before.stage !== after.stage)
    lines.push(words.story.moved(words.stage[before.stage], words.stage[after.stage]));
  else if (!before.exists && after.exists) lines.push(words.story.moved(words.story.notYet, words.stage[after.stage]));
  const date = (edtf: string | undefined) => (edtf ? formatEdtf(edtf, lang) : words.card.undated);
  for (const m of plans) lines.push(words.story.planned(date(m.date?.edtf), words.stage[m.stage]));
  for (const m of revised) lines.push(words.story.revised(date(m.date?.edtf), words.stage[m.stage]));
  for (const m of settled) lines.push(words.story.settled(date(m.date?.edtf), words.stage[m.stage]));
  return lines.length > 0 ? lines : [words.story.details];
};
