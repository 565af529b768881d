/** Ids of a file's units, to find those that stand twice: a hundred thousand of them cost less here than in a `Set`. */

export class IdSet {
  readonly #ids: string[] = [];
  /** Numbers of ids, plus one, where their hash puts them: open addressing. */
  #slots = new Int32Array(64);

  /** False: it is there already. */
  add(id: string): boolean {
    const slot = this.#slotOf(id);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = this.#ids.push(id);
    if (this.#ids.length * 2 > this.#slots.length) this.#grow();
    return true;
  }

  /** Where the id is, or where it belongs. */
  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === 0 || this.#ids[number - 1] === id) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#ids.forEach((id, index) => {
      this.#slots[this.#slotOf(id)] = index + 1;
    });
  }
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
