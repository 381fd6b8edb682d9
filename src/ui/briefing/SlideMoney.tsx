import { useMemo } from 'react';
import { moneyRows } from '../../view/money.ts';
import { useDataset, useHistories, useView } from '../context.ts';
import { Bars } from '../desk/money/Bars.tsx';
import { useDeskWords } from '../desk/useDeskWords.ts';
import { useLedger } from '../desk/useLedger.ts';

/** Who pays, as the desk adds it up, on a slide: for how many it is known stands above, every bar opens its claims. */
export const SlideMoney = () => {
  const words = useDeskWords().money;
  const dataset = useDataset();
  const histories = useHistories();
  const k = useView((v) => v.k);
  const by = useView((v) => v.desk.moneyBy);
  const ledger = useLedger();
  const rows = useMemo(() => moneyRows(ledger, by, { dataset, histories, k }), [ledger, by, dataset, histories, k]);
  const whole = ledger.purses.filter((p) => p.total !== null).length;
  return (
    <section aria-label={words.title}>
      <p className="slide-known">
        {words.title} · {words.known(whole, ledger.projects.length)}
      </p>
      {rows.every((row) => row.addends.length === 0) ? <p>{words.empty}</p> : <Bars rows={rows} by={by} />}
    </section>
  );
};
