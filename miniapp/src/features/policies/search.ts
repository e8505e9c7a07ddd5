import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { Word } from '@bangfutong/shared/schema/glossary'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { EVERYDAY } from './everyday'

export interface Found {
  readonly policies: readonly PolicyFile[]
  /** Terms of the glossary that the words are about. */
  readonly words: readonly Word[]
}

type Searched = Pick<PolicyPack, 'policies' | 'programmes' | 'words'>

/** What people write around the thing they look for. */
const FILLER =
  /(我们|我家|我|您|你|家里|家|想要|想|要|能不能|可不可以|可以|能|怎么办|怎么样|怎么|怎样|哪里|什么|多少|有没有|有|没有|吗|呢|的|了|钱|补助|补贴|政策|办|领|申请)/g
const NOISE = /[\s，。？！、,.?!；;：:（）()“”"《》]/g
/** A policy that shares less than this with the words is not shown. */
const LEAST = 2

/** Policies that plain words are about, best first; synonyms come from the county's glossary. */
export function searchPolicies(pack: Searched, typed: string): Found {
  const query = typed.replace(NOISE, '').toLowerCase()
  if (query === '') return { policies: [], words: [] }
  const words = pack.words.filter((word) => names(word).some((name) => touches(query, name)))
  const kernel = query.replace(FILLER, '')
  const programmes = new Map(pack.programmes.map((programme) => [programme.id as string, programme.name]))
  const scored = pack.policies
    .map((policy) => ({ policy, score: scoreOf(policy, programmes.get(policy.programme) ?? '', query, kernel, words) }))
    .filter(({ score }) => score >= LEAST)
  scored.sort((a, b) => b.score - a.score)
  return { policies: scored.map(({ policy }) => policy), words: words.slice(0, 3) }
}

const names = ({ term, synonyms }: Word) => [term, ...synonyms]

/** The name stands in what was typed, or what was typed is a good part of the name. */
const touches = (query: string, name: string) => query.includes(name) || (query.length >= 2 && name.includes(query))

function scoreOf(policy: PolicyFile, programme: string, query: string, kernel: string, words: readonly Word[]): number {
  const { title, name, words: said } = policy
  const heading = `${title}${name}${programme}`.toLowerCase()
  const body = `${said.gives}${said.who}${said.note ?? ''}`.toLowerCase()
  let score = weight(heading, query, 12) + weight(body, query, 6)
  if (kernel !== query) score += weight(heading, kernel, 8) + weight(body, kernel, 4)
  for (const word of words) {
    const best = names(word).map((known) => weight(heading, known, 6) + weight(body, known, 3))
    score += Math.max(...best)
  }
  for (const [said, meant] of EVERYDAY) {
    if (!said.test(query)) continue
    for (const word of meant) score += weight(heading, word, 3) + weight(body, word, 1)
  }
  for (const pair of pairsOf(kernel)) score += weight(heading, pair, 2) + weight(body, pair, 1)
  return score
}

const weight = (text: string, part: string, worth: number): number => (part !== '' && text.includes(part) ? worth : 0)

/** Chinese has no spaces: two signs at a time stand for words. */
const pairsOf = (text: string): string[] => [
  ...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))),
]

/** The terms of the glossary that stand in a text, longest first, so that 惠农信贷通 is not explained as 信贷通. */
export function termsIn(text: string, words: readonly Word[]): Word[] {
  let left = text
  const found: Word[] = []
  for (const word of [...words].sort((a, b) => b.term.length - a.term.length)) {
    if (!left.includes(word.term)) continue
    found.push(word)
    left = left.split(word.term).join('\n')
  }
  return found
}
