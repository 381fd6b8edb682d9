/** How a page draws: not at all, by the processor, or by a graphics card. */
export type Graphics = 'none' | 'software' | 'card';

/** Renderers that are programs: SwiftShader, Mesa's llvmpipe and softpipe, and Windows' own where no driver is. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|paravirtual/i;
const RENDERER = 'WEBGL_debug_renderer_info';

const open = (options: WebGLContextAttributes): WebGL2RenderingContext | null => {
  const context = document.createElement('canvas').getContext('webgl2', options);
  return context && 'getParameter' in context ? context : null;
};

/** Names what draws; a virtual desktop without a card is 'software', and is spared what it would be slow at. */
export const graphicsOf = (): Graphics => {
  try {
    const context = open({});
    if (!context) return 'none';
    const info = context.getExtension(RENDERER);
    // Firefox tells the renderer by the plain name.
    const name = String(context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
    context.getExtension('WEBGL_lose_context')?.loseContext();
    if (SOFTWARE.test(name)) return 'software';
    const strict = open({ failIfMajorPerformanceCaveat: true });
    strict?.getExtension('WEBGL_lose_context')?.loseContext();
    return strict ? 'card' : 'software';
  } catch {
    return 'none';
  }
};
