import { isoOf } from '../model/day.ts';
import { formatIso } from '../words/format.ts';
import { useActions, useDataset, useLang, useScene, useView, useWords } from './context.ts';
import { focusTime } from './focus.ts';
import { useOpenTab } from './useOpenTab.ts';

/** The page's first paragraph: what is on the map now, and what is not there yet. */
export const Summary = () => {
  const words = useWords();
  const lang = useLang();
  const tally = useScene((s) => s.tally);
  const notYet = useScene((s) => s.notYetShown);
  const day = useScene((s) => s.day);
  const { asOf } = useDataset();
  return (
    <p className="summary" id="summary">
      {words.summary.sentence({ ...tally, date: formatIso(isoOf(day), lang) })}
      {day > asOf && <span className="muted"> {words.summary.ahead(formatIso(isoOf(asOf), lang))}</span>}
      {notYet > 0 && <span className="muted"> {words.summary.notYet(notYet)}</span>}
    </p>
  );
};

/** Unmistakable while only what was known by an earlier day is shown; one press returns. */
export const KnowledgeBanner = () => {
  const words = useWords();
  const lang = useLang();
  const { asOf } = useDataset();
  const { knowledgeMoved } = useActions();
  const openTab = useOpenTab();
  const k = useView((v) => v.k);
  if (k === asOf) return null;
  return (
    <div className="banner">
      <span>{words.knowledge.banner(formatIso(isoOf(k), lang))}</span>
      <button type="button" onClick={() => openTab('plans')}>
        {words.knowledge.plans}
      </button>
      <button
        type="button"
        onClick={() => {
          knowledgeMoved(asOf);
          focusTime();
        }}
      >
        {words.knowledge.back}
      </button>
    </div>
  );
};
