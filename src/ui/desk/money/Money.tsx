import type { Ledger } from '../../../model/sums.ts';
import { MONEY_BY } from '../../../view/desk.ts';
import { useActions, useView } from '../../context.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { useLedger } from '../useLedger.ts';
import { useLedgerNotes } from '../useLedgerNotes.ts';
import { Bars } from './Bars.tsx';
import { ClaimsOf } from './ClaimsOf.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import { useMoneyRows } from './useMoneyRows.ts';

/** Who pays for what is shown: project budgets by payer, region, segment or year; aims and investments apart. */
export const Money = () => {
  const words = useDeskWords().money;
  const ledger = useLedger();
  const by = useView((v) => v.desk.moneyBy);
  const rows = useMoneyRows(ledger, by);
  const { deskLaidOut } = useActions();
  return (
    <section className="money" aria-labelledby="money-title">
      <h2 id="money-title">{words.title}</h2>
      <Known ledger={ledger} />
      <label className="money-by">
        {words.by}
        <select
          className="input"
          value={by}
          onChange={(event) => {
            const next = MONEY_BY.find((id) => id === event.target.value);
            if (next) deskLaidOut({ moneyBy: next });
          }}
        >
          {MONEY_BY.map((id) => (
            <option key={id} value={id}>
              {words.bys[id]}
            </option>
          ))}
        </select>
      </label>
      {ledger.purses.length === 0 ? (
        <p className="list-note">{words.empty}</p>
      ) : (
        <>
          <Bars rows={rows} by={by} />
          <p className="list-note">
            {words.notAdded}{' '}
            {by === 'payer' ? '' : { segment: words.first, region: words.region, year: words.year }[by]}
          </p>
          <MoneyTable rows={rows} by={by} />
        </>
      )}
      <Aims ledger={ledger} />
    </section>
  );
};

/** For how many the whole is stated, and what was left out so that nothing counts twice. */
const Known = ({ ledger }: { readonly ledger: Ledger }) => {
  const words = useDeskWords().money;
  const notes = useLedgerNotes()(ledger);
  const whole = ledger.purses.filter((p) => p.total !== null).length;
  return (
    <div className="money-known">
      <strong title={words.knownTitle}>{words.known(whole, ledger.projects.length)}</strong>
      {notes.map((note) => (
        <span key={note} className="muted">
          {note}
        </span>
      ))}
    </div>
  );
};

const Aims = ({ ledger: { aims } }: { readonly ledger: Ledger }) => {
  const words = useDeskWords().money;
  if (aims.length === 0) return null;
  return (
    <section aria-labelledby="money-aims" className="money-aims">
      <h3 id="money-aims">
        {words.aims} <span className="count">{aims.length}</span>
      </h3>
      <p className="list-note">{words.aimsNote}</p>
      <ClaimsOf sum={aims.map((claim) => ({ claim }))} />
    </section>
  );
};
