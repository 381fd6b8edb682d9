import { useId } from 'react';
import { PLAY_MODES, SPEEDS } from '../../view/preferences.ts';
import { usePreference, useSetPreferences, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';

/** How time is played: the way, the speed, again and again or once, and the way to play it from the start. */
export const PlayOptions = ({ onFromStart }: { readonly onFromStart: () => void }) => {
  const words = useWords();
  const set = useSetPreferences();
  const mode = usePreference('playMode');
  const speed = usePreference('speed');
  const loop = usePreference('loop');
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="icon-button play-options-button"
        popoverTarget={id}
        aria-label={words.time.options}
        title={words.time.options}
      >
        <Icon name="sliders" />
      </button>
      <div id={id} popover="auto" className="play-options">
        <fieldset>
          <legend>{words.time.mode}</legend>
          {PLAY_MODES.map((one) => (
            <label key={one} className="option">
              <input type="radio" name={`${id}-mode`} checked={mode === one} onChange={() => set({ playMode: one })} />
              {words.time.modes[one]}
            </label>
          ))}
        </fieldset>
        <label className="option">
          {words.time.speed}
          <select
            value={speed}
            onChange={(event) => set({ speed: SPEEDS.find((s) => s === event.target.value) ?? 'normal' })}
          >
            {SPEEDS.map((one) => (
              <option key={one} value={one}>
                {words.time.speeds[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="option">
          <input type="checkbox" checked={loop} onChange={() => set({ loop: !loop })} />
          {words.time.loop}
        </label>
        <button type="button" className="button" popoverTarget={id} onClick={onFromStart}>
          {words.time.fromStart}
        </button>
      </div>
    </>
  );
};
