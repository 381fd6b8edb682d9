import { afterEach, describe, expect, it, vi } from 'vitest';
import { isDrawnBySoftware } from './graphics.ts';

type Asked = { readonly failIfMajorPerformanceCaveat?: boolean };
/** A canvas whose context is drawn by `renderer`; `caveat`: the browser says itself that this is slow. */
const canvasOf = (renderer: string | null, { caveat = false, unmasked = true } = {}) => {
  const context = {
    RENDERER: 1,
    getParameter: (name: number) => (name === (unmasked ? 2 : 1) ? renderer : 'masked'),
    getExtension: (name: string) =>
      name === 'WEBGL_debug_renderer_info' && unmasked ? { UNMASKED_RENDERER_WEBGL: 2 } : null,
  };
  const canvas = {
    getContext: (_: string, options: Asked = {}) =>
      renderer === null || (options.failIfMajorPerformanceCaveat && caveat) ? null : context,
  };
  vi.stubGlobal('document', { createElement: () => canvas });
  return canvas as unknown as HTMLCanvasElement;
};
afterEach(() => vi.unstubAllGlobals());

describe('a map is drawn', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
    'Apple Software Renderer',
    'Apple Paravirtual device',
  ])('by the processor: %s', (renderer) => {
    expect(isDrawnBySoftware(canvasOf(renderer))).toBe(true);
  });

  it.each([
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
    'Apple GPU',
    'Adreno (TM) 640',
  ])('by a graphics card: %s', (renderer) => {
    expect(isDrawnBySoftware(canvasOf(renderer))).toBe(false);
  });

  it('by what the plain name says where the browser has no other', () => {
    expect(isDrawnBySoftware(canvasOf('llvmpipe', { unmasked: false }))).toBe(true);
  });

  it('slowly where the browser itself says so', () => {
    expect(isDrawnBySoftware(canvasOf('Some Card', { caveat: true }))).toBe(true);
  });

  it('in full where nothing is known of it', () => {
    expect(isDrawnBySoftware(canvasOf(null))).toBe(false);
    expect(isDrawnBySoftware({} as HTMLCanvasElement)).toBe(false);
  });
});
