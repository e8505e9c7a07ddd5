import type { Me } from '@bangfutong/shared/schema/account'
import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { useState } from 'react'
import { scrollToTop } from '../../platform/device'
import { replace } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { useKept } from '../../platform/use-kept'
import { useRequest } from '../../platform/use-request'
import { ActionFailure, Banner, Box, Button, EmptyState, Loaded, Pair, Skeleton, Text, useFrame } from '../../ui'
import { NoticeBody } from '../notices/notice-body'
import { api } from '../session/api'
import { hasRole } from '../session/session'
import { PublishForm } from './publish-form'
import { type Addressed, EMPTY_DRAFT, faultsOf, type NoticeDraft, reachWords, sendWords, toNotice } from './words'

/** Written, looked at as the villagers will see it, then sent. What is half written stays on the phone. */
export function PublishFlow({ me, everyone }: { me: Me; everyone: boolean }) {
  const audiences = useRequest('my.audiences', () => api.call('listAudiences'))
  return (
    <Loaded
      of={audiences}
      skeleton={<Skeleton cards={2} lines={4} />}
      isEmpty={(villages) => villages.length === 0 && !hasRole(me, 'county')}
      empty={
        <EmptyState icon="village" title="您现在没有可以发的村" words="负责哪个村由县扶贫办登记，请打电话去问。" />
      }
    >
      {(villages) => <Flow me={me} villages={villages} everyone={everyone} />}
    </Loaded>
  )
}

function Flow({ me, villages, everyone }: { me: Me; villages: readonly Addressed[]; everyone: boolean }) {
  const only = villages.length === 1 && villages[0] ? [villages[0].villageCode] : []
  const start: NoticeDraft = { ...EMPTY_DRAFT, everyone, villageCodes: only }
  const [draft, keep, forget] = useKept('my.notice-draft', start)
  const [looking, setLooking] = useState(false)
  const [asked, setAsked] = useState(false)
  const faults = faultsOf(draft)
  const chosen = villages.filter(({ villageCode }) => draft.villageCodes.includes(villageCode))
  if (looking) {
    return (
      <Preview
        me={me}
        draft={draft}
        chosen={chosen}
        onBack={() => setLooking(false)}
        onSent={(notice) => {
          forget()
          replace('cadreReach', { id: notice.id })
        }}
      />
    )
  }
  return (
    <>
      <PublishForm
        draft={draft}
        onChange={keep}
        villages={villages}
        mayAddressEveryone={hasRole(me, 'county')}
        faults={asked ? faults : {}}
      />
      <Text quiet>没写完也不要紧，写了的都留在这台手机上。</Text>
      {asked && Object.keys(faults).length > 0 && (
        <Box live="assertive" className="u-field-error">
          还有没填的，请看上面红字。
        </Box>
      )}
      <Button
        onPress={() => {
          setAsked(true)
          if (Object.keys(faults).length > 0) return
          setLooking(true)
          scrollToTop()
        }}
      >
        看看村民看到的样子
      </Button>
    </>
  )
}

interface PreviewProps {
  me: Me
  draft: NoticeDraft
  chosen: readonly Addressed[]
  onBack: () => void
  onSent: (notice: NoticeView) => void
}

function Preview({ me, draft, chosen, onBack, onSent }: PreviewProps) {
  const { day } = useFrame()
  const body = toNotice(draft, day)
  const publish = useAction((input: typeof body, idempotencyKey) =>
    api.call('publishNotice', { body: input, idempotencyKey }),
  )
  const send = async () => {
    const notice = await publish.run(body)
    if (notice) onSent(notice)
  }
  return (
    <>
      <Banner tone="waiting" title="还没有发出去">
        {draft.everyone
          ? '下面是大家会看到的样子。发给全县，不登录也能看。'
          : `下面是村民会看到的样子。${reachWords(chosen)}`}
      </Banner>
      <NoticeBody notice={previewOf(me, draft, chosen, body.expiresOn, day)} />
      <ActionFailure failure={publish.failure} />
      <Pair>
        <Button kind="outline" onPress={onBack}>
          回去改
        </Button>
        <Button onPress={send}>{sendWords(draft.everyone, chosen)}</Button>
      </Pair>
    </>
  )
}

/** The notice as it will be once sent; the day is the county's, as everywhere. */
function previewOf(
  me: Me,
  draft: NoticeDraft,
  chosen: readonly Addressed[],
  expiresOn: string | undefined,
  day: string | undefined,
): NoticeView {
  return {
    id: 'preview',
    title: draft.title.trim(),
    body: draft.body.trim(),
    kind: draft.kind,
    places: draft.everyone ? [] : chosen.map(({ village }) => village),
    author: me.unit ? `${me.unit} ${me.name}` : me.name,
    publishedAt: day ? `${day}T12:00:00+08:00` : new Date().toISOString(),
    ...(expiresOn && { expiresOn }),
    withdrawn: false,
  }
}
