import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { AXIS, type Day } from '../../../model/day.ts';
import { type AxisWindow, isWhole, ticksOf, WHOLE, windowWith, zoomedWindow } from '../../../view/axis.ts';
import { type LaneGroup, lanesOf } from '../../../view/lanes.ts';
import { useActions, useDataset, useHistories, useView, useWords } from '../../context.ts';
import { usePassing } from '../usePassing.ts';
import { AxisHead } from './AxisHead.tsx';
import { Backdrop } from './Backdrop.tsx';
import { LaneRow } from './LaneRow.tsx';
import { Tools } from './Tools.tsx';
import { useGestures } from './useGestures.ts';
import { useRoving } from './useRoving.ts';
import { useWidth } from './useWidth.ts';
import '../../styles/lane.css';
import '../../styles/lanes.css';

/** Swimlanes by place and subject: a list for those who listen, a drawing for those who look. */
export const Lanes = () => {
  const words = useWords();
  const shown = useView((v) => v.lanes) ?? WHOLE;
  const { lanesOpened } = useActions();
  const groups = useGroups();
  const box = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const width = useWidth(axis);
  const ticks = useMemo(() => ticksOf(shown, width), [shown, width]);
  const days = shown.to - shown.from;
  // Words are placed anew when a gesture leaves time for it; the marks themselves move at once.
  const settled = useDeferredValue(shown);
  const onWindow = useCallback((next: AxisWindow) => lanesOpened(next, 'dragged'), [lanesOpened]);
  useGestures({ box, axis, window: shown, onWindow });
  useSelectedInSight(box);
  const onDay = useCallback((day: Day) => onWindow(windowWith(shown, day)), [onWindow, shown]);
  const onZoom = useCallback(
    (factor: number | null, day: Day | null) =>
      onWindow(factor === null ? WHOLE : zoomedWindow(shown, factor, day ?? (shown.from + shown.to) / 2)),
    [onWindow, shown],
  );
  const keys = useMemo(() => new Set(groups.flatMap((g) => g.lanes.flatMap(keysOf))), [groups]);
  const roving = useRoving({
    first: groups[0]?.lanes[0]?.subject.id ?? '',
    has: (key) => keys.has(key),
    onDay,
    onZoom,
  });
  const scale = (AXIS.to - AXIS.from) / days;
  const style = {
    '--scale': `${scale * 100}%`,
    '--shift': `${((AXIS.from - shown.from) / days) * 100}%`,
  } as React.CSSProperties;
  return (
    <section className="lanes" aria-labelledby="lanes-title" data-whole={isWhole(shown)} style={style}>
      <h2 id="lanes-title" className="visually-hidden">
        {words.lanes.title}
      </h2>
      <Tools window={shown} />
      <div className="lanes-scroll" ref={box}>
        <div className="lanes-sheet">
          <Backdrop window={shown} ticks={ticks} width={width} />
          <AxisHead window={shown} ticks={ticks} groups={groups} area={axis} />
          {groups.length === 0 && <div className="lanes-empty">{words.lanes.empty}</div>}
          <div className="visually-hidden" id="lanes-keys">
            {words.lanes.keys}
          </div>
          <ul className="lanes-groups" onKeyDown={roving.onKeyDown}>
            {groups.map((group) => (
              <Group key={group.region.id} group={group}>
                {group.lanes.map((lane) => (
                  <LaneRow
                    key={lane.subject.id}
                    lane={lane}
                    window={settled}
                    pixelsPerDay={width / (settled.to - settled.from)}
                    active={keysOf(lane).includes(roving.active) ? roving.active : null}
                    onActive={roving.onActive}
                  />
                ))}
              </Group>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
};

const keysOf = ({ subject, marks, undated }: LaneGroup['lanes'][number]): readonly string[] => [
  subject.id,
  ...undated.map((m) => m.id),
  ...marks.map((m) => m.milestone.id),
];

const useGroups = (): readonly LaneGroup[] => {
  const dataset = useDataset();
  const histories = useHistories();
  const k = useView((v) => v.k);
  const passing = usePassing(k);
  return useMemo(() => lanesOf(dataset, histories, k, passing), [dataset, histories, k, passing]);
};

const Group = ({ group, children }: { readonly group: LaneGroup; readonly children: React.ReactNode }) => {
  const words = useWords();
  const { region, lanes } = group;
  const marks = lanes.reduce((n, lane) => n + lane.marks.length + lane.undated.length, 0);
  const id = `lanes-${region.id}`;
  return (
    <li>
      <h3 id={id}>
        {words.lanes.place[region.id]} <small>{words.lanes.count(lanes.length, marks)}</small>
      </h3>
      <ul aria-labelledby={id}>{children}</ul>
    </li>
  );
};

const SETTLE_MS = 150;
/** Selected elsewhere, a lane comes into sight; selected here, it is in sight already. */
const useSelectedInSight = (box: React.RefObject<HTMLDivElement | null>) => {
  const selected = useView((v) => v.selected);
  useEffect(() => {
    if (selected === null) return;
    const show = () =>
      box.current?.querySelector(`[data-lane="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
    // A card that opens takes room from the lanes first; and lanes out of sight are measured when they come into it.
    const timers = [1, 2, 3].map((turn) => setTimeout(show, turn * SETTLE_MS));
    return () => timers.forEach(clearTimeout);
  }, [selected, box]);
};
