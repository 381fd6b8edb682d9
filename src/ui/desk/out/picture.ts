import type { MapPicture } from '../../../map/MapCanvas.tsx';
import { groupLook, MARK, SIGN, shapePath, type ThemeName, zoneLook } from '../../../theme.ts';
import { roundLength } from '../../../view/scaleBar.ts';
import type { Sign } from '../../../view/scene.ts';

export type LegendItem = { readonly word: string } & (
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'class'; readonly id: 'solid' | 'half' | 'hollow' | 'hatched' | 'ended' }
  | { readonly kind: 'ring' }
  | { readonly kind: 'badge' }
  | { readonly kind: 'zone'; readonly id: string }
  | { readonly kind: 'sign'; readonly id: Sign }
);
/** Everything that is written around the map. */
export type Captions = {
  readonly title: string;
  readonly asOf: string;
  readonly lines: readonly string[];
  readonly legend: readonly LegendItem[];
  readonly sources: string;
  readonly credits: string;
};

/** All of it in one text. */
export const textOf = ({ title, asOf, lines, legend, sources, credits }: Captions): string =>
  [title, asOf, ...lines, ...legend.map(({ word }) => word), sources, credits].join(' ');

/** Pixels of a picture for each one of the screen. */
export const PICTURE_SCALE = 2;
const MARGIN = 20;
const FONT = '"Pretendard GOV", "Noto Sans KR", "Noto Sans CJK KR", sans-serif';
export const PAPER = { light: '#ffffff', dark: '#161b21' } as const;
export const INK = { light: '#16202b', dark: '#f1f5f9' } as const;
export const SOFT = { light: '#58616a', dark: '#b1b8be' } as const;

/** Lines of a text that fit into a width; words are kept whole, as on the page. */
export const wrapped = (text: string, width: number, measure: (text: string) => number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};

export type Pen = { readonly ctx: CanvasRenderingContext2D; readonly theme: ThemeName };
export const font = ({ ctx }: Pen, size: number, bold = false): void => {
  ctx.font = `${bold ? 700 : 400} ${size}px ${FONT}`;
};

export const drawMark = ({ ctx, theme }: Pen, item: LegendItem, x: number, y: number): void => {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(0.7, 0.7);
  if (item.kind === 'zone') {
    const look = zoneLook(item.id);
    ctx.globalAlpha = look.fillOpacity + 0.1;
    ctx.fillStyle = look.color[theme];
    ctx.fillRect(-10, -7, 20, 14);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = look.color[theme];
    ctx.lineWidth = look.width * 1.3;
    ctx.setLineDash(look.dash.map((d) => d * look.width));
    ctx.strokeRect(-10, -7, 20, 14);
  } else if (item.kind === 'sign') {
    ctx.fillStyle = SIGN[item.id].color[theme];
    ctx.beginPath();
    ctx.arc(0, 0, 8, 0, 7);
    ctx.fill();
    ctx.fillStyle = MARK.paper[theme];
    ctx.fill(new Path2D(SIGN[item.id].path));
  } else if (item.kind === 'badge') {
    ctx.strokeStyle = MARK.outline[theme];
    ctx.lineWidth = 1.8;
    ctx.strokeRect(-11, -8, 22, 16);
    ctx.stroke(new Path2D('M-6 -3H0M-6 0H0M-6 3H0M6 -4V4'));
  } else drawShape({ ctx, theme }, item);
  ctx.restore();
};

/** A mark as on the map: the shape of a group, or a plain circle that shows a fill. */
const drawShape = ({ ctx, theme }: Pen, item: Extract<LegendItem, { kind: 'group' | 'class' | 'ring' }>): void => {
  const look = item.kind === 'group' ? groupLook(item.id) : null;
  const color = look ? look.color[theme] : SOFT[theme];
  const path = new Path2D(look ? shapePath(look.shape) : shapePath('circle'));
  const fill = item.kind === 'class' ? item.id : item.kind === 'group' ? 'solid' : 'hollow';
  ctx.fillStyle = fill === 'solid' || fill === 'ended' ? color : MARK.paper[theme];
  ctx.fill(path);
  ctx.save();
  ctx.clip(path);
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 2.4;
  if (fill === 'half') ctx.fillRect(-12, -12, 12, 24);
  if (fill === 'hatched') ctx.stroke(new Path2D('M-16 4L4 -16M-12 10L10 -12M-6 14L14 -6M0 18L18 0'));
  ctx.restore();
  ctx.strokeStyle = fill === 'hollow' || fill === 'hatched' ? color : MARK.outline[theme];
  ctx.lineWidth = 1.6;
  ctx.stroke(path);
  if (item.kind !== 'ring') return;
  ctx.strokeStyle = MARK.unconfirmed[theme];
  ctx.lineWidth = 2;
  ctx.setLineDash([3.4, 2.6]);
  ctx.beginPath();
  ctx.arc(0, 0, 12.6, 0, 7);
  ctx.stroke();
};

