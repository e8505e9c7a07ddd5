import type { Role } from '@bangfutong/shared/schema/role'
import type { ReactNode } from 'react'
import { open } from '../../platform/navigation'
import { Button, EmptyState } from '../../ui'
import { hasRole, useMe } from './session'

/** What only some roles see; others read why, and whom to ask. */
export function WithRole({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const me = useMe()
  if (!me) {
    return (
      <EmptyState icon="lock" title="要先登录" words="登录以后，再看这一页。">
        <Button onPress={() => open('signIn')}>登录</Button>
      </EmptyState>
    )
  }
  if (hasRole(me, ...roles)) return <>{children}</>
  return (
    <EmptyState icon="lock" title="您没有这个入口" words="如果该有，请找县扶贫办开通。">
      <Button onPress={() => open('mine')}>回“我的”</Button>
    </EmptyState>
  )
}
