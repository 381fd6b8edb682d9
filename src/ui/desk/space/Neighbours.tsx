import type { Neighbour } from '../../../view/around.ts';
import type { Shape } from '../../../view/shape.ts';
import { formatRange } from '../../../words/distance.ts';
import { formatMetres } from '../../../words/format.ts';
import { SubjectRow } from '../../SubjectRow.tsx';
import { Distance } from './Distance.tsx';
import { useSpaceWords } from './useSpaceWords.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly of: readonly Neighbour[];
  readonly shape: Shape;
};

/** Subjects by their distance, each with how exactly that is known; pressed, one is selected. */
export const Neighbours = ({ id, title, of, shape }: Props) => {
  const words = useSpaceWords();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby={id} className="space-list">
      <h3 id={id} className="section-title">
        {title} <span className="count">{of.length}</span>
      </h3>
      <ul className="rows">
        {of.map((neighbour) => (
          <li key={neighbour.subject.id}>
            <SubjectRow subject={neighbour.subject} state={neighbour.state} data-subject={neighbour.subject.id}>
              <Whereabouts of={neighbour} shape={shape} />
              {!neighbour.judgement.sure && <em className="doubt">{words.edge}</em>}
            </SubjectRow>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Around a centre how far from it; in an area that it is there, and how far from its middle. */
const Whereabouts = ({ of, shape }: { readonly of: Neighbour; readonly shape: Shape }) => {
  const words = useSpaceWords();
  const { range } = of.judgement;
  if ('center' in shape) {
    const named = shape.center.kind === 'subject' && shape.center.id === of.subject.id;
    return <Distance range={range} direction={of.direction} none={named ? words.here : words.touching} />;
  }
  if (range.between > 0) return <Distance range={range} direction={of.direction} none={words.within} />;
  return (
    <>
      <span className="space-far">
        <b>{words.within}</b>
        {of.direction &&
          of.fromMiddle &&
          ` · ${words.fromMiddle(formatRange(of.fromMiddle.least, of.fromMiddle.most), words.direction[of.direction])}`}
      </span>
      {range.most > 0 && <span className="space-slack">{words.perhapsOut(formatMetres(range.most))}</span>}
    </>
  );
};
