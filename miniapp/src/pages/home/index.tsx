import { VillagerHome } from '../../features/home/villager-home'
import { VisitorHome } from '../../features/home/visitor-home'
import { useMe } from '../../features/session/session'
import { Page } from '../../ui'

export default function HomePage() {
  const householdId = useMe()?.householdId
  return (
    <Page title="帮扶通" tab="home">
      {householdId ? <VillagerHome key={householdId} householdId={householdId} /> : <VisitorHome />}
    </Page>
  )
}
