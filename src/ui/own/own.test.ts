import { describe, expect, it } from 'vitest';
import type { OwnLayer } from '../../view/own/actions.ts';
import { openOwn, setOwnLoader } from './own.ts';

describe('the door to an own table', () => {
  it('can be tried again where it could not be loaded, and is then loaded once', async () => {
    setOwnLoader(() => Promise.reject(new Error('no network')));
    await expect(openOwn()).rejects.toThrow('no network');
    // The door hands it on and looks at nothing of it.
    const layer = {} as OwnLayer;
    let loads = 0;
    setOwnLoader(async () => {
      loads += 1;
      return layer;
    });
    expect(await Promise.all([openOwn(), openOwn()])).toEqual([layer, layer]);
    expect(await openOwn()).toBe(layer);
    expect(loads).toBe(1);
  });
});
