/** The package brings no types. */
declare module 'fs-native-extensions' {
  /** Throws the system's error with its `code`. */
  export function swapSync(from: string, to: string): void;
}
