import type { LayerInfo } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { usePreference } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import { TITLE } from '../focus.ts';
import { useOwn } from '../own.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useFollowed } from './useFollowed.ts';

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

/** What the table is called, how much of it is there on the day, and whether the map shows it. */
export const PanelHead = ({ layer, info }: Props) => {
  const words = useOwnWords().panel;
  const hidden = useOwn(layer, (s) => s.hidden);
  // `null`: it is just being put away, and nobody knows yet.
  const kept: boolean | null = useOwn(layer, (s) => s.kept);
  const { trouble } = useMapSide();
  const drawing = usePreference('map') === 'drawing' || trouble !== null;
  return (
    <header className="own-head">
      <h2 id={TITLE} tabIndex={-1}>
        {info.name}
      </h2>
      <Counts layer={layer} info={info} />
      <label className="option">
        <input type="checkbox" checked={!hidden} onChange={layer.actions.hiddenToggled} />
        <span className="option-name">{words.visible}</span>
      </label>
      {drawing && <p className="own-still">{words.still}</p>}
      <Follows info={info} />
      {kept !== null && <p className="muted">{kept ? words.kept : words.notKept}</p>}
    </header>
  );
};

const Counts = ({ layer, info }: Props) => {
  const words = useOwnWords().panel;
  const answer = useOwn(layer, (s) => s.answer);
  const parts = answer
    ? [
        answer.maybe > 0 && words.maybe(answer.maybe),
        answer.unplaced > 0 && words.unplaced(answer.unplaced),
        info.unread > 0 && words.unread(info.unread),
      ].filter(Boolean)
    : [];
  return (
    <p className="own-counts">
      <strong>{answer ? words.shown(answer.sure + answer.maybe) : words.all(info.rows)}</strong>
      {answer && <span className="muted"> / {words.all(info.rows)}</span>}
      {parts.length > 0 && <span className="muted own-doubts">{parts.join(' · ')}</span>}
    </p>
  );
};

/** Which of the map's own filters hold rows back. */
const Follows = ({ info }: { readonly info: LayerInfo }) => {
  const words = useOwnWords().panel;
  const now = useFollowed(info);
  return <p className="muted">{now === '' ? words.follows : words.followsNow(now)}</p>;
};
