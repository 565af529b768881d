/** The form of the tables: which children stand in an element, in which order and how often, and which attributes it may have. */
import type { ValueType } from './value-types.ts';

export interface AttributeModel {
  readonly type: ValueType;
  readonly required?: boolean;
  /** What an absent attribute says; undefined: nothing, or it is inherited. */
  readonly default?: string;
}

/** A place in the order of children. `*`: elements of any other namespace. */
export interface Particle {
  readonly names: readonly string[];
  readonly min?: number;
  /** Undefined: any number. */
  readonly max?: number;
}

export interface ElementModel {
  /** Where the standard describes the element. */
  readonly section: string;
  /** By name as `nameOf` writes it. */
  readonly attributes: Readonly<Record<string, AttributeModel>>;
  /** Attributes of other namespaces: all, those of some modules, or (undefined) none. */
  readonly others?: 'all' | readonly string[];
  readonly children: readonly Particle[];
  /** Elements of modules that may stand where `*` is, and how often; of a module nothing else may. */
  readonly modules?: Readonly<Record<string, number>>;
  /** Character data is allowed. */
  readonly text?: boolean;
}

export interface ModuleAttribute {
  readonly section: string;
  readonly type: ValueType;
  /** Undefined: wherever attributes of this module may stand. */
  readonly on?: readonly string[];
}

/* Shorthand of the tables */

export function optional(type: ValueType, initial?: string): AttributeModel {
  return initial === undefined ? { type } : { type, default: initial };
}

export function required(type: ValueType): AttributeModel {
  return { type, required: true };
}

export function any(...names: readonly string[]): Particle {
  return { names };
}

export function some(...names: readonly string[]): Particle {
  return { names, min: 1 };
}

export function one(...names: readonly string[]): Particle {
  return { names, min: 1, max: 1 };
}

export function maybe(...names: readonly string[]): Particle {
  return { names, max: 1 };
}
