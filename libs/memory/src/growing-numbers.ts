/** A row of numbers of 32 bits that grows. */
export class GrowingNumbers {
  length = 0;
  private kept = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.kept.length) {
      const larger = new Uint32Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.kept[index] as number;
  }

  set(index: number, value: number): void {
    this.kept[index] = value;
  }

  /** A view, good until the next push. */
  get numbers(): Uint32Array {
    return this.kept.subarray(0, this.length);
  }
}
