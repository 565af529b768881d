/** Hashes of 32 bits for tables in typed arrays; whatever they find is compared itself. */

export function hashText(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return mixed(hash);
}

export function hashNumbers(numbers: Uint32Array, from: number, to: number, seed = 0): number {
  let hash = seed ^ (to - from);
  for (let index = from; index < to; index += 1) {
    hash = Math.imul(hash ^ (numbers[index] as number), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return mixed(hash);
}

/** The last step of MurmurHash 3. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export const free = 0xffffffff;

/** Slots for so many items, at most three quarters full; a power of two. */
export function newSlots(items: number): Uint32Array {
  let size = 8;
  while (size * 3 < items * 4) size *= 2;
  return new Uint32Array(size).fill(free);
}

/** The slot of the item that `isSame` accepts, or the free slot where it belongs. */
export function slotOf(slots: Uint32Array, hash: number, isSame: (item: number) => boolean): number {
  const last = slots.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const item = slots[slot] as number;
    if (item === free || isSame(item)) return slot;
  }
}
