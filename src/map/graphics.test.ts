import { afterEach, describe, expect, it, vi } from 'vitest';
import { graphicsOf } from './graphics.ts';

type Asked = { readonly failIfMajorPerformanceCaveat?: boolean };
/** A browser whose graphics are drawn by `renderer`; `caveat`: it says itself that this is slow. */
const browser = (renderer: string | null, { caveat = false, unmasked = true } = {}) => {
  const context = {
    RENDERER: 1,
    getParameter: (name: number) => (name === (unmasked ? 2 : 1) ? renderer : 'masked'),
    getExtension: (name: string) =>
      name === 'WEBGL_debug_renderer_info' && unmasked ? { UNMASKED_RENDERER_WEBGL: 2 } : null,
  };
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext: (_: string, options: Asked) =>
        renderer === null || (options.failIfMajorPerformanceCaveat && caveat) ? null : context,
    }),
  });
};
afterEach(() => vi.unstubAllGlobals());

describe('what draws the map', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
    'Apple Software Renderer',
    'Apple Paravirtual device',
  ])('is the processor: %s', (renderer) => {
    browser(renderer);
    expect(graphicsOf()).toBe('software');
  });

  it.each([
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
    'Apple GPU',
    'Adreno (TM) 640',
  ])('is a graphics card: %s', (renderer) => {
    browser(renderer);
    expect(graphicsOf()).toBe('card');
  });

  it('is named by the plain name where the browser has no other', () => {
    browser('llvmpipe', { unmasked: false });
    expect(graphicsOf()).toBe('software');
  });

  it('is slow where the browser itself says so', () => {
    browser('Some Card', { caveat: true });
    expect(graphicsOf()).toBe('software');
  });

  it('is nothing where there is no WebGL, or asking for it throws', () => {
    browser(null);
    expect(graphicsOf()).toBe('none');
    vi.stubGlobal('document', {
      createElement: () => {
        throw new Error('blocked');
      },
    });
    expect(graphicsOf()).toBe('none');
  });
});
