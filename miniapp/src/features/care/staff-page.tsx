import { ROLE_NAMES, type Role } from '@bangfutong/shared/schema/role'
import { open } from '../../platform/navigation'
import { Button, EmptyState, Page, type PageProps } from '../../ui'
import { hasRole, useMe } from '../session/session'

export interface StaffPageProps extends PageProps {
  /** Who works here; anybody else reads why not, and whom to ask. */
  roles: readonly Role[]
}

/** A page of staff: its content is only made for those who may see it. */
export function StaffPage({ roles, children, footer, ...page }: StaffPageProps) {
  const me = useMe()
  if (hasRole(me, ...roles)) {
    return (
      <Page {...page} footer={footer}>
        {children}
      </Page>
    )
  }
  return (
    <Page {...page}>
      {me ? (
        <EmptyState
          icon="lock"
          title="您现在的身份不能看这一页"
          words={`这里给${namesOf(roles)}用。要开通，请找县扶贫办。`}
        >
          <Button kind="outline" onPress={() => open('mine')}>
            去“我的”
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon="lock" title="要先登录" words={`这里给${namesOf(roles)}用。`}>
          <Button onPress={() => open('signIn', { back: '1' })}>去登录</Button>
        </EmptyState>
      )}
    </Page>
  )
}

const namesOf = (roles: readonly Role[]) => roles.map((role) => ROLE_NAMES[role]).join('、')
