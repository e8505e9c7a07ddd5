import type { RuleFact } from '../rules/condition'

export interface FactValue {
  readonly value: string | boolean
  /** Said after a name in a sentence: 妈妈 + 能干轻活. */
  readonly phrase: string
  /** The words on the button. */
  readonly answer: string
}

/** One thing that can be known of a household or a member, with the words to ask and to tell it. */
export interface Fact extends RuleFact {
  /** As a neighbour would ask it; a member's fact is asked of the whole family at once. */
  readonly question: string
  readonly help?: string
  /** The words beside a box to tick, where several facts stand on one page. */
  readonly tick?: string
  readonly unit?: string
  readonly values?: readonly FactValue[]
}
