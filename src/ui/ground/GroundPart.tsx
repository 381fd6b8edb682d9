import { useRef, useState } from 'react';
import { enGround } from '../../words/en.ground.ts';
import { type GroundWords, koGround } from '../../words/ko.ground.ts';
import { useLang, usePreference, useSetPreferences } from '../context.ts';
import { useMapSide } from '../mapHandle.ts';
import { given } from './given.ts';
import { groundEvents, useGround } from './ground.ts';
import { askToRead, canRemember, ENDING, pickRemembered } from './handles.ts';
import { forget } from './keep.ts';
import { choiceOf, choicesOf } from './wanted.ts';

/** What lies under near views: the choice where there is one, an archive from the reader's own disk, and what is shown. */
export const GroundPart = () => {
  const words: GroundWords = useLang() === 'ko' ? koGround : enGround;
  const { handle, trouble } = useMapSide();
  const drawing = usePreference('map') === 'drawing' || trouble !== null;
  const preferred = usePreference('ground');
  const setPreferences = useSetPreferences();
  const chosen = useGround((g) => g.chosen);
  const choices = choicesOf(given(), chosen !== null);
  const choice = choiceOf(choices, preferred);
  return (
    <fieldset className="ground">
      <legend>{words.title}</legend>
      {choices.length > 1 &&
        choices.map((id) => (
          <label key={id} className="option">
            <input
              type="radio"
              name="ground"
              value={id}
              checked={id === choice}
              onChange={() => {
                groundEvents.chosenAnew();
                setPreferences({ ground: id });
              }}
            />
            <span className="option-name">{words.choice[id]}</span>
          </label>
        ))}
      <Shown words={words} />
      {drawing ? <p className="muted">{words.noMap}</p> : <Buttons words={words} disabled={handle === null} />}
      {choices.length === 1 && <p className="muted">{words.about}</p>}
    </fieldset>
  );
};

const sized = (bytes: number): string => {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
};
const OPEN_DATA = /OpenStreetMap/i;

/** What is on the map, whose it is, and what became of what is not. */
const Shown = ({ words }: { readonly words: GroundWords }) => {
  const shown = useGround((g) => g.shown);
  const chosen = useGround((g) => g.chosen);
  const kept = useGround((g) => g.kept);
  const refused = useGround((g) => g.refused);
  const isOpening = useGround((g) => g.isOpening);
  const attribution = shown?.about.attribution ?? '';
  return (
    <div className="ground-said" role="status">
      {isOpening && <p>{words.opening}</p>}
      {shown && (
        <p data-ground={shown.kind}>
          {shown.kind === 'file' && chosen && (
            <strong>
              {chosen.file.name} · {sized(chosen.file.size)}
            </strong>
          )}
          {shown.kind === 'address' && shown.about.name !== '' && <strong>{shown.about.name}</strong>}{' '}
          <span>{words.source(attribution)}</span>{' '}
          {shown.kind !== 'raster' && OPEN_DATA.test(attribution) && <span>{words.licence}</span>}
        </p>
      )}
      {shown?.kind === 'file' && <p className="muted">{kept ? words.kept : words.notKept}</p>}
      {refused && (
        <p className="warning">
          {refused.name !== '' && <strong>{words.refused(refused.name)} </strong>}
          {words.problem[refused.problem]}
        </p>
      )}
    </div>
  );
};

const Buttons = ({ words, disabled }: { readonly words: GroundWords; readonly disabled: boolean }) => {
  const chosen = useGround((g) => g.chosen);
  const waiting = useGround((g) => g.waiting);
  const setPreferences = useSetPreferences();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const attempt = (act: () => Promise<void>) => {
    setFailed(false);
    act().catch(() => setFailed(true));
  };
  const take = (chosen: Parameters<typeof groundEvents.fileChosen>[0]) => {
    groundEvents.fileChosen(chosen);
    setPreferences({ ground: 'streets' });
  };
  const open = () => {
    if (!canRemember()) return input.current?.click();
    attempt(async () => {
      const picked = await pickRemembered(words.kind);
      if (picked) take(picked);
    });
  };
  const again = () =>
    attempt(async () => {
      if (waiting && (await askToRead(waiting))) take({ file: await waiting.getFile(), handle: waiting });
    });
  const close = () => {
    groundEvents.fileClosed();
    void forget();
  };
  return (
    <>
      <p className="own-buttons">
        {waiting && (
          <button type="button" className="button" disabled={disabled} onClick={again}>
            {words.again(waiting.name)}
          </button>
        )}
        <button type="button" className="button" disabled={disabled} onClick={open}>
          {chosen || waiting ? words.another : words.open}
        </button>
        {(chosen || waiting) && (
          <button type="button" className="button" onClick={close}>
            {chosen ? words.close : words.forget}
          </button>
        )}
      </p>
      <input
        ref={input}
        type="file"
        accept={ENDING}
        hidden
        aria-label={words.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take({ file, handle: null });
        }}
      />
      {waiting && <p className="muted">{words.waiting}</p>}
      {failed && <p role="alert">{words.problem.unreachable}</p>}
    </>
  );
};
