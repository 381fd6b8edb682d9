import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundaries, folderOf } from '../../../tests/fixtures/worlds.ts';
import type { Story } from '../../model/stories.ts';
import { buildData } from '../build.ts';

/** The stories of the good world, with more of them under these names. */
const storiesOf = (...names: readonly string[]): readonly Story[] => {
  const root = folderOf();
  try {
    const folder = join(root, 'seeds/stories');
    const text = readFileSync(join(folder, 'harbour.yaml'), 'utf8');
    for (const name of names) writeFileSync(join(folder, `${name}.yaml`), text);
    const built = buildData(join(root, 'seeds'), boundaries);
    return built.ok ? built.stories : [];
  } finally {
    rmSync(root, { recursive: true });
  }
};

describe('a compiled briefing', () => {
  const [first, second] = storiesOf()[0]?.scenes ?? [];

  it('holds the words as they were written, with what they refer to', () => {
    expect(first?.text.ko).toBe('{harbour/test-centre}의 총사업비: {harbour/test-centre:budget}.');
  });

  it('writes the View of a scene as a link, with the card of what is selected behind', () => {
    expect(first?.view).toBe('t=2024-10-31&sel=harbour/test-centre&map=10/36.1/129.1&card=behind');
    // Payers are what money is added up by at first: a link leaves that out.
    expect(second?.view).toBe('t=2023-12-31&t2=2025-12-31');
  });

  it('says how long a scene stands, and what it leaves out', () => {
    expect([first?.dwell, first?.figure]).toEqual([15, null]);
    expect([second?.dwell, second?.figure, second?.notes]).toEqual([20, 'money', null]);
  });
});

describe('briefings', () => {
  it('stand in the order of their names, the national one first', () => {
    expect(storiesOf('national', 'a-story', 'zones').map((s) => s.id)).toEqual([
      'national',
      'a-story',
      'harbour',
      'zones',
    ]);
  });
});
