import { afterEach, describe, expect, it, vi } from 'vitest';
import { isDrawnBySoftware, whenDrawn, withholdDrawing } from './graphics.ts';

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

/** A context that notes what is drawn, by the program that draws it. */
class Noting {
  readonly CURRENT_PROGRAM = 1;
  readonly SYNC_GPU_COMMANDS_COMPLETE = 2;
  readonly SYNC_STATUS = 3;
  readonly UNSIGNALED = 4;
  readonly drawn: string[] = [];
  program = '';
  looks = 0;
  lost = false;
  fences = 0;
  readonly doneAfter: number;
  constructor(doneAfter = 0) {
    this.doneAfter = doneAfter;
  }
  getParameter() {
    return this.program;
  }
  drawElements(mode: number) {
    this.drawn.push(`${this.program} ${mode}`);
  }
  drawArrays(mode: number) {
    this.drawn.push(`${this.program} ${mode}`);
  }
  fenceSync() {
    this.fences += 1;
    return {};
  }
  flush() {}
  isContextLost() {
    return this.lost;
  }
  getSyncParameter() {
    this.looks += 1;
    if (this.lost) return null;
    return this.looks > this.doneAfter ? 5 : this.UNSIGNALED;
  }
  deleteSync() {
    this.fences -= 1;
  }
}
const canvasWith = (context: Noting | null) => ({ getContext: () => context }) as unknown as HTMLCanvasElement;

describe('behind the curtain', () => {
  it('each program draws but once, and everything after it has been lifted', () => {
    const context = new Noting();
    const lift = withholdDrawing(canvasWith(context));
    for (const program of ['fill', 'line', 'fill']) {
      context.program = program;
      context.drawElements(4);
      context.drawArrays(4);
    }
    expect(context.drawn).toEqual(['fill 4', 'line 4']);
    lift();
    context.drawElements(5);
    context.drawArrays(5);
    expect(context.drawn.slice(2)).toEqual(['fill 5', 'fill 5']);
  });

  it('nothing is withheld where there is nothing to draw with', () => {
    expect(withholdDrawing(canvasWith(null))).not.toThrow();
  });
});

describe('a canvas has drawn', () => {
  it.each([0, 1, 5])('when its fence says so, here at look %i', async (doneAfter) => {
    const context = new Noting(doneAfter);
    expect(await whenDrawn(canvasWith(context))).toBe(true);
    expect(context.looks).toBe(doneAfter + 1);
    expect(context.fences).toBe(0);
  });

  it('at once where there is nothing to draw with', async () => {
    await expect(whenDrawn(canvasWith(null))).resolves.toBe(true);
  });

  it('nothing where its context was lost on the way', async () => {
    const context = new Noting(Number.POSITIVE_INFINITY);
    const drawn = whenDrawn(canvasWith(context));
    context.lost = true;
    expect(await drawn).toBe(false);
  });

  it('after ten seconds where nothing is ever said', async () => {
    vi.useFakeTimers();
    try {
      const context = new Noting(Number.POSITIVE_INFINITY);
      const done = whenDrawn(canvasWith(context));
      await vi.advanceTimersByTimeAsync(10_100);
      await done;
      expect(context.fences).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
