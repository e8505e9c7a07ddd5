import { landingOf } from '../../../features/session/sign-in'
import { inGroups } from '../../../features/session/ticket-code'
import { useTicket } from '../../../features/session/use-ticket'
import { canScan } from '../../../platform/device'
import { restart } from '../../../platform/navigation'
import {
  Banner,
  Button,
  Card,
  CodeWords,
  EmptyState,
  FailureState,
  Page,
  Skeleton,
  Steps,
  Text,
  Title,
} from '../../../ui'
import { QrCode } from '../../../ui/qr-code'

const STEPS = ['手机打开“帮扶通”小程序', '点“我的”，再点“扫码登录电脑”', '扫这个码，或输入 8 位码']

export default function DeskSignInPage() {
  return (
    <Page title="在电脑上登录">
      {canScan ? <EmptyState icon="scan" title="请在电脑上打开这一页" words="手机上直接用微信登录。" /> : <Desktop />}
    </Page>
  )
}

function Desktop() {
  const { ticket, over, failure, renew } = useTicket((me) => restart(landingOf(me)))
  if (failure) return <FailureState failure={failure} onRetry={renew} />
  if (over) {
    return (
      <>
        <Banner tone="waiting" title="这个码过期了">
          换一个新码，再用手机扫。
        </Banner>
        <Button icon="refresh" onPress={renew}>
          换一个新码
        </Button>
      </>
    )
  }
  if (!ticket) return <Skeleton cards={1} lines={6} />
  return (
    <>
      <Card label="扫码登录">
        <Title>用手机扫这个码</Title>
        <QrCode text={ticket.code} label="登录码，用手机上的小程序扫" />
        <CodeWords code={inGroups(ticket.code)} label={`登录码 ${ticket.code.split('').join(' ')}`} />
        <Text quiet>手机确认后，这里自动打开。过几分钟要换新码。</Text>
      </Card>
      <Card label="怎么扫">
        <Title level={3}>怎么扫</Title>
        <Steps items={STEPS} />
        <Text quiet>不要扫别人发来的码。只扫眼前这台电脑的。</Text>
      </Card>
    </>
  )
}
