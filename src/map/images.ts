import { CLASSES, type StateClass } from '../model/vocabulary.ts';
import { GROUP_IDS, groupLook, MARK, SHAPE, SIGN, shapePath, type ThemeName } from '../theme.ts';
import { SIGNS, type Sign } from '../view/scene.ts';
import type { Lang } from '../words/format.ts';
import { basemapImages } from './basemap/images.ts';

/** Pictures that the style names, drawn on a canvas at twice the size in which they stand on the map. */
export type Picture = { readonly image: ImageData; readonly pixelRatio: number };
/** How each picture is drawn, by the id that the style names; drawn when the map first asks for it. */
export type Painters = ReadonlyMap<string, () => Picture>;
const PICTURE_RATIO = 2;

const MARK_PX = 26;
type Context = CanvasRenderingContext2D;

/** One sheet for all of them, as large as the largest so far: the first view alone asks for sixty. */
let sheet: Context | null = null;
const sheetFor = (width: number, height: number): Context => {
  sheet ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!sheet) throw new Error('no canvas');
  const { canvas } = sheet;
  if (canvas.width < width) canvas.width = width;
  if (canvas.height < height) canvas.height = height;
  return sheet;
};

const picture = (width: number, height: number, draw: (context: Context) => void): Picture => {
  const [across, down] = [Math.ceil(width * PICTURE_RATIO), Math.ceil(height * PICTURE_RATIO)];
  const context = sheetFor(across, down);
  context.clearRect(0, 0, across, down);
  context.save();
  context.scale(across / width, down / height);
  context.translate(width / 2, height / 2);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  draw(context);
  context.restore();
  return { image: context.getImageData(0, 0, across, down), pixelRatio: PICTURE_RATIO };
};

const drawMark = (context: Context, group: string, state: StateClass, theme: ThemeName): void => {
  const look = groupLook(group);
  const path = new Path2D(shapePath(look.shape));
  const color = state === 'ended' ? MARK.ended[theme] : look.color[theme];
  const paper = MARK.paper[theme];
  context.strokeStyle = paper;
  context.lineWidth = 4.4;
  context.stroke(path);
  context.fillStyle = state === 'solid' || state === 'ended' ? color : paper;
  context.fill(path);
  context.save();
  context.clip(path);
  if (state === 'half') {
    context.fillStyle = color;
    context.fillRect(-12, -12, 12, 24);
  }
  if (state === 'hatched') {
    context.strokeStyle = color;
    context.lineWidth = 2.2;
    context.stroke(new Path2D('M-16 4L4 -16M-12 10L10 -12M-6 14L14 -6M0 18L18 0'));
  }
  if (state === 'ended') {
    context.strokeStyle = paper;
    context.lineWidth = 2.6;
    context.stroke(new Path2D('M-10 10L10 -10'));
  }
  context.restore();
  const open = state === 'hollow' || state === 'hatched';
  context.strokeStyle = open ? color : MARK.outline[theme];
  context.lineWidth = open ? 2.6 : 1.4;
  context.stroke(path);
};

type Painter = readonly [id: string, paint: () => Picture];
const markPainters = (theme: ThemeName): Painter[] =>
  GROUP_IDS.flatMap((group) =>
    CLASSES.map(
      (state): Painter => [
        `mark-${group}-${state}`,
        () => picture(MARK_PX, MARK_PX, (c) => drawMark(c, group, state, theme)),
      ],
    ),
  );

const RING_PX = 34;
const ringPicture = (theme: ThemeName): Picture =>
  picture(RING_PX, RING_PX, (c) => {
    c.strokeStyle = MARK.unconfirmed[theme];
    c.lineWidth = 2;
    c.setLineDash([4, 3.2]);
    c.stroke(new Path2D('M13.4 0A13.4 13.4 0 1 1 -13.4 0A13.4 13.4 0 1 1 13.4 0Z'));
  });
const haloPicture = (theme: ThemeName): Picture =>
  picture(RING_PX + 6, RING_PX + 6, (c) => {
    c.strokeStyle = MARK.selected[theme];
    c.lineWidth = 3;
    c.stroke(new Path2D('M16.6 0A16.6 16.6 0 1 1 -16.6 0A16.6 16.6 0 1 1 16.6 0Z'));
  });

export const signId = (sign: Sign): string => `sign-${sign}`;
/** A disc at the upper right of the mark; its picture is centred on the mark. */
const signPicture = (sign: Sign, theme: ThemeName): Picture =>
  picture(RING_PX + 4, RING_PX + 4, (c) => {
    const disc = new Path2D('M7.4 0A7.4 7.4 0 1 1 -7.4 0A7.4 7.4 0 1 1 7.4 0Z');
    c.translate(9.5, -9.5);
    c.fillStyle = SIGN[sign].color[theme];
    c.fill(disc);
    c.strokeStyle = MARK.paper[theme];
    c.lineWidth = 1.6;
    c.stroke(disc);
    c.fillStyle = MARK.paper[theme];
    c.fill(new Path2D(SIGN[sign].path));
  });

export const leaderId = ([x, y]: readonly [number, number]): string => `leader-${Math.round(x)}-${Math.round(y)}`;
/** A line from the anchor to the rim of the mark; its picture is centred on the anchor. */
const leaderPicture = (offset: readonly [number, number], theme: ThemeName): Picture => {
  const [x, y] = offset;
  const length = Math.hypot(x, y);
  const stop = Math.max(0, length - 10) / length;
  return picture(2 * Math.abs(x) + 8, 2 * Math.abs(y) + 8, (c) => {
    const line = new Path2D(`M0 0L${x * stop} ${y * stop}`);
    c.strokeStyle = MARK.paper[theme];
    c.lineWidth = 3;
    c.stroke(line);
    c.strokeStyle = MARK.leader[theme];
    c.lineWidth = 1.2;
    c.stroke(line);
    c.fillStyle = MARK.leader[theme];
    c.fill(new Path2D('M2.2 0A2.2 2.2 0 1 1 -2.2 0A2.2 2.2 0 1 1 2.2 0Z'));
  });
};

