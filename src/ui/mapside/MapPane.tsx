import { type ComponentType, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapHandle, Pick, RowUnder, Trouble } from '../../map/MapCanvas.tsx';
import { facetRegionOf } from '../../view/facets.ts';
import type { Padding } from '../../view/frame.ts';
import { NEAR_ZOOM } from '../../view/layout.ts';
import { everythingIsHere, firstViewStands } from '../ahead.ts';
import { useActions, useLang, usePreference, useView, useViews, useWords } from '../context.ts';
import { knownFacesAhead } from '../faces.ts';
import { useHover } from '../hover.ts';
import { later, Nothing } from '../later.tsx';
import { useMapSide } from '../mapHandle.ts';
import { useOwnLayer } from '../own/own.ts';
import { useBig, usePhone } from '../useMedia.ts';
import { useOpenTab } from '../useOpenTab.ts';
import { useTheme } from '../useTheme.ts';
import { Attribution } from './Attribution.tsx';
import type { Choice } from './Chooser.tsx';
import { MapNotice } from './MapNotice.tsx';
import { MapTools } from './MapTools.tsx';
import { MapWaits } from './MapWaits.tsx';
import { NearMe } from './NearMe.tsx';
import { Places } from './Places.tsx';
import { StaticDrawing } from './StaticDrawing.tsx';
import { Tip } from './Tip.tsx';
import { useDrawingTools } from './useDrawingTools.ts';

type CanvasProps = Omit<Parameters<typeof import('../../map/MapCanvas.tsx').MapCanvas>[0], 'fonts'>;
/** With the files of its names: which characters each of them holds is a list that the first view does not wait for. */
const readCanvas = async (): Promise<ComponentType<CanvasProps>> => {
  const canvas = import('../../map/MapCanvas.tsx').then((module) => {
    module.warmUp();
    return module.MapCanvas;
  });
  const [Canvas, { FACES }] = await Promise.all([canvas, import('virtual:faces')]);
  return (props) => <Canvas {...props} fonts={FACES} />;
};

let loading: Promise<ComponentType<CanvasProps>> | null = null;
/** Asked for once; after a failure, anew. */
const loadCanvas = (): Promise<ComponentType<CanvasProps>> => {
  loading ??= readCanvas().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
};

