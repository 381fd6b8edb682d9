import { useEffect, useLayoutEffect, useRef } from 'react';
import type { LayerInfo } from '../../tables/types.ts';
import type { OwnLayer } from '../../view/own/actions.ts';
import { Dialog } from '../Dialog.tsx';
import { focusBack, focusPanel } from './focus.ts';
import { MappingForm } from './mapping/MappingForm.tsx';
import { useOwn } from './own.ts';
import { Progress } from './Progress.tsx';
import { Refused } from './Refused.tsx';
import { useOwnWords } from './useOwnWords.ts';

/** From a dropped file to a layer: it is read, its columns are matched, it is loaded; or it is said why not. */
export const ImportDialog = ({ layer }: { readonly layer: OwnLayer }) => {
  const words = useOwnWords();
  const step = useOwn(layer, (s) => (s.quiet ? 'none' : s.step));
  const refused = useOwn(layer, (s) => s.refused !== null);
  const { cancelled, refusalSeen } = layer.actions;
  const heading = useRef<HTMLHeadingElement>(null);
  const face = refused ? 'refused' : step === 'none' || step === 'shown' ? null : step;
  // What had the focus may be gone with the last step.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its heading
  useEffect(() => heading.current?.focus(), [face]);
  useFocusAfter(layer, face !== null);
  if (face === null) return null;
  const title = words[face].title;
  return (
    <Dialog
      className={face === 'mapping' ? 'page own-import own-wide' : 'page own-import'}
      label={title}
      stays
      onClose={refused ? refusalSeen : cancelled}
    >
      <article>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {face === 'refused' && <Refused layer={layer} />}
        {(face === 'reading' || face === 'loading') && <Progress layer={layer} face={face} />}
        {face === 'mapping' && <MappingForm layer={layer} />}
        <p className="muted">{words.privacy}</p>
      </article>
    </Dialog>
  );
};

/** When the dialog is gone: to the table where one came, and back to where the reader was where none did. */
const useFocusAfter = (layer: OwnLayer, open: boolean): void => {
  const { store } = layer;
  const begun = useRef<{ readonly focus: Element | null; readonly table: LayerInfo | null } | null>(null);
  // Before the dialog takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (open) begun.current ??= { focus: document.activeElement, table: store.getState().layer };
  }, [open, store]);
  useEffect(() => {
    if (open || begun.current === null) return;
    const { focus, table } = begun.current;
    begun.current = null;
    if (store.getState().layer === table) focusBack(focus);
    else focusPanel();
  }, [open, store]);
};
