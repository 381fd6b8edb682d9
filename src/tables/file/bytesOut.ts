type Bytes = Uint8Array<ArrayBuffer>;
const encoder = new TextEncoder();

/** Bytes that grow: texts and bytes are put one after another. */
export class BytesOut {
  private bytes: Bytes;
  size = 0;
  constructor(first = 1 << 16) {
    this.bytes = new Uint8Array(first);
  }
  private room(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.size + more));
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
  }
  byte(value: number): void {
    this.room(1);
    this.bytes[this.size] = value;
    this.size += 1;
  }
  text(text: string): void {
    this.room(text.length * 3);
    this.size += encoder.encodeInto(text, this.bytes.subarray(this.size)).written;
  }
  part(bytes: Uint8Array, from: number, to: number): void {
    this.room(to - from);
    if (to - from > 64) this.bytes.set(bytes.subarray(from, to), this.size);
    else for (let i = 0; i < to - from; i += 1) this.bytes[this.size + i] = bytes[from + i] ?? 0;
    this.size += to - from;
  }
  /** What was put so far, which no longer changes; the next goes into new bytes. */
  taken(): Bytes {
    const taken = this.bytes.subarray(0, this.size);
    this.bytes = new Uint8Array(this.bytes.length);
    this.size = 0;
    return taken;
  }
}
