/**
 * Renders target formulas with i18next. Values are data: nothing in them is interpolated, nested or escaped, whatever
 * it looks like. Placeholders get names of our own first, so that one called `lng`, `count` or `__proto__` means nothing.
 */
import { createInstance, type i18n } from 'i18next';
import { parseTemplate, type Template } from './template.ts';

export type RenderFormula = (key: string, values: ReadonlyMap<string, string>) => string | undefined;

/** Undefined: no such key, or its template wants a value that is not there. */
export function formulaRenderer(language: string, catalog: ReadonlyMap<string, string>): RenderFormula {
  const templates = new Map([...catalog].map(([key, text]) => [key, parseTemplate(text)]));
  let catalogOf: i18n | undefined;
  return (key, values) => {
    const template = templates.get(key);
    if (template === undefined || template.names.some((name) => !values.has(name))) return undefined;
    catalogOf ??= startCatalog(language, templates);
    const replace = Object.fromEntries(template.names.map((name, index) => [`v${index}`, values.get(name)]));
    return catalogOf.t(resourceKey(key), { replace, nest: false });
  };
}

function startCatalog(language: string, templates: ReadonlyMap<string, Template | undefined>): i18n {
  const formulas: Record<string, string> = {};
  for (const [key, template] of templates) {
    if (template !== undefined) formulas[resourceKey(key)] = withOwnNames(template);
  }
  const catalog = createInstance();
  void catalog.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    ns: 'formulas',
    defaultNS: 'formulas',
    resources: { [language]: { formulas } },
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return catalog;
}

/** A key that is no name of any object's own parts. */
function resourceKey(key: string): string {
  return `formula ${key}`;
}

function withOwnNames({ literals, names }: Template): string {
  return literals.map((literal, index) => (index < names.length ? `${literal}{{v${index}}}` : literal)).join('');
}
