import { describe, expect, it } from 'vitest';
import { dataset, histories } from '../../tests/realDataset.ts';
import { ZONE_ORDER } from '../theme.ts';
import { layoutOf } from './layout.ts';
import { namingFromNear } from './nearNames.ts';
import { type Obstacle, overlap } from './obstacle.ts';
import { lookAt } from './scene.ts';
import { type Camera, defaultView } from './view.ts';
import { nameBlocks } from './zoneNames.ts';
import { zoneTexts } from './zoneTexts.ts';

const scene = lookAt(dataset, histories, defaultView(dataset.asOf));
const PADDING = { top: 70, right: 70, bottom: 60, left: 50 };
const SIZES = { desk: { width: 1070, height: 690 }, phone: { width: 360, height: 460 } } as const;
const accuracy = () => '스케치 경계';
const textsIn = (camera: Camera, size: keyof typeof SIZES = 'desk', inTheWay: readonly Obstacle[] = []) => {
  const frame = { ...SIZES[size], ...camera };
  const naming = namingFromNear(scene, layoutOf(dataset), { lang: 'ko', scale: 1 }, frame, PADDING);
  return zoneTexts(nameBlocks(scene, naming, ZONE_ORDER), frame, { lang: 'ko', scale: 1 }, accuracy, inTheWay);
};
const said = (texts: ReturnType<typeof textsIn>) => texts.map(({ lines }) => lines.map(({ text }) => text).join(' / '));

const PLACES: readonly (readonly [string, Camera])[] = [
  ['Ochang', { center: [127.45, 36.72], zoom: 11.5 }],
  ['Blue Valley', { center: [129.5, 35.95], zoom: 12 }],
  ['Yeongil Bay', { center: [129.42, 36.05], zoom: 11 }],
  ['Gumi', { center: [128.43, 36.13], zoom: 12 }],
  ['Saemangeum', { center: [126.56, 35.92], zoom: 11 }],
];

describe('the names of zones in the drawing', () => {
  it.each(
    PLACES.flatMap(([place, camera]) => (['desk', 'phone'] as const).map((size) => [place, size, camera] as const)),
  )('lie on no other, on nothing that is in the way, and over no edge: %s, %s', (_, size, camera) => {
    const mark: Obstacle = { at: [SIZES[size].width / 2, SIZES[size].height / 2], across: 30, down: 31 };
    const boxes = textsIn(camera, size, [mark]).map(({ box }) => box);
    expect(boxes.length).toBeGreaterThan(0);
    for (const [i, box] of boxes.entries()) {
      for (const other of [mark, ...boxes.slice(0, i)]) expect(overlap(box, other)).toBe(false);
      expect(box.at[0] - box.across).toBeGreaterThanOrEqual(0);
      expect(box.at[0] + box.across).toBeLessThanOrEqual(SIZES[size].width);
      expect(box.at[1] - box.down).toBeGreaterThanOrEqual(0);
      expect(box.at[1] + box.down).toBeLessThanOrEqual(SIZES[size].height);
    }
  });

  it('name special zones on one spot in one block, which says once how far off its edges may be', () => {
    const texts = said(textsIn({ center: [127.45, 36.72], zoom: 11.5 }));
    expect(texts).toContain('청주 특화단지 / 오창 소부장 특화단지 / 스케치 경계');
    expect(texts).toContain('오창과학산단 / 스케치 경계');
  });

  it('say nothing of edges from farther away', () => {
    expect(said(textsIn({ center: [127.45, 36.72], zoom: 10.5 })).join()).not.toContain('스케치');
  });

  it('stand farther off where all sides of their place are taken', () => {
    const camera: Camera = { center: [129.42, 36.05], zoom: 11 };
    const plain = textsIn(camera).find(({ lines }) => lines[0]?.text === '포항 특화단지' && lines.length === 3);
    if (!plain) throw new Error('no block');
    const mark: Obstacle = { at: plain.box.at, across: 30, down: 31 };
    expect(said(textsIn(camera, 'desk', [mark])).filter((text) => text.startsWith('포항 특화단지'))).toHaveLength(
      said(textsIn(camera)).filter((text) => text.startsWith('포항 특화단지')).length,
    );
  });

  it('are not there from afar, where a plate stands for a whole city', () => {
    expect(textsIn({ center: [127.45, 36.72], zoom: 8 })).toEqual([]);
  });
});
