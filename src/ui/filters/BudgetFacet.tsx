import { saidOf } from '../../view/said.ts';
import { BUDGET_STOPS, type BudgetRange, EOK } from '../../view/view.ts';
import { formatKrw } from '../../words/amounts.ts';
import { useActions, useDataset, useLang, useScene, useView, useWords } from '../context.ts';
import { budgetWord } from './optionWords.ts';
import { useWording } from './useWording.ts';

/** Ends of a range as places on the scale: 0 and the last place are open. */
const LAST = BUDGET_STOPS.length + 1;
const krwAt = (place: number): number | null => {
  const stop = BUDGET_STOPS[place - 1];
  return stop === undefined ? null : stop * EOK;
};
const placeOf = (krw: number | null, open: number): number => {
  if (krw === null) return open;
  const place = BUDGET_STOPS.findIndex((stop) => stop * EOK >= krw);
  return place < 0 ? LAST - 1 : place + 1;
};

/** Whole budgets on a logarithmic scale: how many lie where, and two ends to move. */
export const BudgetFacet = () => {
  const words = useWords();
  const lang = useLang();
  const wording = useWording();
  const range = useView((v) => v.budget);
  const { budgetRanged } = useActions();
  const { heights, stated, of } = useHeights();
  const from = placeOf(range?.from ?? null, 0);
  const to = placeOf(range?.to ?? null, LAST);
  /** Moves one end; the other stays as it is, unless it would be passed. */
  const move = (which: 'from' | 'to', place: number) => {
    const krw = krwAt(place);
    const other = which === 'from' ? (range?.to ?? null) : (range?.from ?? null);
    const passed = krw !== null && other !== null && (which === 'from' ? krw > other : krw < other);
    const kept = passed ? krw : other;
    const next: BudgetRange = which === 'from' ? { from: krw, to: kept } : { from: kept, to: krw };
    budgetRanged(next.from === null && next.to === null ? null : next, 'dragged');
  };
  const end = (which: 'from' | 'to', place: number) => {
    const krw = range?.[which] ?? null;
    return (
      <label className="budget-end">
        <span>{words.filters.budgetEnd[which]}</span>
        <input
          type="range"
          min={0}
          max={LAST}
          step={1}
          value={place}
          aria-valuetext={krw === null ? words.filters.budgetOpen : formatKrw(krw, lang)}
          onChange={(event) => {
            const value = Number(event.target.value);
            move(which, which === 'from' ? Math.min(value, LAST - 1) : Math.max(value, 1));
          }}
        />
        <output>{krw === null ? words.filters.budgetOpen : formatKrw(krw, lang)}</output>
      </label>
    );
  };
  return (
    <details className="facet" open={range !== null || undefined} data-box="budget">
      <summary>
        <span>{words.filters.facet.budget}</span>
        {range && <span className="count">{budgetWord(wording, range)}</span>}
      </summary>
      <svg className="budget-bars" viewBox={`0 0 ${heights.length} 10`} preserveAspectRatio="none" aria-hidden="true">
        {heights.map((height, place) => (
          <rect
            // The places of a scale never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={place}
            x={place + 0.08}
            width={0.84}
            y={10 - height * 10}
            height={height * 10}
            data-in={place >= from && place < to}
          />
        ))}
      </svg>
      {end('from', from)}
      {end('to', to)}
      <p className="list-note">{words.filters.budgetStated(stated, of)}</p>
    </details>
  );
};

/** How many whole budgets lie between two places of the scale, as a share of the most, under the other filters. */
const useHeights = () => {
  const dataset = useDataset();
  const k = useView((v) => v.k);
  const total = useScene((s) => s.total);
  const passing = total.filter((j) => j.failed.every((f) => f === 'budget'));
  const budgets = passing.flatMap((j) => saidOf(dataset, k, j.subject.id).budget ?? []);
  const bins = Array.from({ length: LAST }, (_, place) => {
    const [low, high] = [krwAt(place) ?? 0, krwAt(place + 1) ?? Number.POSITIVE_INFINITY];
    return budgets.filter((krw) => low <= krw && krw < high).length;
  });
  const most = Math.max(1, ...bins);
  return { heights: bins.map((n) => n / most), stated: budgets.length, of: passing.length };
};
