/**
 * Where memories of others are kept: `lv/memory/agency.tmx`, and with points off every match
 * `lv/memory/penalty-10/agency.tmx`, as OmegaT names such folders: whoever moves the file changes the penalty.
 */
import { registersFolder } from './workspace-paths.ts';

const memoryExtension = '.tmx';
const penaltyFolder = /^penalty-(\d{1,2})$/u;

/** `lv` → `lv/memory`. */
export function memoriesFolder(language: string): string {
  return `${language}/memory`;
}

/** @param name Without `.tmx`. @param penalty In points, 0 for none. */
export function importedMemoryPath(language: string, name: string, penalty = 0): string {
  const folder = penalty === 0 ? '' : `penalty-${penalty}/`;
  return `${memoriesFolder(language)}/${folder}${name}${memoryExtension}`;
}

export function isMemoryName(path: string): boolean {
  return path.toLowerCase().endsWith(memoryExtension) && !path.split('/').some((name) => name.startsWith('.'));
}

/** The points that the folders of a path say; those of the innermost. */
export function penaltyOf(path: string): number {
  const folders = path.split('/').slice(0, -1).toReversed();
  const points = folders.map((folder) => penaltyFolder.exec(folder)?.[1]).find((found) => found !== undefined);
  return points === undefined ? 0 : Number(points);
}

/** @param name Without `.tbx`. */
export function registerPath(name: string): string {
  return `${registersFolder}/${name}.tbx`;
}

export function isRegisterName(path: string): boolean {
  return /\.(?:tbx|csv)$/iu.test(path) && !path.split('/').some((name) => name.startsWith('.'));
}
