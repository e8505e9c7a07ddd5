export type { Fact, FactValue } from './fact'
export { HOUSEHOLD_FACTS } from './household'
export { MEMBER_FACTS } from './member'
export { FACTS, factOfPath, findFact } from './vocabulary'
