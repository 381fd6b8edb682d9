import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { MapPicture } from '../../../map/MapCanvas.tsx';
import type { Subject } from '../../../model/dataset.ts';
import { boundsOf, extentOf } from '../../../model/geo.ts';
import { cameraFor } from '../../../view/view.ts';
import { useDataset, useViews } from '../../context.ts';
import { facesForPaper } from '../../faces.ts';
import { useMapSide } from '../../mapHandle.ts';
import { FactSheetBody } from './FactSheetBody.tsx';

type Props = { readonly subject: Subject; readonly onDone: () => void };

const SIZE = { width: 640, height: 360, pixelRatio: 2 } as const;
/** Height that A4 leaves for the sheet, in CSS pixels (96 to an inch), and the least type that can be read. */
const PAGE_PX = ((297 - 30) / 25.4) * 96;
const LEAST = 0.62;

/** Prints one page on a subject as it is known at (t, k): its map is drawn first, and the type is made to fit. */
export const FactSheet = ({ subject, onDone }: Props) => {
  const picture = useSubjectPicture(subject);
  const sheet = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  useEffect(() => {
    if (picture === 'waiting' || zoom !== null) return;
    let gone = false;
    // Another face has another height.
    void facesForPaper().then(() => {
      if (!gone && sheet.current) setZoom(Math.max(LEAST, Math.min(1, PAGE_PX / sheet.current.scrollHeight)));
    });
    return () => {
      gone = true;
    };
  }, [picture, zoom]);
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    if (zoom === null) return;
    const done = () => latest.current();
    // A browser that does not say when it has printed is done when its reader goes on.
    const ends = ['afterprint', 'pointerdown', 'keydown'] as const;
    for (const end of ends) window.addEventListener(end, done);
    window.print();
    return () => {
      for (const end of ends) window.removeEventListener(end, done);
    };
  }, [zoom]);
  if (picture === 'waiting') return null;
  return createPortal(
    <article ref={sheet} className="print-sheet fact-sheet" inert style={{ zoom: zoom ?? 1 }} data-sheet={subject.id}>
      <FactSheetBody subject={subject} picture={picture} />
    </article>,
    document.body,
  );
};

/** The subject in the middle of its surroundings; `null` where it has no place or no map can be drawn. */
const useSubjectPicture = (subject: Subject): MapPicture | null | 'waiting' => {
  const dataset = useDataset();
  const { store } = useViews();
  const { handle } = useMapSide();
  const [picture, setPicture] = useState<MapPicture | null | 'waiting'>('waiting');
  useEffect(() => {
    let gone = false;
    const take = async () => {
      const bounds = boundsOf(extentOf(subject, dataset));
      if (!bounds || !handle) return null;
      const view = { ...store.getState().view, selected: subject.id, camera: cameraFor(bounds) };
      const studio = await handle.studio(SIZE, view, 'light', 1);
      try {
        return (await studio?.picture(view)) ?? null;
      } finally {
        studio?.close();
      }
    };
    take()
      .catch(() => null)
      .then((taken) => !gone && setPicture(taken));
    return () => {
      gone = true;
    };
  }, [subject, dataset, store, handle]);
  return picture;
};
