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
