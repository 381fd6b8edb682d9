import { PAYERS, type Sum, sumOf } from '../../../model/sums.ts';
import { formatKrw } from '../../../words/format.ts';
import { useLang, useWords } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { useLedger } from '../useLedger.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** Who pays for what the shape lets through, reports and plans apart. */
export const ShapeMoney = () => {
  const words = useSpaceWords();
  const desk = useDeskWords().money;
  const { filters } = useWords();
  const { projects, purses } = useLedger();
  const addends = purses.flatMap((purse) => purse.addends);
  const rows = PAYERS.flatMap((payer) => {
    const own = addends.filter((a) => a.payer === payer);
    return own.length > 0 ? [{ payer, sum: sumOf(own) }] : [];
  });
  return (
    <section className="space-money" aria-labelledby="space-money">
      <h3 id="space-money" className="section-title">
        {words.money}{' '}
        <span className="count" title={desk.knownTitle}>
          {desk.known(purses.filter((p) => p.total !== null).length, projects.length)}
        </span>
      </h3>
      {rows.length === 0 ? (
        <p className="list-note">{words.noMoney}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.payer}</th>
              <th scope="col">{words.reported}</th>
              <th scope="col">{words.planned}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ payer, sum }) => (
              <Row key={payer} name={filters.payer[payer]} sum={sum} />
            ))}
          </tbody>
          <tfoot>
            <Row name={words.sum} sum={sumOf(addends)} />
          </tfoot>
        </table>
      )}
      <p className="list-note">{words.moneyNote}</p>
    </section>
  );
};

const Row = ({ name, sum }: { readonly name: string; readonly sum: Sum }) => {
  const lang = useLang();
  const { none } = useDeskWords().money;
  const amount = (krw: number) => (krw > 0 ? formatKrw(krw, lang) : none);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{amount(sum.reported)}</td>
      <td>{amount(sum.planned)}</td>
    </tr>
  );
};
