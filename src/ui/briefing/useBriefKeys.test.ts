import { describe, expect, it } from 'vitest';
import { commandOf } from './useBriefKeys.ts';

describe('the keys of a clicker', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'back'],
    ['F5', 'start'],
    ['Escape', 'close'],
    ['Home', 'first'],
    ['End', 'last'],
  ] as const)('mean the same everywhere: %s is %s', (key, command) => {
    expect(commandOf({ code: key, key })).toBe(command);
    // Some clickers tell the name of a key and not its place.
    expect(commandOf({ code: '', key })).toBe(command);
  });

  it('blank the screen by a full stop', () => {
    expect(commandOf({ code: 'Period', key: '.' })).toBe('blank');
  });
});

describe('the keys of a keyboard', () => {
  it.each([
    ['KeyN', 'n', 'ㅜ', 'next'],
    ['KeyP', 'p', 'ㅔ', 'back'],
    ['KeyB', 'b', 'ㅠ', 'blank'],
    ['KeyF', 'f', 'ㄹ', 'full'],
    ['KeyS', 's', 'ㄴ', 'notes'],
    ['KeyL', 'l', 'ㅣ', 'laser'],
    ['KeyO', 'o', 'ㅐ', 'overview'],
    ['KeyE', 'e', 'ㄷ', 'explore'],
  ] as const)('stand at their place, whatever is typed there: %s', (code, latin, hangul, command) => {
    for (const key of [latin, latin.toUpperCase(), hangul, 'Process']) expect(commandOf({ code, key })).toBe(command);
  });

  it('go on by the space bar', () => {
    expect(commandOf({ code: 'Space', key: ' ' })).toBe('next');
  });

  it.each([
    ['KeyQ', 'q'],
    ['Enter', 'Enter'],
    ['Digit3', '3'],
    ['Tab', 'Tab'],
    ['F6', 'F6'],
    ['', ''],
  ])('leave every other key alone: %s', (code, key) => {
    expect(commandOf({ code, key })).toBeNull();
  });
});
