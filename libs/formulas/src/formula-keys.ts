/** Suffixes of i18next's JSON v4: `role_female`, `participants_one`, `rank_ordinal_two`, `guest_male_other`. */
const plural = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$/u;
const gender = /_(female|male)$/u;

/** The key without plural and gender. */
export function baseKey(key: string): string {
  return key.replace(plural, '').replace(gender, '');
}

export function genderOf(key: string): string | undefined {
  return gender.exec(key.replace(plural, ''))?.[1];
}
