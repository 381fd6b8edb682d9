import { type Frame, type Point, projectionOf } from './frame.ts';
import { isCut, type Obstacle, overlap } from './obstacle.ts';
import { SHIFT, SIDES, type Side } from './side.ts';
import { roughWidth } from './textWidth.ts';
import { NAMED_ZOOM, type NameBlock } from './zoneNames.ts';

/** A block of lines as it stands in a frame: what each line says, and of which kind of zone; the accuracy is of none. */
export type ZoneText = {
  readonly block: NameBlock;
  readonly lines: readonly { readonly text: string; readonly kind: string | null }[];
  readonly box: Obstacle;
};

/** Pixels at scale 1: a line, a letter of Hangul and a Latin one, air around. */
export const ZONE_TEXT_PX = { line: 15, wide: 12.5, narrow: 7, air: 3 } as const;
/** Between a place and its name: where all of its sides are taken, farther off, where the colour still tells whose it is. */
const GAPS_PX = [7, 28] as const;

/** A complex has its name on its place, a zone on the side that was chosen for it; where that is taken, elsewhere around it. */
const stepsOf = ({ kind, zones: [first] }: NameBlock): readonly { readonly shift: Point; readonly gap: number }[] => {
  const side: Side = first?.side ?? 'north';
  const sides = [side, ...SIDES.filter((other) => other !== side)];
  const around = GAPS_PX.flatMap((gap) => sides.map((one) => ({ shift: SHIFT[one], gap })));
  return kind === 'ground' ? [{ shift: [0, 0], gap: 0 }, ...around] : around;
};

/**
 * The names of zones that have room in a frame, the foremost kind first: none lies on another, on what is in the way, or over
 * the edge. `accuracyOf` says how far off the edges of a block may be, or nothing.
 */
export const zoneTexts = (
  blocks: readonly NameBlock[],
  frame: Frame,
  look: { readonly lang: 'ko' | 'en'; readonly scale: number },
  accuracyOf: (block: NameBlock) => string,
  inTheWay: readonly Obstacle[],
): readonly ZoneText[] => {
  const { lang, scale } = look;
  const project = projectionOf(frame);
  const edges = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const obstacles = [...inTheWay];
  const placed: ZoneText[] = [];
  const specialFirst = blocks.toSorted((a, b) => Number(a.kind === 'ground') - Number(b.kind === 'ground'));
  for (const block of specialFirst) {
    const [first] = block.zones;
    if (!first || frame.zoom < NAMED_ZOOM[block.kind]) continue;
    const accuracy = frame.zoom < NAMED_ZOOM.accuracy ? '' : accuracyOf(block);
    const lines = [
      ...block.zones.map(({ zone }) => ({ text: zone.label[lang], kind: zone.kind })),
      ...(accuracy === '' ? [] : [{ text: accuracy, kind: null }]),
    ];
    const { line, wide, narrow, air } = ZONE_TEXT_PX;
    const widths = lines.map(({ text }) => roughWidth(text, wide, narrow));
    const across = (Math.max(...widths) / 2 + air) * scale;
    const down = ((lines.length * line) / 2 + air) * scale;
    const [x, y] = project(first.at);
    const box = stepsOf(block)
      .map(({ shift: [dx, dy], gap }): Obstacle => {
        const at: Point = [x + dx * (across + gap * scale), y + dy * (down + gap * scale)];
        return { at, across, down };
      })
      .find((one) => !isCut(one, edges) && !obstacles.some((other) => overlap(one, other)));
    if (!box) continue;
    placed.push({ block, lines, box });
    obstacles.push(box);
  }
  return placed;
};
