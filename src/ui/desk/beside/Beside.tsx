import { useState } from 'react';
import type { Side } from '../../../view/beside.ts';
import { useActions, useText } from '../../context.ts';
import { useWording } from '../../filters/useWording.ts';
import { Icon } from '../../icons.tsx';
import { SubjectMark } from '../../SubjectMark.tsx';
import { useTableWords } from '../table/useTableWords.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { useLedgerNotes } from '../useLedgerNotes.ts';
import { AddSide } from './AddSide.tsx';
import { Axis } from './Axis.tsx';
import { FactRow } from './FactRow.tsx';
import { differs, factsOf } from './facts.ts';
import { SideSources } from './SideSources.tsx';
import { useSides } from './useSides.ts';

const SECTIONS = ['facts', 'money', 'sources'] as const;

/** Two to four subjects or regions side by side: facts, money, milestones on one axis, sources; what differs is lit. */
export const Beside = () => {
  const words = useDeskWords().beside;
  const sides = useSides();
  const { besideCleared } = useActions();
  const [only, setOnly] = useState(false);
  return (
    <section className="beside" aria-labelledby="beside-title">
      <h2 id="beside-title" tabIndex={-1}>
        {words.title}
      </h2>
      <AddSide sides={sides} />
      {sides.length === 0 && <p className="list-note">{words.empty}</p>}
      {sides.length === 1 && <p className="list-note">{words.one}</p>}
      {sides.length > 0 && (
        <>
          <div className="beside-tools">
            <label>
              <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
              {words.only}
            </label>
            <button type="button" className="link" onClick={besideCleared}>
              {words.clear}
            </button>
          </div>
          {sides.length > 1 && <p className="list-note">{words.lit}</p>}
          <FactTable sides={sides} only={only} />
          <SideNotes sides={sides} />
          <h3>{words.axis}</h3>
          <Axis sides={sides} />
          <SideSources sides={sides} />
        </>
      )}
    </section>
  );
};

const FactTable = ({ sides, only }: { readonly sides: readonly Side[]; readonly only: boolean }) => {
  const words = useDeskWords();
  const wording = useWording();
  const table = useTableWords();
  const facts = factsOf(sides, { desk: words, table }, wording).filter((fact) => !only || differs(fact));
  return (
    // A wide comparison scrolls by itself, and whoever has no mouse scrolls it, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="beside-scroll" tabIndex={0} aria-label={words.beside.table}>
      <table>
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th key={side.id} scope="col">
                <SideHead side={side} />
              </th>
            ))}
          </tr>
        </thead>
        {SECTIONS.map((section) => (
          <tbody key={section}>
            <tr className="beside-section">
              <th scope="rowgroup" colSpan={sides.length + 1}>
                {words.beside[section]}
              </th>
            </tr>
            {facts
              .filter((fact) => fact.section === section)
              .map((fact) => (
                <FactRow key={fact.id} fact={fact} sides={sides} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};

/** What has to be known to read the money of each side. */
const SideNotes = ({ sides }: { readonly sides: readonly Side[] }) => {
  const notesOf = useLedgerNotes();
  const notes = [...new Set(sides.flatMap(({ ledger }) => notesOf(ledger)))];
  return notes.map((note) => (
    <p key={note} className="list-note">
      {note}
    </p>
  ));
};

const SideHead = ({ side: { id, about } }: { readonly side: Side }) => {
  const words = useDeskWords().beside;
  const text = useText();
  const { besideToggled, subjectPicked } = useActions();
  const name = 'subject' in about ? text(about.subject.label) : text(about.region.name);
  return (
    <span className="beside-head">
      {'subject' in about ? (
        <button type="button" className="link" onClick={() => subjectPicked(id)}>
          <SubjectMark subject={about.subject} state={about.state} size={18} /> {name}
        </button>
      ) : (
        <strong>{name}</strong>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={words.remove(name)}
        onClick={() => {
          besideToggled(id);
          // The button goes with its side.
          document.getElementById('beside-title')?.focus();
        }}
      >
        <Icon name="close" />
      </button>
    </span>
  );
};