export const plateId = (region: string): string => `plate-${region}`;
/** A plate and its pointer in one picture, centred on the anchor. */
const platePicture = (plate: PlateLook, theme: ThemeName): Picture => {
  const { offset, size } = plate;
  const width = 2 * (Math.abs(offset[0]) + size[0] / 2) + 8;
  const height = 2 * (Math.abs(offset[1]) + size[1] / 2) + 8;
  return picture(width, height, (c) => {
    const [left, top] = [offset[0] - size[0] / 2, offset[1] - size[1] / 2];
    const edge: readonly [number, number] = [
      Math.max(left, Math.min(0, left + size[0])),
      Math.max(top, Math.min(0, top + size[1])),
    ];
    c.strokeStyle = MARK.leader[theme];
    c.lineWidth = 1.4;
    c.stroke(new Path2D(`M0 0L${edge[0]} ${edge[1]}`));
    c.fillStyle = MARK.leader[theme];
    c.fill(new Path2D('M2.6 0A2.6 2.6 0 1 1 -2.6 0A2.6 2.6 0 1 1 2.6 0Z'));
    const plateShape = new Path2D();
    plateShape.roundRect(left, top, size[0], size[1], 9);
    c.globalAlpha = theme === 'light' ? 0.86 : 0.8;
    c.fillStyle = MARK.paper[theme];
    c.fill(plateShape);
    c.globalAlpha = 0.55;
    c.lineWidth = 1;
    c.stroke(plateShape);
    c.globalAlpha = 0.4;
    c.fillStyle = MARK.leader[theme];
    for (const [x, y] of plate.slots) c.fillRect(x - 1.5, y - 1.5, 3, 3);
  });
};

/** Where a shape is measured from. */
const crossPicture = (theme: ThemeName): Picture =>
  picture(22, 22, (c) => {
    const cross = new Path2D('M-7 0H-2M2 0H7M0 -7V-2M0 2V7');
    c.strokeStyle = MARK.paper[theme];
    c.lineWidth = 5;
    c.stroke(cross);
    c.strokeStyle = SHAPE.line[theme];
    c.lineWidth = 2;
    c.stroke(cross);
  });

/** The words of a badge are those of a language, and so are its pictures; `place` is empty where it names none. */
export const badgeId = (lang: Lang, place: string, count: number): string => `badge-${lang}-${place}-${count}`;
export const isBadge = (id: string): boolean => id.startsWith('badge-');
export const BADGE_FONT = '700 11px "Pretendard GOV", sans-serif';
const BADGE_PADDING = 7;
/** How wide a text is in a badge, in CSS pixels. */
const badgeTextWidth = (text: string): number => {
  const context = sheetFor(1, 1);
  context.font = BADGE_FONT;
  return Math.ceil(context.measureText(text).width);
};
const badgePicture = (text: string, theme: ThemeName): Picture => {
  const width = badgeTextWidth(text) + 2 * BADGE_PADDING;
  return picture(width + 2, 22, (c) => {
    const shape = new Path2D();
    shape.roundRect(-width / 2, -10, width, 20, 5);
    c.fillStyle = MARK.paper[theme];
    c.fill(shape);
    c.strokeStyle = MARK.leader[theme];
    c.lineWidth = 1.3;
    c.stroke(shape);
    c.fillStyle = MARK.outline[theme];
    c.font = BADGE_FONT;
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    c.fillText(text, 0, 0.5);
  });
};

type PlateLook = {
  readonly region: string;
  readonly slots: readonly (readonly [number, number])[];
  readonly offset: readonly [number, number];
  readonly size: readonly [number, number];
};
export type PictureNeeds = {
  readonly offsets: readonly (readonly [number, number])[];
  readonly plates: readonly PlateLook[];
  readonly lang: Lang;
  /** By what a badge names, a region or nothing: what it says of so many programmes, and how many there may be. */
  readonly badges: readonly {
    readonly place: string;
    readonly most: number;
    readonly says: (count: number) => string;
  }[];
};

/** All pictures of a theme. */
export const paintersOf = (theme: ThemeName, { offsets, plates, badges, lang }: PictureNeeds): Painters =>
  new Map<string, () => Picture>([
    ...markPainters(theme),
    ['ring', () => ringPicture(theme)],
    ['halo', () => haloPicture(theme)],
    ['cross', () => crossPicture(theme)],
    ...SIGNS.map((sign): Painter => [signId(sign), () => signPicture(sign, theme)]),
    ...offsets.map((offset): Painter => [leaderId(offset), () => leaderPicture(offset, theme)]),
    ...plates.map((plate): Painter => [plateId(plate.region), () => platePicture(plate, theme)]),
    ...badges.flatMap(({ place, most, says }) =>
      Array.from(
        { length: most },
        (_, i): Painter => [badgeId(lang, place, i + 1), () => badgePicture(says(i + 1), theme)],
      ),
    ),
    ...basemapImages(theme).map(
      (base): Painter => [
        base.id,
        () => {
          const { data, width, height } = base.paint();
          return { image: new ImageData(new Uint8ClampedArray(data), width, height), pixelRatio: base.pixelRatio };
        },
      ],
    ),
  ]);
