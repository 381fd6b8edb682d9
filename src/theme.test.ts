import { describe, expect, it } from 'vitest';
import { contrast } from '../tests/contrast.ts';
import { dataset } from '../tests/realDataset.ts';
import { MILESTONE_STAGES, ZONE_KINDS } from './model/vocabulary.ts';
import {
  GROUP_IDS,
  groupLook,
  MARK,
  SHAPE,
  SIGN,
  STAGE_IDS,
  shapePath,
  stagePath,
  type ThemeName,
  ZONE_ORDER,
  zoneLook,
} from './theme.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark'];
/** The least contrast of what carries meaning beside text (WCAG 1.4.11). */
const LEAST = 3;

const inEachTheme = <T>(things: readonly T[]) => THEMES.flatMap((theme) => things.map((thing) => ({ theme, thing })));

describe('contrast', () => {
  it('of black on white is 21, and of a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#c98500', '#c98500')).toBe(1);
  });
});

describe('segment groups', () => {
  it('are the ones of the dataset', () => {
    expect([...GROUP_IDS].toSorted()).toEqual(dataset.groups.map((group) => group.id).toSorted());
  });

  it('have a shape each, so that colour never carries meaning alone', () => {
    const shapes = GROUP_IDS.map((group) => groupLook(group).shape);
    expect(new Set(shapes).size).toBe(GROUP_IDS.length);
    expect(new Set(shapes.map(shapePath)).size).toBe(GROUP_IDS.length);
  });

  it.each(THEMES)('have a colour each: %s', (theme) => {
    expect(new Set(GROUP_IDS.map((group) => groupLook(group).color[theme])).size).toBe(GROUP_IDS.length);
  });

  it.each(inEachTheme(GROUP_IDS))('stand out from the paper: $thing, $theme', ({ theme, thing }) => {
    expect(contrast(groupLook(thing).color[theme], MARK.paper[theme])).toBeGreaterThanOrEqual(LEAST);
  });

  it('that are not known look like the others', () => {
    expect(groupLook('blockchain')).toEqual(groupLook('other'));
    expect(groupLook(undefined)).toEqual(groupLook('other'));
  });
});

describe('the marks', () => {
  it.each(inEachTheme(['outline', 'ended', 'unconfirmed', 'selected', 'leader'] as const))(
    'have lines that stand out from the paper: $thing, $theme',
    ({ theme, thing }) => {
      expect(contrast(MARK[thing][theme], MARK.paper[theme])).toBeGreaterThanOrEqual(LEAST);
    },
  );
});

describe('the shape of a planner', () => {
  it.each(THEMES)('has a line that stands out from the paper: %s', (theme) => {
    expect(contrast(SHAPE.line[theme], MARK.paper[theme])).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('zone kinds', () => {
  it('are the ones of the vocabulary, each with its place in the order', () => {
    expect([...ZONE_ORDER].toSorted()).toEqual([...ZONE_KINDS].toSorted());
  });

  it.each(inEachTheme(ZONE_ORDER))('have a line that stands out from the paper: $thing, $theme', ({ theme, thing }) => {
    expect(contrast(zoneLook(thing).color[theme], MARK.paper[theme])).toBeGreaterThanOrEqual(LEAST);
  });

  it.each(THEMES)('are told apart by colour, dash or width: %s', (theme) => {
    const looks = ZONE_ORDER.map(zoneLook).map(({ color, dash, width }) => JSON.stringify([color[theme], dash, width]));
    expect(new Set(looks).size).toBe(ZONE_ORDER.length);
  });
});

describe('the symbols of a timeline', () => {
  it('are one for each stage, and one for a target', () => {
    expect(STAGE_IDS.toSorted()).toEqual([...MILESTONE_STAGES, 'target'].toSorted());
  });

  it('have a shape each, so that a stage is told without colour', () => {
    expect(new Set(STAGE_IDS.map(stagePath)).size).toBe(STAGE_IDS.length);
  });

  it.each(inEachTheme(Object.values(SIGN)))('of change stand out from the paper: $theme', ({ theme, thing }) => {
    expect(contrast(thing.color[theme], MARK.paper[theme])).toBeGreaterThanOrEqual(LEAST);
  });
});
