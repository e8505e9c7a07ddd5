export {
  type Answers,
  answerAt,
  answersFrom,
  applyAnswer,
  clearAnswer,
  NO_ANSWERS,
  namesOf,
  type Person,
  toHousehold,
  toKnownFacts,
  withPeople,
} from './answers'
export { type Field, nextPage, type Page, pageById, type Settled, settled } from './pages'
export { screen } from './screen'
