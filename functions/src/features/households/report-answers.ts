import type { HouseholdFacts } from '@bangfutong/shared/schema/screening'
import type { Caller } from '../../http/caller'
import type { Change } from '../../http/handler'
import type { Services } from '../../http/services'
import { put } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { keepHidden, unknownToRegister } from './answers'
import type { HouseholdFile } from './file'
import { AnswersEntity, householdKey, type StoredAnswers } from './household'
import { hiddenFrom, isOwn } from './privacy'

/** Puts a screening's answers beside the register, to be checked. */
export function reportAnswers(
  call: { caller: Caller; at: string; body: { facts: HouseholdFacts; version: number } },
  file: HouseholdFile,
  services: Services,
): { change: Change; body: { version: number } } {
  const { caller, at, body } = call
  const before = file.answers
  if (body.version !== (before?.version ?? 0))
    throw new Problem('version.stale', 409, '家里的情况刚被别人报过，这次没有保存。请刷新后再报。')
  const day = services.clock.countyDay()
  const hidden = hiddenFrom(caller, file.members, day)
  const told = unknownToRegister(body.facts, file, hidden, day)
  const { id } = file.household
  const onBehalf = !isOwn(caller)
  const value: StoredAnswers = {
    householdId: id,
    facts: keepHidden(told, before?.value.facts, hidden),
    reportedAt: at,
    reportedBy: caller.name,
    onBehalf,
  }
  const change: Change = {
    subject: householdKey(id).pk,
    action: 'household.answers-reported',
    writes: [put(AnswersEntity, value, before ? { ifVersion: before.version } : { ifAbsent: true })],
    ...(before ? { before: before.value.facts } : {}),
    after: value.facts,
    ...(onBehalf ? { onBehalfOf: id } : {}),
  }
  return { change, body: { version: (before?.version ?? 0) + 1 } }
}
