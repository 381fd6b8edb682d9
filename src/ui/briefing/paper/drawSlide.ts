import type { MapPicture } from '../../../map/MapCanvas.tsx';
import { sumOf } from '../../../model/sums.ts';
import type { ThemeName } from '../../../theme.ts';
import { formatKrw } from '../../../words/amounts.ts';
import type { Lang } from '../../../words/format.ts';
import { drawMark, drawScale, font, INK, PAPER, type Pen, SOFT, textOf, wrapped } from '../../desk/out/picture.ts';
import type { SceneSays } from './useSceneSays.ts';

/** A slide as a picture, in CSS pixels: the words take their part of the width, the map the rest. */
export const SLIDE = { width: 1920, height: 1080, words: 790, foot: 150 } as const;
/** The part of it that the map has. */
export const MAP = { width: SLIDE.width - SLIDE.words, height: SLIDE.height - SLIDE.foot } as const;

export type Around = {
  readonly story: string;
  readonly count: string;
  readonly theme: ThemeName;
  readonly lang: Lang;
  readonly money: (row: NonNullable<SceneSays['money']>[number]) => string;
  readonly planned: string;
  readonly credits: string;
};
/** All that is written on a slide, in one text. */
export const textOfSlide = (says: SceneSays, around: Around): string =>
  [
    ...[around.story, around.count, around.planned, around.credits, ...(says.money ?? []).map(around.money)],
    ...[says.title, says.text, ...says.sources, says.day, says.summary, says.link],
    textOf(says.captions),
  ].join(' ');
const MARGIN = 56;
const INNER = SLIDE.words - MARGIN - 48;

type Block = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly line: number;
  readonly bold: boolean;
};
/** Lines of about the same length, no more of them than the width asks for. */
const blockOf = (pen: Pen, text: string, size: number, line: number, bold: boolean): Block => {
  font(pen, size, bold);
  const measure = (t: string) => pen.ctx.measureText(t).width;
  const least = wrapped(text, INNER, measure).length;
  let width = INNER;
  if (bold) while (width > INNER / 2 && wrapped(text, width - 20, measure).length === least) width -= 20;
  return { lines: wrapped(text, width, measure), size, line, bold };
};
/** Draws a block from `y` on; gives the y below it. */
const write = (pen: Pen, { lines, size, line, bold }: Block, y: number): number => {
  font(pen, size, bold);
  lines.forEach((words, i) => void pen.ctx.fillText(words, MARGIN, y + size + i * line));
  return y + lines.length * line;
};
const MONEY_ROW = 62;

/** Bars of won, reports full and plans in outline below them, each with its amounts. */
const drawMoney = (pen: Pen, says: SceneSays, around: Around, top: number): void => {
  const { ctx } = pen;
  const rows = (says.money ?? []).slice(0, 7);
  const sums = rows.map((row) => sumOf(row.addends));
  const most = Math.max(1, ...sums.flatMap((s) => [s.reported, s.planned]));
  rows.forEach((row, i) => {
    const y = top + i * MONEY_ROW;
    const sum = sums[i] ?? { reported: 0, planned: 0 };
    font(pen, 22, true);
    ctx.fillStyle = INK[pen.theme];
    ctx.fillText(around.money(row), MARGIN, y + 22);
    font(pen, 20);
    const amounts = [
      ...(sum.reported > 0 ? [formatKrw(sum.reported, around.lang)] : []),
      ...(sum.planned > 0 ? [`(${around.planned}) ${formatKrw(sum.planned, around.lang)}`] : []),
    ].join(' · ');
    ctx.textAlign = 'right';
    ctx.fillText(amounts, MARGIN + INNER, y + 22);
    ctx.textAlign = 'left';
    ctx.fillStyle = SOFT[pen.theme];
    ctx.fillRect(MARGIN, y + 32, (INNER * sum.reported) / most, 9);
    ctx.strokeStyle = SOFT[pen.theme];
    ctx.lineWidth = 2;
    if (sum.planned > 0) ctx.strokeRect(MARGIN + 1, y + 43, (INNER * sum.planned) / most, 8);
  });
};

