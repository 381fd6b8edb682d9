import { useState } from 'react';
import type { LayerInfo } from '../../../tables/types.ts';
import type { OwnLayer } from '../../../view/own/actions.ts';
import { Icon } from '../../icons.tsx';
import { FileButton } from '../FileButton.tsx';
import { focusPanel } from '../focus.ts';
import { useOwnWords } from '../useOwnWords.ts';

type Props = { readonly layer: OwnLayer; readonly info: LayerInfo };

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/** Other columns, another file, or the end of the layer, which is asked once more: nothing of it can be had back. */
export const Ends = ({ layer, info }: Props) => {
  const own = useOwnWords();
  const words = own.remove;
  const [state, setState] = useState<'idle' | 'asked' | 'answered'>('idle');
  const keep = () => setState('answered');
  const remove = async () => {
    await layer.actions.removed();
    // What had the focus is gone with the table, unless the reader has gone on.
    if (document.activeElement === document.body) focusPanel();
  };
  if (state !== 'asked')
    return (
      <p className="own-buttons">
        <button type="button" className="button" onClick={layer.actions.remapped}>
          {own.remap}
        </button>
        <FileButton words={own.another} />
        <button
          type="button"
          className="button"
          ref={state === 'answered' ? focus : null}
          onClick={() => setState('asked')}
        >
          <Icon name="trash" /> {words.button}
        </button>
      </p>
    );
  return (
    // Escape closes the top thing only: this one, while the focus is in it.
    <div
      className="warning"
      role="alertdialog"
      aria-label={words.sure(info.name)}
      aria-describedby="own-remove"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        keep();
      }}
    >
      <p>
        <strong>{words.sure(info.name)}</strong>
      </p>
      <p id="own-remove">{words.note}</p>
      <p className="own-buttons">
        {/* The button that was pressed is gone; the harmless answer takes its focus. */}
        <button type="button" className="button" ref={focus} onClick={keep}>
          {words.no}
        </button>
        <button type="button" className="button" onClick={() => void remove()}>
          {words.yes}
        </button>
      </p>
    </div>
  );
};
