/** The value lists of XLIFF 1.2 (Attributes, "XLIFF Attributes": pre-defined values; most of them may be extended with `x-…`). */
import { oneOf, someOf, either, type ValueType } from './value-types.ts';

const extensible = { extensible: true };

const datatypes =
  'asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini ' +
  'interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile ' +
  'messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf ' +
  'sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul';
const resourceTypes =
  'auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox ' +
  'colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton ' +
  'dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit ' +
  'keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar ' +
  'numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator ' +
  'shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree ' +
  'uri userbutton usercontrol var versioninfo vscrollbar window';
const states =
  'new needs-translation needs-adaptation needs-l10n needs-review-translation needs-review-adaptation ' +
  'needs-review-l10n translated signed-off final';
const stateQualifiers =
  'exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository leveraged-tm ' +
  'mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion';
const countTypes = 'num-usages repetition total';

export const datatype = oneOf(datatypes, extensible);
export const restype = oneOf(resourceTypes, extensible);
export const state = oneOf(states, extensible);
export const stateQualifier = oneOf(stateQualifiers, extensible);
/** What is counted: a count of its own, or anything that has a resource type, data type, state or qualifier. */
export const countType: ValueType = {
  ...oneOf(`${countTypes} ${states} ${stateQualifiers} ${datatypes} ${resourceTypes}`, extensible),
  expected: `${countTypes.split(' ').join(', ')}, a state, state-qualifier, datatype or restype, or x-…`,
};
export const countUnit = oneOf(
  'word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable',
  extensible,
);
export const contextType = oneOf(
  'database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile',
  { extensible: true, isExact: true },
);
export const purpose = someOf('location match information');
export const alternativeType = oneOf('proposal previous-version rejected reference accepted', {
  extensible: true,
  isExact: true,
});
export const sizeUnit = oneOf('byte char col cm dlgunit em ex glyph in mm percent pixel point row', extensible);
export const reformat = either(
  oneOf('yes no', { isExact: true }),
  someOf('coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight css-style style ex-style'),
);
export const annotates = oneOf('source target general');
export const position = oneOf('open close');
export const association = oneOf('preceding following both');
export const version = oneOf('1.2 1.1 1.0', { isExact: true });
export const markType = oneOf(
  'abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form ' +
    'formula head-term initialism international-scientific-term internationalism logical-expression ' +
    'materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg ' +
    'set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form ' +
    'truncated-term variant',
  extensible,
);
/** `ctype` of what opens and closes. */
export const delimiterType = oneOf('bold italic underlined link', extensible);
/** `ctype` of what stands alone: `x` and `ph`. */
export const placeholderType = oneOf('image pb lb', extensible);
