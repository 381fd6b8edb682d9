import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Panes } from '../view/preferences.ts';
import { making } from './briefing/maker/making.ts';
import { useActions, useDataset, useLang, usePreference, useText, useView, useViews, useWords } from './context.ts';
import { focusSubject } from './focus.ts';
import { Header } from './Header.tsx';
import { HoverContext } from './hover.ts';
import { isTyping } from './isTyping.ts';
import { later } from './later.tsx';
import { MapSideContext, useMapSideState } from './mapHandle.ts';
import { MapPane } from './mapside/MapPane.tsx';
import { Notices } from './Notices.tsx';
import { OfflineSlot } from './offline/OfflineSlot.tsx';
import { OwnSlot } from './own/OwnSlot.tsx';
import { Card, PanelBody, PanelHead } from './Panel.tsx';
import { Pages } from './pages/Pages.tsx';
import { Sheet } from './Sheet.tsx';
import { Shelf } from './Shelf.tsx';
import { TimeDock } from './time/TimeDock.tsx';
import { TimeExtras } from './time/TimeExtras.tsx';
import { usePhone, useTight } from './useMedia.ts';
import { useTheme } from './useTheme.ts';

const Desk = later(() => import('./desk/Desk.tsx').then((module) => module.Desk));
const Briefing = later(() => import('./briefing/Briefing.tsx').then((module) => module.Briefing));
const MakerBar = later(() => import('./briefing/maker/MakerBar.tsx').then((module) => module.MakerBar));
const WayBack = later(() => import('./briefing/WayBack.tsx').then((module) => module.WayBack));
const GroundLaid = later(() => import('./ground/GroundLaid.tsx').then((module) => module.GroundLaid));
const Parts = later(() => import('./desk/Parts.tsx').then((module) => module.Parts));

/**
 * The rooms of the screen: header, panel, map with its dock, card; on a phone the panel is a sheet over the map. On the
 * planner's desk table and figures stand beside the map, or in its place where there is no room.
 */
export const App = ({ ignored }: { readonly ignored: readonly string[] }) => {
  const words = useWords();
  const phone = usePhone();
  const tight = useTight();
  const goToRegion = useGoToRegion();
  const [hovered, setHovered] = useState<string | null>(null);
  const leave = useCallback((id: string) => setHovered((now) => (now === id ? null : now)), []);
  const hover = useMemo(() => ({ id: hovered, enter: setHovered, leave }), [hovered, leave]);
  const selected = useView((v) => v.selected);
  const lanes = useView((v) => v.lanes !== null);
  const mode = useView((v) => v.mode);
  const part = useView((v) => v.desk.part);
  const makes = useStore(making, (s) => s.id !== null);
  const panes = usePreference('panes');
  const planning = mode === 'plan';
  const briefing = mode === 'brief';
  const told = useView((v) => v.brief !== null);
  // On a slide a card stands over the map once somebody has asked for it.
  const besideMap = useView((v) => v.mode === 'map' || (v.mode === 'brief' && v.desk.cardInFront));
  const mapSide = useMapSideState();
  useTheme();
  useTitle();
  useLanguage();
  useAppKeys();
  return (
    <MapSideContext value={mapSide}>
      <HoverContext value={hover}>
        {!briefing &&
          SKIPS.map(([word, target]) => (
            <button
              key={word}
              type="button"
              className="skip"
              onClick={() => document.querySelector<HTMLElement>(target)?.focus()}
            >
              {words.app[word]}
            </button>
          ))}
        <div
          className="app"
          data-phone={phone}
          data-card={selected !== null && besideMap}
          data-lanes={lanes}
          data-mode={mode}
          data-part={planning && tight ? part : undefined}
        >
          {!briefing && <Header onRegion={goToRegion} />}
          <Notices ignored={ignored} />
          {told && !briefing && (
            <Suspense fallback={null}>
              <WayBack />
            </Suspense>
          )}
          <OfflineSlot />
          {makes && !briefing && (
            <Suspense fallback={null}>
              <MakerBar />
            </Suspense>
          )}
          {planning && tight && (
            <Suspense fallback={null}>
              <Parts />
            </Suspense>
          )}
          <main className="main" style={planning ? sizesOf(panes) : undefined}>
            {!phone && !briefing && (
              <aside className="panel" aria-label={words.sheet.label}>
                <PanelHead />
                <PanelBody withCard={tight} />
              </aside>
            )}
            <div className="stage">
              <MapPane>
                <Shelf />
              </MapPane>
              {!briefing && <TimeDock />}
            </div>
            {planning && (
              <Suspense fallback={null}>
                <Desk withCard={!tight} />
              </Suspense>
            )}
            {(!tight || briefing) && besideMap && selected !== null && (
              <aside className="side" aria-label={words.card.label}>
                <Suspense fallback={null}>
                  <Card />
                </Suspense>
              </aside>
            )}
            {briefing && (
              <Suspense fallback={null}>
                <Briefing />
              </Suspense>
            )}
            {phone && !briefing && (
              <Sheet head={<PanelHead />}>
                <PhoneTime />
                <PanelBody withCard />
              </Sheet>
            )}
          </main>
        </div>
        <Pages />
        <OwnSlot />
        {mapSide.handle && (
          <Suspense fallback={null}>
            <GroundLaid handle={mapSide.handle} />
          </Suspense>
        )}
      </HoverContext>
    </MapSideContext>
  );
};

