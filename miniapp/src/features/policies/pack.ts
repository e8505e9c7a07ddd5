import { ruleBook } from '@bangfutong/shared/pack/rule-book'
import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { RuleBook } from '@bangfutong/shared/rules/condition'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

/** An answer is good for this long: the pages one after another ask the server once. */
const FRESH_MS = 5 * 60_000

let last: { at: number; pack: Promise<PolicyPack> } | undefined

function fetchPack(): Promise<PolicyPack> {
  if (last && Date.now() - last.at < FRESH_MS) return last.pack
  const pack = api.call('getPolicies')
  const mine = { at: Date.now(), pack }
  last = mine
  pack.catch(() => {
    if (last === mine) last = undefined
  })
  return pack
}

/** Every policy with its rule and words; the copy on the phone first, so that it all works without a signal. */
export const usePolicies = (): Requested<PolicyPack> => useRequest('policies', fetchPack)

const books = new WeakMap<PolicyPack, RuleBook>()

/** The engine's book of a pack: one for each pack, since compiled rules are remembered by it. */
export function bookOf(pack: PolicyPack): RuleBook {
  const known = books.get(pack)
  if (known) return known
  const book = ruleBook(pack)
  books.set(pack, book)
  return book
}

export const findPolicy = (pack: PolicyPack, id: string | undefined): PolicyFile | undefined =>
  pack.policies.find((policy) => policy.id === id)

export const policiesOf = (pack: PolicyPack, programme: string | undefined): PolicyFile[] =>
  pack.policies.filter((policy) => policy.programme === programme)
