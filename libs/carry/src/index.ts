export {
  type AlignableSegment,
  type Alignment,
  alignSegments,
  type PairClass,
  type SegmentPair,
} from './align-segments.ts';
export { carry, type CarryInput } from './carry.ts';
