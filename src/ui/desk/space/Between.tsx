import { useState } from 'react';
import type { Subject } from '../../../model/dataset.ts';
import { distanceRange, footprintOf } from '../../../model/geometry.ts';
import { anchorOf, directionBetween } from '../../../view/around.ts';
import { useDataset, useText, useView } from '../../context.ts';
import { Distance } from './Distance.tsx';
import { SubjectOptions } from './SubjectOptions.tsx';
import { useSpaceWords } from './useSpaceWords.ts';

/** How far two subjects are apart, with how exactly that is known. */
export const Between = () => {
  const words = useSpaceWords();
  const dataset = useDataset();
  const selected = useView((v) => v.selected);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const subjectOf = (id: string | null) =>
    dataset.subjects.find((s) => s.id === id && footprintOf(s, dataset.venues) !== null);
  const start = subjectOf(from ?? selected);
  const end = subjectOf(to);
  return (
    <section className="space-between" aria-labelledby="space-between">
      <h3 id="space-between" className="section-title">
        {words.between.title}
      </h3>
      <SubjectSelect name={words.between.from} value={start?.id ?? ''} onChoose={setFrom} />
      <SubjectSelect name={words.between.to} value={end?.id ?? ''} onChoose={setTo} />
      {start && end && start !== end && <Answer from={start} to={end} />}
    </section>
  );
};

type SelectProps = { readonly name: string; readonly value: string; readonly onChoose: (id: string) => void };
const SubjectSelect = ({ name, value, onChoose }: SelectProps) => {
  const words = useSpaceWords();
  return (
    <label className="space-field">
      {name}
      <select className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {value === '' && <option value="">{words.between.choose}</option>}
        <SubjectOptions also={value} />
      </select>
    </label>
  );
};

const Answer = ({ from, to }: { readonly from: Subject; readonly to: Subject }) => {
  const words = useSpaceWords();
  const text = useText();
  const dataset = useDataset();
  const [a, b] = [footprintOf(from, dataset.venues), footprintOf(to, dataset.venues)];
  const [here, there] = [anchorOf(from, dataset), anchorOf(to, dataset)];
  if (!a || !b || !here || !there) return null;
  const range = distanceRange(a, b);
  const direction = directionBetween(here, there);
  return (
    <div className="space-answer" role="status">
      <p>
        <Distance range={range} direction={null} none={words.touching} />
      </p>
      <p className="list-note">
        {range.between === 0 && `${words.between.touching} `}
        {direction
          ? words.between.is(text(to.label), text(from.label), words.direction[direction])
          : words.between.unsure}
      </p>
    </div>
  );
};
