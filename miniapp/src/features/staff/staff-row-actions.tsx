import type { StaffMember } from '@bangfutong/shared/schema/account'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Box, Confirm, SmallButton } from '../../ui'
import { api } from '../session/api'

export interface StaffRowActionsProps {
  member: StaffMember
  /** One's own row: nobody shuts themselves out. */
  isMe: boolean
  onChanged: (words: string, member?: StaffMember) => void
}

type Asked = 'disable' | 'enable' | 'sign-out'

/** Someone leaves, comes back, or has lost a phone. */
export function StaffRowActions({ member, isMe, onChanged }: StaffRowActionsProps) {
  const { accountId, name, version, status } = member
  const [asked, setAsked] = useState<Asked>()
  const params = { accountId }
  const change = useAction(async (what: Asked, idempotencyKey) => {
    if (what === 'disable') return api.call('disableStaff', { params, body: { version }, idempotencyKey })
    if (what === 'enable') return api.call('enableStaff', { params, body: { version }, idempotencyKey })
    await api.call('endStaffSessions', { params, body: {}, idempotencyKey })
    return undefined
  })
  const [done, setDone] = useState(false)
  const confirm = (what: Asked) => async () => {
    setDone(false)
    const now = await change.run(what)
    setAsked(undefined)
    if (now)
      onChanged(what === 'disable' ? `${name}已经停用，下一次点开就进不来。` : `${name}已经恢复，可以登录了。`, now)
    else if (what === 'sign-out') setDone(true)
  }
  const words = asked && WORDS[asked]
  if (isMe) return null
  return (
    <Box className="u-desk-nav">
      <ActionFailure failure={change.failure} />
      {status === 'active' && (
        <SmallButton label={`停用${name}`} onPress={() => setAsked('disable')}>
          停用
        </SmallButton>
      )}
      {status === 'disabled' && (
        <SmallButton label={`恢复${name}`} onPress={() => setAsked('enable')}>
          恢复
        </SmallButton>
      )}
      <SmallButton label={done ? `${name}的手机已经退出` : `${name}的手机丢了`} onPress={() => setAsked('sign-out')}>
        {done ? '已经退出' : '手机丢了'}
      </SmallButton>
      {asked && words && (
        <Confirm
          title={words.title(name)}
          words={words.words}
          action={words.action}
          danger={asked !== 'enable'}
          onConfirm={confirm(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Box>
  )
}

const WORDS: Record<Asked, { title: (name: string) => string; words: string; action: string }> = {
  disable: {
    title: (name) => `停用${name}吗？`,
    words: '停用后，他在所有手机和电脑上都进不来。记录都留着，以后可以恢复。',
    action: '停用这个账号',
  },
  enable: {
    title: (name) => `恢复${name}吗？`,
    words: '恢复后，他按原来的身份和范围登录。',
    action: '恢复这个账号',
  },
  'sign-out': {
    title: (name) => `让${name}的手机全部退出吗？`,
    words: '他登录过的手机和电脑都会退出，要重新登录。账号照常能用。',
    action: '全部退出登录',
  },
}
