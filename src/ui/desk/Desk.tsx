import { Suspense } from 'react';
import { SHEETS, type SheetId } from '../../view/desk.ts';
import { useActions, useView } from '../context.ts';
import { Card } from '../Panel.tsx';
import { tabKeys } from '../tabKeys.ts';
import { Beside } from './beside/Beside.tsx';
import { Matrix } from './matrix/Matrix.tsx';
import { Money } from './money/Money.tsx';
import { Splitter } from './Splitter.tsx';
import { Space } from './space/Space.tsx';
import { TablePane } from './table/TablePane.tsx';
import { useDeskWords } from './useDeskWords.ts';

/** Table and figures beside the map: one selection, one set of filters, one link. */
export const Desk = ({ withCard }: { readonly withCard: boolean }) => {
  const words = useDeskWords();
  return (
    <>
      <Splitter pane="panel" after={false} />
      <Splitter pane="table" after />
      <section className="desk-table" aria-label={words.part.table}>
        <TablePane />
      </section>
      <Splitter pane="figures" after />
      <Figures withCard={withCard} />
    </>
  );
};

type Front = SheetId | 'card';

/** Money, matrix, space and comparison as tabs; the card of the selection is one more of them. */
const Figures = ({ withCard }: { readonly withCard: boolean }) => {
  const words = useDeskWords();
  const sheet = useView((v) => v.desk.sheet);
  const hasCard = useView((v) => v.selected !== null) && withCard;
  const cardInFront = useView((v) => v.desk.cardInFront);
  const { deskLaidOut } = useActions();
  const tabs: readonly Front[] = hasCard ? ['card', ...SHEETS] : SHEETS;
  const front: Front = hasCard && cardInFront ? 'card' : sheet;
  const open = (tab: Front) => deskLaidOut(tab === 'card' ? { cardInFront: true } : { sheet: tab, cardInFront: false });
  const keys = tabKeys(tabs, front, open, (tab) => `sheet-${tab}`);
  return (
    <section className="desk-figures" aria-label={words.part.figures}>
      <div className="tabs" role="tablist" aria-label={words.part.figures} onKeyDown={keys}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`sheet-${tab}`}
            aria-selected={front === tab}
            aria-controls="desk-sheet"
            tabIndex={front === tab ? 0 : -1}
            onClick={() => open(tab)}
          >
            {words.sheet[tab]}
          </button>
        ))}
      </div>
      <div id="desk-sheet" role="tabpanel" aria-labelledby={`sheet-${front}`} className="desk-sheet">
        <Suspense fallback={null}>
          {front === 'card' && <Card />}
          {front === 'money' && <Money />}
          {front === 'matrix' && <Matrix />}
          {front === 'space' && <Space />}
          {front === 'compare' && <Beside />}
        </Suspense>
      </div>
    </section>
  );
};
