import { MILESTONE_STAGES } from '../../../model/vocabulary.ts';
import { useWords } from '../../context.ts';
import type { Manner } from './manner.ts';
import { StageSymbol } from './StageSymbol.tsx';
import '../../styles/lane.css';

const MANNERS: readonly Manner[] = ['reported', 'planned', 'overdue', 'target'];

/** What the symbols of the timeline mean: the stage by shape, how it was said by fill, the precision by what lies under it. */
export const TimeLegend = () => {
  const words = useWords();
  const { day, span, open, inferred, undated } = words.lanes.precision;
  return (
    <section className="time-legend" aria-label={words.lanes.symbols}>
      <h2>{words.lanes.symbols}</h2>
      <ul>
        {MILESTONE_STAGES.map((stage) => (
          <li key={stage}>
            <StageSymbol stage={stage} manner="reported" /> {words.stage[stage]}
          </li>
        ))}
      </ul>
      <ul>
        {MANNERS.map((manner) => (
          <li key={manner}>
            <StageSymbol stage="construction" manner={manner} /> {words.lanes.said[manner]}
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <i className="sample sample-day" aria-hidden="true" /> {day}
        </li>
        <li>
          <i className="sample sample-span" aria-hidden="true" /> {span}
        </li>
        <li>
          <i className="sample sample-open" aria-hidden="true" /> {open}
        </li>
        <li>
          <i className="sample sample-inferred" aria-hidden="true">
            ?
          </i>{' '}
          {inferred}
        </li>
        <li>
          <i className="sample sample-undated" aria-hidden="true" /> {undated}
        </li>
      </ul>
    </section>
  );
};
