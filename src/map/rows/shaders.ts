import { FIELD } from './field.ts';

/**
 * Every mark of a table goes through here on every frame and is let through or not by uniforms alone, so that neither a day
 * nor a filter moves a byte of it. One that is not is put where nothing is drawn.
 */
export const VERTEX = (groups: number) => `#version 300 es
precision highp float;
precision highp int;
in vec2 a_place;
in ivec4 a_days;
in uvec4 a_codes0;
in uvec4 a_codes1;
in vec2 a_amount;
in uint a_barred;
uniform mat4 u_matrix;
uniform int u_day;
// Bit by bit the facets that are filtered, and of each the codes that are let through.
uniform uint u_filtered;
uniform uvec4 u_open[16];
uniform bool u_ranged;
// Each end as its rounded number and the rest of it.
uniform vec4 u_range;
// By code of the first facet a byte: its group.
uniform uvec4 u_groups[16];
uniform vec3 u_colors[${groups}];
uniform float u_size;
flat out vec3 v_color;
flat out float v_group;
flat out float v_sure;

uint wordOf(uvec4 words, uint at) { return words[int(at & 3u)]; }
bool isOpen(uint facet, uint code) {
  uint word = code >> 5u;
  return ((wordOf(u_open[facet * 2u + (word >> 2u)], word) >> (code & 31u)) & 1u) == 1u;
}
uint codeOf(uint facet) { return facet < 4u ? a_codes0[facet] : a_codes1[facet - 4u]; }
bool isBefore(vec2 a, vec2 b) { return a.x < b.x || (a.x == b.x && a.y < b.y); }
bool passes() {
  if (u_day < a_days.x || u_day >= a_days.w || a_barred != 0u) return false;
  if (u_filtered != 0u)
    for (uint facet = 0u; facet < 8u; facet += 1u)
      if (((u_filtered >> facet) & 1u) == 1u && !isOpen(facet, codeOf(facet))) return false;
  return !u_ranged || !(isBefore(a_amount, u_range.xy) || isBefore(u_range.zw, a_amount));
}

void main() {
  gl_PointSize = u_size;
  if (!passes()) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  gl_Position = u_matrix * vec4(a_place, 0.0, 1.0);
  uint word = a_codes0.x >> 2u;
  uint group = (wordOf(u_groups[word >> 2u], word) >> ((a_codes0.x & 3u) * 8u)) & 255u;
  v_color = u_colors[group];
  v_group = float(group);
  v_sure = u_day >= a_days.y && u_day < a_days.z ? 1.0 : 0.0;
}`;

/** A shape with a rim of the ground where a row is surely there, a ring of its colour where it may be. Alpha premultiplied. */
export const FRAGMENT = (groups: number) => `#version 300 es
precision highp float;
flat in vec3 v_color;
flat in float v_group;
flat in float v_sure;
uniform float u_size;
uniform bool u_disc;
uniform sampler2D u_fields;
uniform vec3 u_paper;
uniform float u_rim;
uniform float u_ring;
uniform float u_discUnits;
out vec4 color;

// Pixels to the rim of the shape, below 0 inside.
float toRim() {
  float pixels = u_size / ${(2 * FIELD.reach).toFixed(1)};
  if (u_disc)
    return (length(gl_PointCoord * 2.0 - 1.0) * ${FIELD.reach.toFixed(1)} - u_discUnits) * pixels;
  // Half a pixel from the neighbour's field, which is another shape.
  float x = clamp(gl_PointCoord.x, ${(0.5 / FIELD.side).toFixed(6)}, ${(1 - 0.5 / FIELD.side).toFixed(6)});
  float field = texture(u_fields, vec2((v_group + x) / ${groups.toFixed(1)}, gl_PointCoord.y)).r;
  return (field * 255.0 - 128.0) / 127.0 * ${FIELD.most.toFixed(1)} * pixels;
}

void main() {
  float rim = toRim();
  float all = clamp(0.5 - rim, 0.0, 1.0);
  if (all <= 0.0) discard;
  float hollow = clamp(0.5 - rim - u_ring, 0.0, 1.0);
  if (v_sure < 0.5) {
    color = vec4(v_color, 1.0) * (all - hollow);
    return;
  }
  float filled = clamp(0.5 - rim - u_rim, 0.0, 1.0);
  color = vec4(mix(u_paper, v_color, u_rim > 0.0 ? filled / all : 1.0), 1.0) * all;
}`;
