import { CLASSES } from '../../../model/vocabulary.ts';
import { changeOf, pairOf } from '../../../view/changes.ts';
import type { Judged } from '../../../view/criteria.ts';
import { type Cell, type Column, cellCriteria, isCell } from '../../../view/matrix.ts';
import { SIGNS } from '../../../view/scene.ts';
import { ChangeSign } from '../../compare/ChangeSign.tsx';
import { useActions, useCriteria, useHistories, useText, useView, useWords } from '../../context.ts';
import { SubjectMark } from '../../SubjectMark.tsx';
import { useDeskWords } from '../useDeskWords.ts';

type Props = { readonly cell: Cell; readonly column: Column; readonly segment: string };
/** Marks that fit into a cell; the rest is a number. */
const MOST = 6;

/** The subjects of a link of the chain in a region, by their marks; pressed, they are what is shown. */
export const MatrixCell = ({ cell: { segment: id, region, items }, column, segment }: Props) => {
  const deskWords = useDeskWords().matrix;
  const words = useWords();
  const text = useText();
  const { criteriaSet } = useActions();
  const { filters, without } = useCriteria();
  const signs = useSigns(items);
  const on = isCell({ filters, without }, [id], column.values);
  if (items.length === 0)
    return (
      <td data-cell={`${id}/${region}`} className="matrix-blank">
        {deskWords.blank}
      </td>
    );
  const place = column.region.level === 'country' ? deskWords.country : text(column.region.name);
  const states = CLASSES.flatMap((name) => {
    const n = items.filter((i) => i.state.class === name).length;
    return n > 0 ? [`${words.class[name]} ${n}`] : [];
  });
  return (
    <td data-cell={`${id}/${region}`}>
      <button
        type="button"
        aria-pressed={on}
        title={items.map((i) => text(i.subject.label)).join(', ')}
        onClick={() => criteriaSet(cellCriteria({ filters, without }, [id], column.values))}
      >
        <span className="visually-hidden">{deskWords.cell(segment, place)} </span>
        <b>{items.length}</b>
        <span className="visually-hidden">{states.join(', ')} </span>
        <span className="matrix-marks" aria-hidden="true">
          {items.slice(0, MOST).map(({ subject, state }) => (
            <SubjectMark key={subject.id} subject={subject} state={state} size={13} />
          ))}
          {items.length > MOST && <small>+{items.length - MOST}</small>}
        </span>
        {signs.length > 0 && (
          <span className="matrix-signs">
            {signs.map(({ sign, n }) => (
              <span key={sign}>
                <ChangeSign kind={sign} />
                <span className="visually-hidden">{deskWords.change[sign]} </span>
                {n}
              </span>
            ))}
          </span>
        )}
      </button>
    </td>
  );
};

/** How many of a cell changed between the two days that are compared. */
const useSigns = (items: readonly Judged[]) => {
  const histories = useHistories();
  const t = useView((v) => v.t);
  const t2 = useView((v) => v.t2);
  const k = useView((v) => v.k);
  if (t2 === null) return [];
  const kinds = items.flatMap(({ subject }) => {
    const history = histories.get(subject.id);
    return history ? [changeOf(history, pairOf(t, t2), k).kind] : [];
  });
  return SIGNS.flatMap((sign) => {
    const n = kinds.filter((kind) => kind === sign).length;
    return n > 0 ? [{ sign, n }] : [];
  });
};