/** The map when it has been loaded. No `lazy`: what waits for that is held back for a third of a second. */
const useCanvas = (isWanted: boolean, attempt: number, onTrouble: (trouble: Trouble) => void) => {
  const [canvas, setCanvas] = useState<{ readonly Canvas: ComponentType<CanvasProps> } | null>(null);
  // Asked for while the page is still being put together, so that it is there when that is done.
  if (isWanted && !canvas) loadCanvas().catch(() => undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again what could not be loaded
  useEffect(() => {
    if (!isWanted || canvas) return undefined;
    let gone = false;
    loadCanvas().then(
      (Canvas) => !gone && setCanvas({ Canvas }),
      () => !gone && onTrouble('part'),
    );
    return () => {
      gone = true;
    };
  }, [isWanted, canvas, attempt, onTrouble]);
  return canvas?.Canvas ?? null;
};
const Chooser = later(() => import('./Chooser.tsx').then((module) => module.Chooser));
const CompareLegend = later(() => import('../compare/CompareLegend.tsx').then((module) => module.CompareLegend));
const RowTip = later(() => import('../own/RowTip.tsx').then((module) => module.RowTip));
const Whereabouts = later(() => import('./Whereabouts.tsx').then((module) => module.Whereabouts), Nothing);
const DrawHint = later(() => import('../desk/space/DrawHint.tsx').then((module) => module.DrawHint));
const BIG_SCALE = 1.25;
/** A slide is read from the back of the room. */
const SLIDE_SCALE = 1.2;
const SLIDE: Padding = { top: 90, right: 170, bottom: 50, left: 60 };
const WIDE: Padding = { top: 70, right: 70, bottom: 60, left: 50 };
const NARROW: Padding = { top: 70, right: 122, bottom: 40, left: 24 };

/**
 * The map with its tools. A drawing of the same View stands in its place until it is ready, where it cannot be had, and
 * where the reader stays with the drawing.
 */
export const MapPane = ({ children }: { readonly children?: React.ReactNode }) => {
  const views = useViews();
  const words = useWords();
  const lang = useLang();
  const theme = useTheme();
  const phone = usePhone();
  const hover = useHover();
  const { handle, setHandle, trouble, setTrouble, near, drawing } = useMapSide();
  const [under, setUnder] = useState<Pick | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const row = useRows(handle);
  const pick = usePick(setChoice);
  const onSlide = useView((v) => v.mode === 'brief');
  const isComparing = useView((v) => v.t2 !== null);
  const isNear = useView((v) => (v.camera?.zoom ?? 0) >= NEAR_ZOOM);
  const big = useBig();
  const scale = (big ? BIG_SCALE : 1) * (onSlide ? SLIDE_SCALE : 1);
  const look = useMemo(() => ({ theme, lang, words, scale }), [theme, lang, words, scale]);
  const padding = useCallback(() => (onSlide ? SLIDE : phone ? NARROW : WIDE), [onSlide, phone]);
  const hovered = useCallback(
    (now: Pick | null) => {
      setUnder(now);
      const subject = now?.subjects[0];
      if (subject !== undefined) hover.enter(subject);
      else if (hover.id !== null) hover.leave(hover.id);
    },
    [hover],
  );
  const box = useRef<HTMLElement>(null);
  const drawingTools = useDrawingTools(box, padding);
  const chosen = usePreference('map') === 'drawing';
  // A map that is only slow goes on in the background, and takes over when it comes.
  const isGone = trouble !== null && trouble !== 'worker';
  const isWanted = !chosen && !isGone;
  const [attempt, setAttempt] = useState(0);
  const Canvas = useCanvas(isWanted, attempt, setTrouble);
  const ready = useCallback(
    (now: MapHandle | null) => {
      setHandle(now);
      if (now) setTrouble(null);
    },
    [setHandle, setTrouble],
  );
  const retry = () => {
    setTrouble(null);
    setAttempt((n) => n + 1);
  };
  const isSettled = handle !== null || isGone || chosen;
  useEffect(() => {
    if (!isSettled) return;
    firstViewStands();
    void knownFacesAhead().then(everythingIsHere, () => undefined);
  }, [isSettled]);
  return (
    <>
      <MapNotice trouble={trouble} onRetry={retry} />
      <section ref={box} className="map" id="map" aria-label={words.map.region} data-trouble={trouble ?? undefined}>
        {isWanted && Canvas && (
          <Canvas
            key={attempt}
            views={views}
            look={look}
            hovered={hover.id}
            me={near.me}
            padding={padding}
            onHover={hovered}
            onPick={pick}
            onReady={ready}
            onTrouble={setTrouble}
          />
        )}
        {handle === null && <StaticDrawing scale={scale} padding={padding()} brief={isWanted} />}
        {handle === null && trouble === null && !chosen && <MapWaits />}
        <Attribution />
        <Places />
        <MapTools moves={handle ?? drawingTools}>
          <NearMe near={near} />
        </MapTools>
        {under && choice === null && <Tip pick={under} />}
        <Suspense fallback={null}>{isNear && !onSlide && <Whereabouts />}</Suspense>
        <Suspense fallback={null}>
          {drawing !== null && <DrawHint kind={drawing} />}
          {isComparing && <CompareLegend />}
          {row && <RowTip under={row} />}
          {choice && <Chooser choice={choice} onClose={() => setChoice(null)} />}
        </Suspense>
        {children}
      </section>
    </>
  );
};

/** A table of the reader's own on the map; gives the row under the pointer. One that is picked is told in its panel. */
const useRows = (handle: MapHandle | null): RowUnder | null => {
  const own = useOwnLayer();
  const open = useOpenTab();
  const openTab = useRef(open);
  openTab.current = open;
  const [under, setUnder] = useState<RowUnder | null>(null);
  useEffect(() => {
    if (!handle || !own) return undefined;
    return handle.showRows(own, { under: setUnder, picked: () => openTab.current('own') });
  }, [handle, own]);
  return under;
};

/** One thing under the press is picked; several, or a region's programmes, are offered as a list. */
const usePick = (choose: (choice: Choice | null) => void) => {
  const { subjectPicked } = useActions();
  const { dataset, store } = useViews();
  return useCallback(
    ({ subjects, region, x, y }: Pick) => {
      const programmes =
        region === null
          ? []
          : store
              .getState()
              .scene.shown.filter(
                (i) => i.subject.type === 'programme' && facetRegionOf(dataset, i.subject.region) === region,
              )
              .map((i) => i.subject.id);
      const ids = [...subjects, ...programmes];
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) subjectPicked(only);
      choose(ids.length > 1 ? { ids, region, x, y } : null);
    },
    [choose, dataset, store, subjectPicked],
  );
};
