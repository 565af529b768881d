export {
  gateCard,
  gateDocument,
  type GateInput,
  type GateSegment,
  isNothingHere,
  isUntranslated,
  nothingHere,
  samePerson,
} from './gate.ts';
export { policyFor } from './policy.ts';
export { waiverOf } from './waiver-of.ts';
export {
  accountsAlike,
  readReceipt,
  type ReceiptInput,
  sourceReceipt,
  translationReceipt,
  verifyReceipt,
  writeReceipt,
} from './receipt.ts';
