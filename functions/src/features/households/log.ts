import type { LogEntry } from '@bangfutong/shared/schema/household'
import { ROLE_NAMES, Role } from '@bangfutong/shared/schema/role'
import type { LedgerEvent } from '../../ledger/ledger'

/** What is done to a file, as the household reads it in its log. */
export const ACTION_WORDS: Readonly<Record<string, string>> = {
  'household.opened': '打开了档案',
  'household.verdicts-opened': '看了能享受的政策',
  'household.log-opened': '看了档案记录',
  'household.answers-reported': '报了家里的情况，等待核实',
  'binding.code-issued': '发了一个绑定码',
  'binding.made': '用绑定码绑定了手机',
  'binding.ended': '解除了自己手机的绑定',
  'binding.removed': '解除了一部手机的绑定',
  'binding.accepted': '同意了一个绑定申请',
  'binding.refused': '没有同意一个绑定申请',
  'application.made': '替家里人报名了岗位',
  'application.withdrawn': '替家里人撤回了岗位报名',
}

/** One line of 谁看过、改过我的档案. */
export function toLogEntry(event: LedgerEvent): LogEntry {
  const role = Role.safeParse(event.actor.role)
  return {
    seq: event.seq,
    at: event.at,
    who: event.actor.name,
    role: role.success ? ROLE_NAMES[role.data] : event.actor.role,
    action: ACTION_WORDS[event.action] ?? (event.look ? '看了档案' : '改动了档案'),
    ...(event.reason ? { reason: event.reason } : {}),
    onBehalf: event.onBehalfOf !== undefined,
  }
}
