import type { Checked, Draft, Mapping } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import type { OwnWords } from '../../../words/ko.own.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { loads, STATUS } from './mapping.ts';

type Props = { readonly layer: OwnLayer; readonly draft: Draft; readonly mapping: Mapping };

/** What the mapping makes of the file, and the way on. */
export const Result = ({ layer, draft, mapping }: Props) => {
  const words = useOwnWords();
  const checked = useOwn(layer, (s) => s.checked);
  const { accepted, cancelled, mappingChanged } = layer.actions;
  const ready = loads(mapping, checked);
  return (
    <div className="own-result">
      <p role="status" tabIndex={-1} id={STATUS}>
        {checked === null ? words.mapping.checking : summaryOf(words, draft, mapping, checked)}
      </p>
      {ready === false && <p className="muted">{words.mapping.blocked}</p>}
      <p className="own-buttons">
        <button type="submit" className="button primary" disabled={ready !== true}>
          {words.mapping.load}
        </button>
        {ready === false && checked?.blocked === false && (
          <button
            type="button"
            className="button"
            onClick={() => {
              mappingChanged({ ...mapping, unread: 'unknown' });
              accepted();
            }}
          >
            {words.mapping.loadUnknown(checked?.count ?? 0)}
          </button>
        )}
        <button type="button" className="button" onClick={cancelled}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
};

const summaryOf = (words: OwnWords, { rows }: Draft, { place, start }: Mapping, checked: Checked): string => {
  const { placed, undated, count, segments } = checked;
  const parts = [
    place === null ? words.mapping.asList(rows) : words.mapping.onMap(rows, placed),
    place !== null && rows > placed && words.mapping.noPosition(rows - placed),
    start !== null && undated > 0 && words.mapping.undated(undated),
    segments && words.mapping.segments(segments.values, segments.matched),
    count > 0 && words.mapping.unreadable(count),
  ];
  return parts.filter(Boolean).join(' · ');
};
