import { VillagerHome } from '../../features/home/villager-home'
import { VisitorHome } from '../../features/home/visitor-home'
import { session, useMe } from '../../features/session/session'
import { refreshMe } from '../../features/session/sign-in'
import { useShown } from '../../platform/device'
import { Page } from '../../ui'

export default function HomePage() {
  const householdId = useMe()?.householdId
  // A request to be bound may have been decided meanwhile.
  useShown(() => {
    if (session.get() && !session.get()?.me.householdId) void refreshMe()
  })
  return (
    <Page title="帮扶通" tab="home">
      {householdId ? <VillagerHome key={householdId} householdId={householdId} /> : <VisitorHome />}
    </Page>
  )
}
