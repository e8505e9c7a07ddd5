export { fullYears } from './age'
export { compile, type Engine, parameterOn, type Wanted } from './compile'
export type {
  AgeRange,
  AmountRule,
  Bound,
  Condition,
  Definition,
  HouseholdRecord,
  MemberRecord,
  Parameter,
  PolicyRule,
  RuleBook,
  RuleFact,
} from './condition'
export { yuan } from './money'
export type { Change, Nearest } from './nearest'
export type { Line } from './trace'
export {
  type Amount,
  agesAgree,
  engineOn,
  factsOf,
  type Judgement,
  type JudgeOptions,
  judge,
  type MemberVerdict,
  type Standing,
  type Status,
  standings,
  type Verdict,
} from './verdict'
