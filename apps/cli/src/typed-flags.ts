/** Flags as typed, before anything is made of them: name → values, in the order of the command line; a switch has none. */
export type TypedFlags = ReadonlyMap<string, readonly string[]>;

export function hasFlag(flags: TypedFlags, name: string): boolean {
  return flags.has(name);
}

export function flagValue(flags: TypedFlags, name: string): string | undefined {
  return flags.get(name)?.[0];
}

export function flagValues(flags: TypedFlags, name: string): readonly string[] {
  return flags.get(name) ?? [];
}
