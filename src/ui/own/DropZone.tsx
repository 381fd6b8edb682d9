import { useEffect, useState } from 'react';
import { useActions, useSetPreferences, useView, useWords } from '../context.ts';
import { groundEvents } from '../ground/ground.ts';
import { droppedArchive } from '../ground/handles.ts';
import { openOwn } from './own.ts';

/** A dialog about something else keeps what is dropped out; that of the import takes another file in place of the first. */
const isTaken = (): boolean => document.querySelector('dialog[open]:not(.own-import)') !== null;

/**
 * Files that are dragged over the window are told where they may fall, and never make the browser leave the page. A briefing
 * goes on: what falls on it is let fall.
 */
export const DropZone = () => {
  const words = useWords();
  const briefing = useView((v) => v.mode === 'brief');
  const { tabOpened } = useActions();
  const setPreferences = useSetPreferences();
  const [over, setOver] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // A picture of the page itself is dragged as a file, too.
    let ours = false;
    const begun = () => {
      ours = true;
    };
    const ended = () => {
      ours = false;
    };
    const moved = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const open = !ours && !briefing && !isTaken();
      event.dataTransfer.dropEffect = open ? 'copy' : 'none';
      setOver(open);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (ours || briefing || isTaken() || files.length === 0) return;
      setFailed(false);
      const archive = droppedArchive(event.dataTransfer);
      if (archive) {
        tabOpened('legend');
        // Streets are the interactive map's.
        setPreferences({ ground: 'streets', map: 'interactive' });
        void archive.then(groundEvents.fileChosen);
        return;
      }
      tabOpened('own');
      openOwn().then(
        (own) => own.actions.filesDropped(files),
        () => setFailed(true),
      );
    };
    const heard = [
      ['dragstart', begun],
      ['dragend', ended],
      ['dragenter', moved],
      ['dragover', moved],
      ['dragleave', left],
      ['drop', dropped],
    ] as const;
    for (const [kind, hear] of heard) window.addEventListener(kind, hear as EventListener);
    return () => {
      for (const [kind, hear] of heard) window.removeEventListener(kind, hear as EventListener);
    };
  }, [briefing, tabOpened, setPreferences]);
  if (failed)
    return (
      <div className="part-missing drop-failed" role="alert">
        {words.app.partMissing}
      </div>
    );
  if (!over) return null;
  return (
    // Above everything, also above the dialog of the import.
    <div className="drop-hint" popover="manual" ref={(box) => box?.showPopover()}>
      <strong>{words.app.drop}</strong>
    </div>
  );
};
