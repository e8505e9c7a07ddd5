import { VisitorHome } from '../../features/home/visitor-home'
import { Page } from '../../ui'

export default function HomePage() {
  return (
    <Page title="帮扶通" tab="home">
      <VisitorHome />
    </Page>
  )
}
