import { useId, useState } from 'react';
import type { Side } from '../../../view/beside.ts';
import { useText } from '../../context.ts';
import { ClaimsOf } from '../money/ClaimsOf.tsx';
import { useDeskWords } from '../useDeskWords.ts';
import { differs, type Fact } from './facts.ts';

/** What each side says of one thing; a sum opens the claims it is made of, below its row. */
export const FactRow = ({ fact, sides }: { readonly fact: Fact; readonly sides: readonly Side[] }) => {
  const words = useDeskWords();
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const lit = differs(fact);
  const opened = sides.findIndex((side) => side.id === open);
  const shown = sides[opened];
  return (
    <>
      <tr data-fact={fact.id} data-differs={lit}>
        <th scope="row">
          {fact.name}
          {lit && <span className="visually-hidden">{words.beside.differs}</span>}
        </th>
        {sides.map((side, i) => {
          const text = fact.texts[i];
          const said = text === undefined ? '-' : (text ?? words.beside.none);
          const claims = fact.claims[i] ?? [];
          const isOpen = i === opened;
          return (
            <td key={side.id} data-none={text === null}>
              {claims.length === 0 ? (
                said
              ) : (
                <button
                  type="button"
                  className="link"
                  title={words.money.claims(claims.length)}
                  aria-expanded={isOpen}
                  aria-controls={isOpen ? id : undefined}
                  onClick={() => setOpen(isOpen ? null : side.id)}
                >
                  {said}
                </button>
              )}
            </td>
          );
        })}
      </tr>
      {shown && (
        <tr id={id} className="beside-claims">
          <td colSpan={sides.length + 1}>
            <SideName side={shown} />
            <ClaimsOf sum={fact.claims[opened] ?? []} />
          </td>
        </tr>
      )}
    </>
  );
};

const SideName = ({ side: { about } }: { readonly side: Side }) => {
  const text = useText();
  return <strong>{text('subject' in about ? about.subject.label : about.region.name)}</strong>;
};
