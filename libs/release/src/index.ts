export {
  gateCard,
  gateDocument,
  type GateInput,
  type GateSegment,
  hasUnwaivedCodeError,
  isNothingHere,
  isUntranslated,
  isWaived,
  nothingHere,
  samePerson,
} from './gate.ts';
export { policyFor } from './policy.ts';
export {
  accountsAlike,
  readReceipt,
  type ReceiptInput,
  sourceReceipt,
  translationReceipt,
  verifyReceipt,
  writeReceipt,
} from './receipt.ts';
