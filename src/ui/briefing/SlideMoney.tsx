import { useView } from '../context.ts';
import { Bars } from '../desk/money/Bars.tsx';
import { useMoneyRows } from '../desk/money/useMoneyRows.ts';
import { useDeskWords } from '../desk/useDeskWords.ts';
import { useLedger } from '../desk/useLedger.ts';

/** Who pays, as the desk adds it up, on a slide: for how many it is known stands above, every bar opens its claims. */
export const SlideMoney = () => {
  const words = useDeskWords().money;
  const by = useView((v) => v.desk.moneyBy);
  const ledger = useLedger();
  const rows = useMoneyRows(ledger, by);
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