/** Sizes of the parts of the desk for its style: they grow with the text on a big screen. */
const sizesOf = ({ panel, figures, table }: Panes) =>
  ({
    '--panel': `${panel / 16}rem`,
    '--figures': `${figures / 16}rem`,
    '--table': `${table / 16}rem`,
  }) as React.CSSProperties;

/** Where a reader with a keyboard may want to be at once. */
const SKIPS = [
  ['skip', '.card h2, #panel-tab button'],
  ['skipMap', '.map-canvas:not([inert]) canvas, .static-mark'],
  ['skipTime', '#time'],
] as const;

const PhoneTime = () => {
  const { timeMoved } = useActions();
  return <TimeExtras onDay={(day) => timeMoved(day)} />;
};

const REGION_ZOOM = { country: 6.4, sido: 8.2, sigungu: 9.8 } as const;
const useGoToRegion = () => {
  const { regions } = useDataset();
  const { cameraMoved } = useActions();
  return useCallback(
    (id: string) => {
      const region = regions.find((r) => r.id === id);
      if (region)
        cameraMoved(
          region.camera
            ? { center: [region.camera.center[0], region.camera.center[1]], zoom: region.camera.zoom }
            : { center: [region.anchor[0], region.anchor[1]], zoom: REGION_ZOOM[region.level] },
        );
    },
    [regions, cameraMoved],
  );
};

/** Tab title by selection. */
const useTitle = () => {
  const words = useWords();
  const text = useText();
  const { subjects } = useDataset();
  const selected = useView((v) => v.selected);
  const subject = subjects.find((s) => s.id === selected);
  // A slide has a title of its own.
  const onSlide = useView((v) => v.mode === 'brief');
  const title = words.app.title(subject ? text(subject.name) : null);
  useEffect(() => {
    if (!onSlide) document.title = title;
  }, [title, onSlide]);
};

const useLanguage = () => {
  const lang = useLang();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
};

/** `?` opens the key help; Escape closes the top thing only. */
const useAppKeys = () => {
  const { pageOpened, subjectPicked } = useActions();
  const { store } = useViews();
  useEffect(() => {
    const close = () => {
      const { selected } = store.getState().view;
      if (selected === null) return;
      subjectPicked(null);
      focusSubject(selected);
    };
    const key = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      if (event.key === '?') pageOpened({ kind: 'keys' });
      if (event.key === 'Escape' && !document.querySelector('dialog[open], [popover]:popover-open')) close();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [pageOpened, store, subjectPicked]);
};
