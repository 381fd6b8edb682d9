/** Renderers that are programs: SwiftShader, Mesa's llvmpipe and softpipe, and Windows' own where no driver is. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|paravirtual/i;
const RENDERER = 'WEBGL_debug_renderer_info';

/** Whether a canvas is drawn by the processor: a virtual desktop without a card is spared what it would be slow at. */
export const isDrawnBySoftware = (canvas: HTMLCanvasElement): boolean => {
  try {
    const context = canvas.getContext('webgl2');
    if (!context) return false;
    const info = context.getExtension(RENDERER);
    // Firefox tells the renderer by the plain name.
    const name = String(context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
    if (SOFTWARE.test(name)) return true;
    const strict = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
    strict?.getExtension('WEBGL_lose_context')?.loseContext();
    return strict === null;
  } catch {
    return false;
  }
};

const DRAWING = ['drawArrays', 'drawElements'] as const;
/**
 * Lets each program of a canvas draw but once until the returned function is called. What is drawn behind a curtain costs a
 * machine without a graphics card as much as what is seen, again for each tile that comes; but a program is made ready by
 * its first use, which is best begun early.
 */
export const withholdDrawing = (canvas: HTMLCanvasElement): (() => void) => {
  const context = canvas.getContext('webgl2');
  if (!context) return () => undefined;
  const used = new Set<unknown>();
  const once = (draw: (...args: never[]) => void) =>
    function (this: WebGL2RenderingContext, ...args: never[]) {
      const program: unknown = this.getParameter(this.CURRENT_PROGRAM);
      if (used.has(program)) return;
      used.add(program);
      draw.apply(this, args);
    };
  // Laid over the methods of this one context, and taken off it again.
  for (const name of DRAWING)
    Object.defineProperty(context, name, { configurable: true, value: once(context[name].bind(context)) });
  return () => {
    for (const name of DRAWING) Reflect.deleteProperty(context, name);
  };
};

const LOOK_MS = 8;
/** A context that never tells that it is done is taken at its word. */
const DRAWN_MS = 10_000;
/**
 * Settles when a canvas has drawn what it was told to; `false` where it lost its context on the way. Without a graphics card
 * that takes its time, and a page that shows the canvas before stands still until then.
 */
export const whenDrawn = async (canvas: HTMLCanvasElement): Promise<boolean> => {
  const context = canvas.getContext('webgl2');
  const fence = context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!context || !fence) return context?.isContextLost() !== true;
  context.flush();
  const end = performance.now() + DRAWN_MS;
  while (context.getSyncParameter(fence, context.SYNC_STATUS) === context.UNSIGNALED && performance.now() < end)
    await new Promise((passed) => setTimeout(passed, LOOK_MS));
  context.deleteSync(fence);
  return !context.isContextLost();
};
