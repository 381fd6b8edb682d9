import type { LayerInfo } from '../../../tables/types.ts';
import { UNMATCHED } from '../../../theme.ts';
import { useDataset, useText } from '../../context.ts';
import { Mark } from '../../Mark.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useGroups } from './useGroups.ts';

/** How the map draws the rows: filled or as a ring, in the colours of the segments that the file names. */
export const Marks = ({ info }: { readonly info: LayerInfo }) => {
  const words = useOwnWords().panel;
  const text = useText();
  const { groups } = useDataset();
  const groupOf = useGroups();
  const segments = info.facets.find((facet) => facet.segments !== null)?.segments ?? [];
  const named = new Set(segments.flatMap((segment) => groupOf(segment) ?? []));
  return (
    <section className="own-marks" aria-labelledby="own-marks">
      <h3 id="own-marks" className="section-title">
        {words.legend}
      </h3>
      <ul>
        <li>
          <Mark group={UNMATCHED} state="solid" size={18} /> {words.sure}
        </li>
        <li>
          <Mark group={UNMATCHED} state="hollow" size={18} /> {words.unsure}
        </li>
        {groups
          .filter((group) => named.has(group.id))
          .map((group) => (
            <li key={group.id}>
              <Mark group={group.id} state="solid" size={18} /> {text(group.name)}
            </li>
          ))}
        {named.size > 0 && segments.some((segment) => segment === null) && (
          <li>
            <Mark group={UNMATCHED} state="solid" size={18} /> {words.otherSegment}
          </li>
        )}
      </ul>
    </section>
  );
};
