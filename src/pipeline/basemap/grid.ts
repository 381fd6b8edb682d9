/** Separable Gaussian blur; `sigma` in cells; the border repeats its last cell. */
export const blurred = (values: Float64Array, nx: number, ny: number, sigma: number): Float64Array => {
  const reach = Math.ceil(sigma * 3);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  const total = kernel.reduce((sum, k) => sum + k, 0);
  const pass = (source: Float64Array, dx: number, dy: number): Float64Array =>
    source.map((_, index) => {
      const [x, y] = [index % nx, Math.floor(index / nx)];
      const sum = kernel.reduce((acc, k, i) => {
        const cx = Math.min(nx - 1, Math.max(0, x + dx * (i - reach)));
        const cy = Math.min(ny - 1, Math.max(0, y + dy * (i - reach)));
        return acc + k * (source[cy * nx + cx] ?? 0);
      }, 0);
      return sum / total;
    });
  return pass(pass(values, 1, 0), 0, 1);
};

const cubic = (p0: number, p1: number, p2: number, p3: number, t: number): number =>
  p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));

type Upsampled = { readonly nx: number; readonly ny: number; readonly factor: number; readonly z: Float64Array };

/** Catmull-Rom upsampling, so that contours of a coarse grid run in curves instead of steps. */
export const upsampled = (values: Float64Array, nx: number, ny: number, factor = 4): Upsampled => {
  const at = (x: number, y: number): number =>
    values[Math.min(ny - 1, Math.max(0, y)) * nx + Math.min(nx - 1, Math.max(0, x))] ?? 0;
  const row = (x: number, y: number, t: number): number => cubic(at(x - 1, y), at(x, y), at(x + 1, y), at(x + 2, y), t);
  const [wide, high] = [(nx - 1) * factor + 1, (ny - 1) * factor + 1];
  const z = Float64Array.from({ length: wide * high }, (_, index) => {
    const [fx, fy] = [(index % wide) / factor, Math.floor(index / wide) / factor];
    const [x, y] = [Math.floor(fx), Math.floor(fy)];
    const t = fx - x;
    return cubic(row(x, y - 1, t), row(x, y, t), row(x, y + 1, t), row(x, y + 2, t), fy - y);
  });
  return { nx: wide, ny: high, factor, z };
};
