import { Bars } from '../money/Bars.tsx';
import { MoneyTable } from '../money/MoneyTable.tsx';
import { useMoneyRows } from '../money/useMoneyRows.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { useLedger } from '../useLedger.ts';
import { useSpaceWords } from './useSpaceWords.ts';

/** Who pays for what the shape lets through, reports and plans apart. */
export const ShapeMoney = () => {
  const words = useSpaceWords();
  const desk = useDeskWords().money;
  const ledger = useLedger();
  const rows = useMoneyRows(ledger, 'payer');
  return (
    <section className="space-money" aria-labelledby="space-money">
      <h3 id="space-money" className="section-title">
        {words.money}{' '}
        <span className="count" title={desk.knownTitle}>
          {desk.known(ledger.purses.filter((p) => p.total !== null).length, ledger.projects.length)}
        </span>
      </h3>
      {rows.length === 0 ? (
        <p className="list-note">{words.noMoney}</p>
      ) : (
        <>
          <Bars rows={rows} by="payer" />
          <MoneyTable rows={rows} by="payer" />
        </>
      )}
      <p className="list-note">{words.moneyNote}</p>
    </section>
  );
};
