/** A number written in the condition, or the name of a dated parameter of the pack. */
export type Bound = number | { readonly parameter: string }

export interface AgeRange {
  readonly atLeast?: number
  readonly atMost?: number
  readonly under?: number
}

/** What a policy file writes. `some` and `every` range over the members; `use` names a shared definition. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly some: Condition }
  | { readonly every: Condition }
  | { readonly use: string }
  | { readonly fact: string; readonly is: string | boolean }
  | { readonly fact: string; readonly in: readonly string[] }
  | { readonly fact: string; readonly lessThan: Bound }
  | { readonly fact: string; readonly atLeast: Bound }
  | { readonly age: AgeRange }

/** A condition with a name, said once for the whole pack: `phrase` is how a villager hears it, `otherwise` its opposite. */
export interface Definition {
  readonly phrase: string
  readonly otherwise: string
  readonly is: Condition
}

export interface Parameter {
  readonly label: string
  readonly unit: 'fen-a-year'
  readonly values: readonly {
    readonly from: string
    readonly to: string | null
    readonly value: number
    readonly source: string
    readonly verified: boolean
  }[]
}

/** What an eligible verdict is worth. Fen; `each` counts the subjects, `area` every member. */
export type AmountRule =
  | { readonly kind: 'each'; readonly fen: number; readonly per: 'year' | 'once'; readonly verified: boolean }
  | {
      readonly kind: 'each-by'
      readonly fact: string
      readonly fen: { readonly [value: string]: number }
      readonly per: 'year' | 'once'
      readonly verified: boolean
    }
  | { readonly kind: 'ceiling'; readonly fen: number; readonly per: 'year' | 'once'; readonly verified: boolean }
  | { readonly kind: 'area'; readonly squareMetresEach: number; readonly when: Condition; readonly verified: boolean }

/** The part of a policy the engine reads. In force from `from` to `to`, both days included. */
export interface PolicyRule {
  readonly id: string
  readonly programme: string
  readonly kind: 'household' | 'member'
  readonly from: string
  readonly to: string
  readonly basis: 'plan' | 'general' | 'elsewhere'
  readonly household: Condition | null
  readonly member?: Condition | undefined
  readonly already?: Condition | undefined
  readonly amount?: AmountRule | undefined
}

/** What the engine must know of a fact: its domain, and the words of its sentences. Order of the list breaks ties. */
export interface RuleFact {
  readonly id: string
  readonly level: 'household' | 'member'
  readonly type: 'choice' | 'boolean' | 'money' | 'day' | 'code'
  /** Noun for "还不清楚您家的…". */
  readonly label: string
  readonly values?: readonly { readonly value: string | boolean; readonly phrase: string }[]
  /** Only facts a person can change carry steps, one per value it may be changed to. */
  readonly steps?: { readonly [value: string]: string }
  /** Who decides a fact that a person cannot change, and whom to ask. */
  readonly decidedBy?: string
}

export interface RuleBook {
  readonly facts: readonly RuleFact[]
  readonly definitions: { readonly [name: string]: Definition }
  readonly parameters: { readonly [name: string]: Parameter }
  readonly policies: readonly PolicyRule[]
}

type FactValue = string | number | boolean | undefined

export type MemberRecord = { readonly id: string } & { readonly [fact: string]: FactValue }
export type HouseholdRecord = { readonly members?: readonly MemberRecord[] | undefined } & {
  readonly [fact: string]: FactValue | readonly MemberRecord[]
}
