/** Where people's decisions on French changes stand: one file each, so that branches never conflict. */

export const changesFolder = 'changes';

const idPattern = /^c[a-z2-7]{16}$/u;
const extension = '.json';

/** Whether a text can be the id of a change: `c` and 80 bits in base32. */
export function isChangeId(text: string): boolean {
  return idPattern.test(text);
}

/** `changes/<id>.json`. */
export function changePath(id: string): string {
  return `${changesFolder}/${id}${extension}`;
}

/** The change that a file below the folder decides on; undefined for what is no decision. */
export function changeOfFileName(name: string): string | undefined {
  const id = name.endsWith(extension) ? name.slice(0, -extension.length) : '';
  return isChangeId(id) ? id : undefined;
}
