import { describe, expect, it } from 'vitest';
import { roughly } from './roughly.ts';

describe('the camera near this device', () => {
  it.each([
    [
      [127.02612, 37.49794],
      [127.05, 37.5],
    ],
    [
      [127.04999, 37.51],
      [127.05, 37.5],
    ],
    [
      [129.36503, 36.01899],
      [129.35, 36],
    ],
  ] as const)('tells %j only to a twentieth of a degree', (center, told) => {
    expect(roughly({ center, zoom: 10 })).toEqual({ center: told, zoom: 10 });
  });

  it('is never so close that the place falls off the screen', () => {
    expect(roughly({ center: [127.02, 37.5], zoom: 13.4 }).zoom).toBe(10);
    expect(roughly({ center: [127.02, 37.5], zoom: 8.2 }).zoom).toBe(8.2);
  });
});
