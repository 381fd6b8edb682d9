import { useMemo, useState } from 'react';
import { groupBy } from '../../../model/group.ts';
import { lookAt } from '../../../view/scene.ts';
import type { View } from '../../../view/view.ts';
import { formatEdtf } from '../../../words/format.ts';
import { useDataset, useHistories, useLang, useText, useWords } from '../../context.ts';
import { useFigure } from '../../useFigure.ts';
import { useBriefWords } from '../useBriefWords.ts';

type Props = { readonly view: View; readonly onPick: (reference: string) => void };

/** Values and dates of what a scene shows, as far as its day of knowledge knows them; what is selected comes first. */
export const ValuePicker = ({ view, onPick }: Props) => {
  const words = useBriefWords().maker;
  const text = useText();
  const groups = useValues(view);
  const [chosen, setChosen] = useState('');
  return (
    <div className="maker-value">
      <label className="maker-field" title={words.valueNote}>
        {words.value}
        <select className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{words.valuePick}</option>
          {groups.map(({ subject, values }) => (
            <optgroup key={subject.id} label={text(subject.name)}>
              {values.map(([id, said]) => (
                <option key={id} value={id}>
                  {said}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="button" className="button" disabled={chosen === ''} onClick={() => onPick(chosen)}>
        {words.insert}
      </button>
    </div>
  );
};

const useValues = (view: View) => {
  const dataset = useDataset();
  const histories = useHistories();
  const lang = useLang();
  const text = useText();
  const words = useWords();
  const figure = useFigure();
  return useMemo(() => {
    const claims = groupBy(
      dataset.claims.filter((c) => c.known <= view.k),
      (c) => c.subject,
    );
    const milestones = groupBy(
      dataset.milestones.filter((m) => m.known <= view.k && m.date !== null),
      (m) => m.subject,
    );
    const shown = lookAt(dataset, histories, view).shown.map((i) => i.subject);
    const selected = shown.filter((s) => s.id === view.selected);
    return [...selected, ...shown.filter((s) => s.id !== view.selected)].flatMap((subject) => {
      const values = [
        [subject.id, text(subject.label)] as const,
        ...(claims.get(subject.id) ?? []).flatMap((claim) => {
          const value = figure(claim);
          const manner = claim.modality === 'reported' ? '' : ` (${words.modality[claim.modality]})`;
          const payer = claim.funding === null || claim.funding === 'total' ? '' : ` (${words.funding[claim.funding]})`;
          return value === null
            ? []
            : [[claim.id, `${words.property[claim.property]}${payer} ${value}${manner}`] as const];
        }),
        ...(milestones.get(subject.id) ?? []).map(
          (m) => [m.id, `${words.stage[m.stage]} ${formatEdtf(m.date?.edtf ?? '', lang)}`] as const,
        ),
      ];
      return [{ subject, values }];
    });
  }, [dataset, histories, view, lang, text, words, figure]);
};