/** The whole slide; `scale` pixels for each CSS pixel: 1 is 1920 x 1080, 2 is 3840 x 2160. */
export const drawSlide = (
  map: MapPicture | null,
  says: SceneSays,
  around: Around,
  scale: number,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = SLIDE.width * scale;
  canvas.height = SLIDE.height * scale;
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('no canvas');
  const { theme } = around;
  const pen: Pen = { ctx, theme };
  ctx.scale(scale, scale);
  ctx.fillStyle = PAPER[theme];
  ctx.fillRect(0, 0, SLIDE.width, SLIDE.height);
  if (map) ctx.drawImage(map.canvas, SLIDE.words, 0, MAP.width, MAP.height);
  ctx.save();
  ctx.translate(SLIDE.words, 0);
  if (map) drawScale(pen, map, MAP.height);
  ctx.restore();
  ctx.fillStyle = SOFT[theme];
  font(pen, 22);
  ctx.fillText(around.story, MARGIN, 78);
  ctx.fillStyle = INK[theme];
  const title = blockOf(pen, says.title, 56, 70, true);
  const text = blockOf(pen, says.text, 36, 55, false);
  const rows = Math.min(7, says.money?.length ?? 0);
  const height = title.lines.length * title.line + 24 + text.lines.length * text.line + rows * MONEY_ROW;
  const top = Math.max(110, (SLIDE.height - 160 - height) / 2);
  const below = write(pen, title, top);
  const after = write(pen, text, below + 24);
  if (says.money) drawMoney(pen, says, around, after + 24);
  drawSources(pen, says);
  drawFoot(pen, says, around);
  return canvas;
};

const drawSources = (pen: Pen, { sources }: SceneSays): void => {
  const { ctx, theme } = pen;
  ctx.fillStyle = SOFT[theme];
  font(pen, 17);
  const measure = (t: string) => ctx.measureText(t).width;
  const lines = sources.flatMap((source, i) => wrapped(`[${i + 1}] ${source}`, INNER, measure));
  const top = SLIDE.height - 96 - lines.length * 24;
  lines.forEach((line, i) => void ctx.fillText(line, MARGIN, top + i * 24));
};

/** The day, what is on the map, what the marks mean, and who is to be named. */
const drawFoot = (pen: Pen, says: SceneSays, around: Around): void => {
  const { day, summary, captions } = says;
  const { ctx, theme } = pen;
  const left = SLIDE.words + 28;
  const width = MAP.width - 56;
  let y = MAP.height + 34;
  ctx.fillStyle = INK[theme];
  font(pen, 27, true);
  ctx.fillText(day, left, y);
  font(pen, 17);
  ctx.fillStyle = SOFT[theme];
  const measure = (t: string) => ctx.measureText(t).width;
  for (const line of wrapped(summary, width, measure).slice(0, 2)) {
    y += 24;
    ctx.fillText(line, left, y);
  }
  y += 26;
  let x = left;
  ctx.textBaseline = 'middle';
  for (const item of captions.legend) {
    const needs = 26 + measure(item.word) + 18;
    if (x + needs > left + width) {
      x = left;
      y += 24;
    }
    drawMark(pen, item, x + 9, y);
    ctx.fillStyle = INK[theme];
    ctx.fillText(item.word, x + 24, y + 1);
    x += needs;
  }
  ctx.textBaseline = 'alphabetic';
  font(pen, 13);
  ctx.fillStyle = SOFT[theme];
  const credits = wrapped(`${captions.asOf} · ${around.credits} · ${says.link}`, SLIDE.words - MARGIN - 48, measure);
  credits.forEach((line, i) => void ctx.fillText(line, MARGIN, SLIDE.height - 16 - (credits.length - 1 - i) * 17));
  font(pen, 22, true);
  ctx.fillStyle = INK[theme];
  ctx.textAlign = 'right';
  ctx.fillText(around.count, SLIDE.words - 48, 78);
  ctx.textAlign = 'left';
};
