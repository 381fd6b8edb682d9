import { describe, expect, it } from 'vitest';
import { stories } from '../../../tests/realDataset.ts';
import type { Story } from '../../model/stories.ts';
import { createLibrary } from './library.ts';

const [first, second] = stories as unknown as readonly [Story, Story];
const own: Story = { ...first, id: 'my-1' };
const ids = ({ store }: ReturnType<typeof createLibrary>) => store.getState().stories.map((s) => s.id);
/** A shelf whose delivery fails a few times before it comes. */
const failing = (times: number) => {
  const asked = { times: 0 };
  const library = createLibrary(async () => {
    asked.times += 1;
    if (asked.times <= times) throw new Error('no network');
    return [first, second];
  });
  return { library, asked };
};

describe('the library', () => {
  it('asks for the stories of the data once, however often it is entered', async () => {
    const { library, asked } = failing(0);
    expect(library.store.getState().shipped).toBe('waiting');
    await Promise.all([library.ready(), library.ready()]);
    await library.ready();
    expect([asked.times, library.store.getState().shipped]).toEqual([1, 'ready']);
    expect(ids(library)).toEqual([first.id, second.id]);
  });

  it('says that they did not come, and asks again the next time', async () => {
    const { library } = failing(1);
    await library.ready();
    expect(library.store.getState().shipped).toBe('failed');
    await library.ready();
    expect(library.store.getState().shipped).toBe('ready');
    expect(ids(library)).toEqual([first.id, second.id]);
  });

  it('has what was made here without waiting for them, and keeps it when they come', async () => {
    const { library } = failing(0);
    library.put(own);
    expect(library.find('my-1')).toBe(own);
    await library.ready();
    expect(ids(library)).toEqual(['my-1', first.id, second.id]);
  });

  it('gives a changed story the place of the one before it', async () => {
    const { library } = failing(0);
    await library.ready();
    const shorter = { ...first, scenes: first.scenes.slice(0, 1) };
    library.put(shorter);
    expect(ids(library)).toEqual([first.id, second.id]);
    expect(library.find(first.id)).toBe(shorter);
  });

  it('tells links what they may name, and no longer what is gone', () => {
    const { library } = failing(0);
    library.put(own);
    expect(library.links()).toEqual(new Map([['my-1', own.scenes.map((scene) => scene.view)]]));
    library.removed('my-1');
    expect([library.find('my-1'), library.links().size]).toEqual([undefined, 0]);
  });
});
