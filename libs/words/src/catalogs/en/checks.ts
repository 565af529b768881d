/** What checks find, by the code of the check: what was found, what to do, what the check looks for. */
export const checks = {
  checks: {
    'missing-code': 'the translation lacks {{codes}}, which its source has',
  },
  checkAdvice: {
    'missing-code': 'Put it back where it belongs.',
  },
  checkDescriptions: {
    'missing-code': 'Codes of the source that the translation lacks',
  },
};
