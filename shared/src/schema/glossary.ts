import * as z from 'zod/mini'

const Text = z.string().check(z.minLength(1))

/**
 * A term of the county's papers, explained the way a neighbour would say it.
 * `synonyms` are what people type when they search. `inPlan`: the plan uses the term.
 */
export const Word = z.strictObject({
  term: Text,
  plain: z.string().check(z.minLength(1), z.maxLength(60)),
  synonyms: z.array(Text),
  inPlan: z.boolean(),
})
export type Word = z.infer<typeof Word>

export const Words = z.strictObject({ words: z.array(Word) })
export type Words = z.infer<typeof Words>
