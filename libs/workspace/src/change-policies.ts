/** `changes` of `dragoman.json`: what a house wants done when its French changes; stricter than the default, never looser. */
import {
  type ChangePolicy,
  type ChangeTreatment,
  changeTreatment,
  defaultChangePolicy,
  type Diagnostic,
  type GovernedClass,
} from '@dragoman/model';
import type { WrittenChangePolicy, WrittenConfiguration } from './configuration-schema.ts';
import type { JsonFile } from './json-file.ts';

export interface ChangePolicies {
  readonly default: ChangePolicy;
  /** Languages that are named; what they do not say is as in `default`. */
  readonly languages: Readonly<Record<string, ChangePolicy>>;
}

export function changePoliciesOf(written: WrittenConfiguration['changes'] = {}): ChangePolicies {
  const fallback = policyOf(written.default ?? {}, {});
  const languages = Object.entries(written.languages ?? {});
  return {
    default: fallback,
    languages: Object.fromEntries(languages.map(([language, wish]) => [language, policyOf(wish, fallback)])),
  };
}

function policyOf(written: WrittenChangePolicy, fallback: ChangePolicy): ChangePolicy {
  const named = entriesOf(written).map(([name, wish]) => [name, treatmentOf(name, wish, fallback)] as const);
  return { ...fallback, ...Object.fromEntries(named) };
}

function entriesOf(written: WrittenChangePolicy): readonly (readonly [GovernedClass, Partial<ChangeTreatment>])[] {
  return (Object.keys(defaultChangePolicy) as GovernedClass[]).flatMap((name) => {
    const { text, approval } = written[name] ?? {};
    if (written[name] === undefined) return [];
    return [[name, { ...(text === undefined ? {} : { text }), ...(approval === undefined ? {} : { approval }) }]];
  });
}

function treatmentOf(name: GovernedClass, wish: Partial<ChangeTreatment>, fallback: ChangePolicy): ChangeTreatment {
  return changeTreatment(name, { [name]: { ...changeTreatment(name, fallback), ...wish } });
}

/** "Keep approved" on a real change of meaning is the one unforgivable error: such a wish is refused, not weakened. */
export function looserPolicies(json: JsonFile, written: WrittenConfiguration['changes'] = {}): readonly Diagnostic[] {
  const { default: fallback = {}, languages = {} } = written;
  return [
    ...looserIn(json, ['changes', 'default'], fallback),
    ...Object.entries(languages).flatMap(([language, wish]) =>
      looserIn(json, ['changes', 'languages', language], wish),
    ),
  ];
}

function looserIn(json: JsonFile, path: readonly string[], written: WrittenChangePolicy): readonly Diagnostic[] {
  return entriesOf(written).flatMap(([name, wish]) =>
    (['text', 'approval'] as const)
      .filter((key) => wish[key] === 'keep' && isLooser(name, key, wish))
      .map((key): Diagnostic => {
        const place = [...path, name, key];
        return {
          code: 'looser-change-policy',
          severity: 'error',
          message: `"${place.join('.')}" is "keep"; a change of this class is never kept so without a person`,
          location: json.locate(place),
          advice: `Write "${key === 'text' ? 'offer' : 'ask'}", or leave it out.`,
          values: { key: place.join('.'), instead: key === 'text' ? 'offer' : 'ask' },
        };
      }),
  );
}

function isLooser(name: GovernedClass, key: keyof ChangeTreatment, { text }: Partial<ChangeTreatment>): boolean {
  return defaultChangePolicy[name][key] !== 'keep' || (key === 'approval' && text === 'offer');
}
