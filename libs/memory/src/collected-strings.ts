/** Strings met while a memory is built, each kept once, as UTF-8 in pieces that are never moved. */
import { GrowingNumbers } from './growing-numbers.ts';
import { free, hashText, newSlots, slotOf } from './hashes.ts';

const pieceBytes = 1 << 22;

export class CollectedStrings {
  private readonly hashes = new GrowingNumbers();
  private readonly secondHashes = new GrowingNumbers();
  private readonly lengths = new GrowingNumbers();
  private readonly pieceOf = new GrowingNumbers();
  private readonly offsets = new GrowingNumbers();
  private readonly pieces: Buffer[] = [];
  private used = pieceBytes;
  private slots = newSlots(1024);

  get size(): number {
    return this.lengths.length;
  }

  /** The number of a string, a new one if it was never met. */
  add(text: string): number {
    const hash = hashText(text, 1);
    const second = hashText(text, 2);
    const length = this.write(text);
    const slot = slotOf(this.slots, hash, (item) => this.isSame(item, hash, second, length));
    const known = this.slots[slot] as number;
    if (known !== free) return known;
    const item = this.size;
    this.slots[slot] = item;
    this.keep(hash, second, length);
    if (this.size * 4 > this.slots.length * 3) this.grow();
    return item;
  }

  /** Of the text alone: the same in whatever order strings were met. */
  hash(item: number): number {
    return this.hashes.at(item);
  }

  secondHash(item: number): number {
    return this.secondHashes.at(item);
  }

  bytes(item: number): Buffer {
    const offset = this.offsets.at(item);
    return (this.pieces[this.pieceOf.at(item)] as Buffer).subarray(offset, offset + this.lengths.at(item));
  }

  text(item: number): string {
    return this.bytes(item).toString('utf8');
  }

  /** Puts the text behind all others without keeping it; gives its length in bytes. */
  private write(text: string): number {
    const most = text.length * 3;
    if (this.used + most > (this.pieces.at(-1)?.length ?? 0)) {
      this.pieces.push(Buffer.allocUnsafeSlow(Math.max(pieceBytes, most)));
      this.used = 0;
    }
    return (this.pieces.at(-1) as Buffer).write(text, this.used, 'utf8');
  }

  private isSame(item: number, hash: number, second: number, length: number): boolean {
    if (this.hashes.at(item) !== hash || this.secondHashes.at(item) !== second) return false;
    const written = (this.pieces.at(-1) as Buffer).subarray(this.used, this.used + length);
    return this.lengths.at(item) === length && this.bytes(item).equals(written);
  }

  private keep(hash: number, second: number, length: number): void {
    this.hashes.push(hash);
    this.secondHashes.push(second);
    this.lengths.push(length);
    this.pieceOf.push(this.pieces.length - 1);
    this.offsets.push(this.used);
    this.used += length;
  }

  private grow(): void {
    this.slots = newSlots(this.size * 2);
    for (let item = 0; item < this.size; item += 1) {
      const slot = slotOf(this.slots, this.hash(item), () => false);
      this.slots[slot] = item;
    }
  }
}
