/** Plural, Gender, and Select Module (XLIFF 2.2): which variables choose among the sentences of a unit. */

export interface Switch {
  readonly kind: 'plural' | 'ordinal' | 'gender' | 'select';
  /** Name of the variable in the message. */
  readonly variable: string;
}

/** One value per switch: `one`, `other`, `feminine`, `3` … */
export type Case = readonly string[];
