import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { ReactNode } from 'react'
import { open } from '../../platform/navigation'
import { type Requested, useFreshWhenShown } from '../../platform/use-request'
import { Button, EmptyState, Loaded, Skeleton } from '../../ui'
import { useMe } from '../session/session'
import { useHousehold } from './requests'

/** What needs a household behind it: the household's id, or the one thing to do first. */
export function WithOwnHousehold({ children }: { children: (householdId: string) => ReactNode }) {
  const me = useMe()
  if (me?.householdId) return <>{children(me.householdId)}</>
  if (me) {
    return (
      <EmptyState icon="key" title="还没有绑定自家档案" words="绑定以后，能看到钱到没到，谁在帮您。">
        <Button onPress={() => open('bind')}>绑定自家档案</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="lock" title="要先登录" words="登录以后，才能看自家的档案。">
      <Button onPress={() => open('signIn')}>登录</Button>
    </EmptyState>
  )
}

/** The own file in all its states. */
export function OwnFile({
  children,
}: {
  children: (household: HouseholdView, of: Requested<HouseholdView>) => ReactNode
}) {
  return (
    <WithOwnHousehold>
      {(householdId) => <LoadedFile householdId={householdId}>{children}</LoadedFile>}
    </WithOwnHousehold>
  )
}

function LoadedFile({
  householdId,
  children,
}: {
  householdId: string
  children: (household: HouseholdView, of: Requested<HouseholdView>) => ReactNode
}) {
  const household = useHousehold(householdId)
  useFreshWhenShown(household.reload)
  return (
    <Loaded of={household} skeleton={<Skeleton cards={3} lines={3} />}>
      {(shown) => children(shown, household)}
    </Loaded>
  )
}
