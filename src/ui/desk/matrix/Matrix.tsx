import { useMemo } from 'react';
import { isoOf } from '../../../model/day.ts';
import { LEVELS } from '../../../view/desk.ts';
import { type Matrix as MatrixOf, matrixOf } from '../../../view/matrix.ts';
import { formatIso } from '../../../words/format.ts';
import { useActions, useDataset, useLang, useScene, useText, useView } from '../../context.ts';
import { Mark } from '../../Mark.tsx';
import { useDeskWords } from '../useDeskWords.ts';
import { MatrixCell } from './MatrixCell.tsx';

/** The value chain by region at the day of the map: every cell its subjects and their states, a blank says that nothing is held. */
export const Matrix = () => {
  const words = useDeskWords().matrix;
  const lang = useLang();
  const day = useScene((s) => s.day);
  const level = useView((v) => v.desk.level);
  const { deskLaidOut } = useActions();
  const matrix = useMatrix();
  return (
    <section className="matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title">
        {words.title} <small>{words.asOf(formatIso(isoOf(day), lang))}</small>
      </h2>
      <fieldset className="segmented">
        <legend className="visually-hidden">{words.level}</legend>
        {LEVELS.map((id) => (
          <button key={id} type="button" aria-pressed={level === id} onClick={() => deskLaidOut({ level: id })}>
            {words.levels[id]}
          </button>
        ))}
      </fieldset>
      <p className="list-note">
        {words.press} {words.blankNote} {words.filtered}
      </p>
      <Grid matrix={matrix} />
      <Gaps matrix={matrix} />
    </section>
  );
};

const useMatrix = (): MatrixOf => {
  const dataset = useDataset();
  const total = useScene((s) => s.total);
  const level = useView((v) => v.desk.level);
  return useMemo(() => matrixOf(dataset, total, level), [dataset, total, level]);
};

const Grid = ({ matrix: { columns, groups } }: { readonly matrix: MatrixOf }) => {
  const words = useDeskWords().matrix;
  const text = useText();
  const dataset = useDataset();
  const nameOf = (segment: string) => {
    const found = dataset.segments.find((s) => s.id === segment);
    return found ? text(found.name) : segment;
  };
  return (
    // A wide matrix scrolls by itself, and whoever has no mouse scrolls it, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="matrix-scroll" tabIndex={0} aria-label={words.title}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map(({ region }) => (
              <th key={region.id} scope="col">
                {region.level === 'country' ? words.country : text(region.short)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ id, rows }) => (
          <tbody key={id}>
            {rows.map(({ segment, cells }) => (
              <tr key={segment}>
                <th scope="row">
                  <Mark group={id} state="solid" size={14} />
                  {nameOf(segment)}
                </th>
                {cells.map((cell, i) => {
                  const column = columns[i];
                  return column ? (
                    <MatrixCell key={cell.region} cell={cell} column={column} segment={nameOf(segment)} />
                  ) : null;
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};

/** What nothing is held of, region by region, in words. */
const Gaps = ({ matrix: { columns, groups } }: { readonly matrix: MatrixOf }) => {
  const words = useDeskWords().matrix;
  const text = useText();
  const { segments } = useDataset();
  const blanks = columns.map(({ region }, i) => ({
    region,
    missing: groups
      .filter((g) => g.chain)
      .flatMap((g) => g.rows.filter((row) => row.cells[i]?.items.length === 0).map((row) => row.segment)),
  }));
  return (
    <ul className="matrix-gaps">
      {blanks.map(({ region, missing }) => (
        <li key={region.id} data-gaps={region.id}>
          <strong>{words.gaps(region.level === 'country' ? words.country : text(region.name), missing.length)}</strong>{' '}
          {missing
            .flatMap((id) => segments.find((s) => s.id === id) ?? [])
            .map((s) => text(s.name))
            .join(', ')}
        </li>
      ))}
    </ul>
  );
};
