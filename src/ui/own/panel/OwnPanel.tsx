import type { OwnLayer } from '../../../view/own/actions.ts';
import { useView } from '../../context.ts';
import { useOwn, useOwnLayer } from '../own.ts';
import { Progress } from '../Progress.tsx';
import { Ends } from './Ends.tsx';
import { Facets, Find } from './Facets.tsx';
import { Invitation } from './Invitation.tsx';
import { Marks } from './Marks.tsx';
import { Out } from './Out.tsx';
import { PanelHead } from './PanelHead.tsx';
import { RowCard } from './RowCard.tsx';
import { RowList } from './RowList.tsx';

/** A table of the reader's own beside the map: its rows, its filters, ways out, and its end. */
export const OwnPanel = () => {
  const layer = useOwnLayer();
  const info = useOwn(layer, (s) => s.layer);
  const comesBack = useOwn(layer, (s) => s.quiet);
  if (layer && info) return <Shown key={info.name} layer={layer} />;
  if (layer && comesBack)
    return (
      <div className="own-panel">
        <Progress layer={layer} face="reading" />
      </div>
    );
  return <Invitation />;
};

const Shown = ({ layer }: { readonly layer: OwnLayer }) => {
  const info = useOwn(layer, (s) => s.layer);
  // On the desk the rows stand in the table, too: filters come first.
  const planning = useView((v) => v.mode === 'plan');
  if (info === null) return null;
  const common = { layer, info };
  return (
    <div className="own-panel">
      <PanelHead {...common} />
      <Find {...common} />
      {!planning && <RowList {...common} />}
      <Facets {...common} />
      {planning && <RowList {...common} />}
      <Marks info={info} />
      <Out {...common} />
      <Ends {...common} />
      <RowCard {...common} />
    </div>
  );
};
