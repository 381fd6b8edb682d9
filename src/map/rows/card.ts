import { MARK_LAYOUT } from '../../tables/marks.ts';
import { FIELD, fieldsOf } from './field.ts';
import { FRAGMENT, VERTEX } from './shaders.ts';

/** What stands on the graphics card for one layer of rows: a program, the marks, what holds them back, and the shapes. */
export type Card = {
  readonly program: WebGLProgram;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
  /** Puts the marks there, and lets all of them through. */
  readonly takeMarks: (buffer: ArrayBuffer, count: number) => void;
  readonly takeBarred: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Begins and ends a drawing; nothing of it may be left bound, or the map would write into it. */
  readonly begin: () => void;
  readonly end: () => void;
  readonly free: () => void;
};

const ATTRIBUTES = ['a_place', 'a_days', 'a_codes0', 'a_codes1', 'a_amount', 'a_barred'] as const;

const compiled = (gl: WebGL2RenderingContext, kind: GLenum, source: string): WebGLShader => {
  const shader = gl.createShader(kind);
  if (!shader) throw new Error('no shader');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
};

const programOf = (gl: WebGL2RenderingContext, groups: number): WebGLProgram => {
  const program = gl.createProgram();
  const shaders = [compiled(gl, gl.VERTEX_SHADER, VERTEX(groups)), compiled(gl, gl.FRAGMENT_SHADER, FRAGMENT(groups))];
  for (const shader of shaders) gl.attachShader(program, shader);
  ATTRIBUTES.forEach((name, at) => {
    gl.bindAttribLocation(program, at, name);
  });
  gl.linkProgram(program);
  // A context that has just been lost says no, too: that is not a fault of the program.
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error([...shaders.map((s) => gl.getShaderInfoLog(s)), gl.getProgramInfoLog(program)].join('\n'));
  for (const shader of shaders) gl.deleteShader(shader);
  return program;
};

const textureOf = (gl: WebGL2RenderingContext, groups: readonly string[]): WebGLTexture => {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  const { side } = FIELD;
  const fields = fieldsOf(groups);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, side * groups.length, side, 0, gl.RED, gl.UNSIGNED_BYTE, fields);
  for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
  return texture;
};

/** Tells where in the bytes of a mark each attribute stands. */
const layOut = (gl: WebGL2RenderingContext, marks: WebGLBuffer, barred: WebGLBuffer): void => {
  const { stride, place, days, codes, amount } = MARK_LAYOUT;
  ATTRIBUTES.forEach((_, at) => {
    gl.enableVertexAttribArray(at);
  });
  gl.bindBuffer(gl.ARRAY_BUFFER, marks);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, stride, place);
  gl.vertexAttribIPointer(1, 4, gl.SHORT, stride, days);
  gl.vertexAttribIPointer(2, 4, gl.UNSIGNED_BYTE, stride, codes);
  gl.vertexAttribIPointer(3, 4, gl.UNSIGNED_BYTE, stride, codes + 4);
  gl.vertexAttribPointer(4, 2, gl.FLOAT, false, stride, amount);
  gl.bindBuffer(gl.ARRAY_BUFFER, barred);
  gl.vertexAttribIPointer(5, 1, gl.UNSIGNED_BYTE, 1, 0);
};

export const createCard = (gl: WebGL2RenderingContext, groups: readonly string[]): Card => {
  const program = programOf(gl, groups.length);
  const texture = textureOf(gl, groups);
  const array = gl.createVertexArray();
  const [marks, barred] = [gl.createBuffer(), gl.createBuffer()];
  const places = new Map<string, WebGLUniformLocation | null>();
  gl.bindVertexArray(array);
  layOut(gl, marks, barred);
  gl.bindVertexArray(null);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  gl.bindTexture(gl.TEXTURE_2D, null);
  const fill = (buffer: WebGLBuffer, bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  };
  return {
    program,
    uniform: (name) => {
      const known = places.get(name);
      if (known !== undefined) return known;
      const place = gl.getUniformLocation(program, name);
      places.set(name, place);
      return place;
    },
    takeMarks: (buffer, count) => {
      fill(marks, buffer);
      fill(barred, new Uint8Array(count));
    },
    takeBarred: (bytes) => fill(barred, bytes),
    begin: () => {
      gl.useProgram(program);
      gl.bindVertexArray(array);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    },
    end: () => {
      gl.bindVertexArray(null);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
      gl.bindTexture(gl.TEXTURE_2D, null);
    },
    free: () => {
      gl.deleteProgram(program);
      gl.deleteTexture(texture);
      gl.deleteVertexArray(array);
      gl.deleteBuffer(marks);
      gl.deleteBuffer(barred);
    },
  };
};