export const drawScale = (pen: Pen, { metresPerPixel }: MapPicture, bottom: number): void => {
  const { ctx, theme } = pen;
  const metres = roundLength(metresPerPixel * 130);
  const width = metres / metresPerPixel;
  const word = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const [x, y] = [MARGIN, bottom - 16];
  ctx.fillStyle = PAPER[theme];
  ctx.globalAlpha = 0.82;
  ctx.fillRect(x - 8, y - 20, width + 16, 30);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = INK[theme];
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, y - 5);
  ctx.lineTo(x, y);
  ctx.lineTo(x + width, y);
  ctx.lineTo(x + width, y - 5);
  ctx.stroke();
  font(pen, 12);
  ctx.fillStyle = INK[theme];
  ctx.fillText(word, x, y - 7);
};

/** Positions of the legend in as many rows as it takes. */
const placeLegend = (items: readonly LegendItem[], width: number, measure: (text: string) => number) => {
  let [x, row] = [MARGIN, 0];
  const placed = items.map((item) => {
    const needs = 24 + measure(item.word) + 18;
    if (x > MARGIN && x + needs > width - MARGIN) [x, row] = [MARGIN, row + 1];
    const at = { item, x, row };
    x += needs;
    return at;
  });
  return { placed, rows: items.length === 0 ? 0 : row + 1 };
};

const LINE = 18;
const ROW = 24;

/** The map with its title, what is filtered, legend, scale, sources and credits, at twice the pixels of the screen. */
export const drawPicture = (map: MapPicture, captions: Captions, theme: ThemeName): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!ctx) return map.canvas;
  const pen: Pen = { ctx, theme };
  const { width } = map;
  const inner = width - 2 * MARGIN;
  const measure = (size: number, bold = false) => {
    font(pen, size, bold);
    return (text: string) => ctx.measureText(text).width;
  };
  const title = wrapped(captions.title, inner, measure(20, true));
  const lines = captions.lines.flatMap((line) => wrapped(line, inner, measure(13)));
  const legend = placeLegend(captions.legend, width, measure(13));
  const notes = [captions.sources, captions.credits].flatMap((line) => wrapped(line, inner, measure(11)));
  const head = MARGIN + title.length * 27 + (lines.length + 1) * LINE + 8;
  const foot = 14 + legend.rows * ROW + 8 + notes.length * 15 + MARGIN - 4;
  const height = head + map.height + foot;
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  ctx.scale(PICTURE_SCALE, PICTURE_SCALE);
  ctx.fillStyle = PAPER[theme];
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = INK[theme];
  font(pen, 20, true);
  title.forEach((line, i) => void ctx.fillText(line, MARGIN, MARGIN + 18 + i * 27));
  const below = MARGIN + title.length * 27;
  font(pen, 13, true);
  ctx.fillText(captions.asOf, MARGIN, below + 14);
  font(pen, 13);
  ctx.fillStyle = SOFT[theme];
  lines.forEach((line, i) => void ctx.fillText(line, MARGIN, below + 14 + (i + 1) * LINE));
  ctx.drawImage(map.canvas, 0, head, width, map.height);
  drawScale(pen, map, head + map.height);
  font(pen, 13);
  ctx.textBaseline = 'middle';
  for (const { item, x, row } of legend.placed) {
    const y = head + map.height + 14 + row * ROW + 8;
    drawMark(pen, item, x + 9, y);
    ctx.fillStyle = INK[theme];
    ctx.fillText(item.word, x + 24, y + 1);
  }
  ctx.textBaseline = 'alphabetic';
  font(pen, 11);
  ctx.fillStyle = SOFT[theme];
  const first = head + map.height + 14 + legend.rows * ROW + 16;
  notes.forEach((line, i) => void ctx.fillText(line, MARGIN, first + i * 15));
  return canvas;
};
