/**
 * The shapes of `dragoman.json` and `release.json` (`definitions.md`, Configuration), as schemas. Imported only when a
 * file is read: zod costs start-up time. No unions and no defaults here: issues stay simple to put into words, and what
 * a missing key means is said in one place, where the configuration is made.
 */
import * as z from 'zod/mini';
import { checkSeverities, defaultChangePolicy, type GovernedClass, origins, states } from '@dragoman/model';

const text = z.string().check(z.minLength(1));
const byName = <Value extends z.ZodMiniType>(value: Value) => z.optional(z.record(text, value));
/** What an editor shows beside the key. */
const described = <Shape extends z.ZodMiniType>(shape: Shape, description: string): Shape => {
  z.globalRegistry.add(shape, { description });
  return shape;
};
const verdict = z.enum(['refuse', 'tolerate']);

const policy = z.strictObject({
  requiredState: z.optional(z.enum(states)),
  fourEyes: z.optional(z.boolean()),
  origins: z.optional(z.array(z.enum(origins))),
  findings: z.optional(z.strictObject({ error: z.optional(verdict), warning: z.optional(verdict) })),
  unmet: z.optional(z.enum(['hold', 'previous', 'source'])),
  checks: described(
    byName(z.enum(checkSeverities)),
    'Code of a check → how severe its findings are here; "off" leaves them out. A code that is not named is as severe as the check has it. Of default, language and class the most particular one wins, each code by itself.',
  ),
});

/** What is done with text and approval; which wishes a class may have, `load-configuration.ts` says. */
const treatment = z.strictObject({
  text: z.optional(z.enum(['keep', 'offer'])),
  approval: z.optional(z.enum(['keep', 'ask'])),
});
const governedClasses = Object.keys(defaultChangePolicy) as readonly GovernedClass[];
const changePolicy = z.strictObject(
  Object.fromEntries(governedClasses.map((name) => [name, z.optional(treatment)])) as Record<
    GovernedClass,
    z.ZodMiniOptional<typeof treatment>
  >,
);

/** Of a memory's matches; what is not one of these three words is no wish about targets. */
const memoryFills = ['never', 'context', 'exact'] as const;

export const dialects = ['1.2', '2.0', '2.1', '2.2'] as const;

export const configurationShape = z.strictObject({
  $schema: z.optional(z.string()),
  sourceLanguage: text,
  targetLanguages: z.array(text),
  formattingLocales: byName(text),
  dialects: byName(z.enum(dialects)),
  typography: described(
    byName(text),
    'Language → typographic profile that checks go by: "fr-EU". A language that is not named has its own.',
  ),
  memory: z.optional(
    z.strictObject({
      threshold: z.optional(z.int().check(z.gte(1), z.lte(100))),
      limit: z.optional(z.int().check(z.gte(0), z.lte(20))),
      fill: z.optional(z.enum(memoryFills)),
    }),
  ),
  changes: z.optional(z.strictObject({ default: z.optional(changePolicy), languages: byName(changePolicy) })),
  policy: z.optional(
    z.strictObject({ default: z.optional(policy), languages: byName(policy), classes: byName(policy) }),
  ),
  reviewers: byName(z.array(text)),
});

const instant = z.iso.datetime({ offset: true });

export const releaseCardShape = z.strictObject({
  $schema: z.optional(z.string()),
  status: z.optional(z.enum(['draft', 'final'])),
  languages: z.optional(z.array(text)),
  due: byName(instant),
  embargo: z.optional(instant),
  class: z.optional(text),
  contacts: z.optional(
    z.array(
      z.strictObject({
        name: text,
        role: z.optional(text),
        gender: z.optional(z.enum(['female', 'male'])),
      }),
    ),
  ),
  people: z.optional(z.array(text)),
});

/** One side of a French change. */
const wording = z.strictObject({
  digest: text,
  text: z.string(),
  /** Where there are codes: texts and `[kind, id, type]`, in order. */
  content: z.optional(z.array(z.unknown())),
});

export const changeDecisionShape = z.strictObject({
  $schema: z.optional(z.string()),
  id: text,
  class: z.enum(['spelling']),
  by: z.string().check(z.regex(/\S/u)),
  at: instant,
  words: z.optional(text),
  document: text,
  old: wording,
  new: wording,
});

export type WrittenDecision = z.infer<typeof changeDecisionShape>;
export type WrittenConfiguration = z.infer<typeof configurationShape>;
export type WrittenPolicy = z.infer<typeof policy>;
export type WrittenChangePolicy = z.infer<typeof changePolicy>;
export type WrittenCard = z.infer<typeof releaseCardShape>;

/** JSON Schema (2020-12) of a shape. */
export function jsonSchemaOf(
  shape: typeof configurationShape | typeof releaseCardShape | typeof changeDecisionShape,
): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(shape);
}
