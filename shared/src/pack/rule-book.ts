import { FACTS } from '../facts/vocabulary'
import type { RuleBook } from '../rules/condition'

/** The engine's book from what a phone keeps of a pack. Build it once: compiled rules are remembered by identity. */
export function ruleBook(kept: Omit<RuleBook, 'facts'>): RuleBook {
  const { definitions, parameters, policies } = kept
  return { facts: FACTS, definitions, parameters, policies }
}
