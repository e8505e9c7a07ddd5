import { useState } from 'react'
import { removeScreening, useSavedScreenings } from '../../../features/screening/saved'
import { open } from '../../../platform/navigation'
import { Button, Card, Confirm, EmptyState, List, ListRow, Page, SmallButton, Text } from '../../../ui'
import { momentInWords } from '../../../ui/words'

export default function SavedScreeningsPage() {
  const saved = useSavedScreenings()
  const [leaving, setLeaving] = useState<{ id: string; name: string }>()
  return (
    <Page title="存下的结果">
      {saved.length === 0 ? (
        <EmptyState title="还没有存下的结果" words="问完以后，可以存在手机上。">
          <Button onPress={() => open('screening')}>看我家能领什么</Button>
        </EmptyState>
      ) : (
        <>
          <Text quiet>只在这台手机上。每次打开，都按新政策再判断。</Text>
          {saved.map(({ id, name, savedAt }) => (
            <Card key={id} label={name}>
              <List>
                <ListRow
                  icon="policy"
                  title={name}
                  detail={`${momentInWords(savedAt)} 存的`}
                  onPress={() => open('screeningResult', { saved: id })}
                />
              </List>
              <SmallButton icon="cross" label={`去掉${name}`} onPress={() => setLeaving({ id, name })}>
                去掉
              </SmallButton>
            </Card>
          ))}
        </>
      )}
      {leaving && (
        <Confirm
          title={`去掉“${leaving.name}”吗？`}
          words="去掉以后找不回来。"
          action="去掉"
          danger
          onClose={() => setLeaving(undefined)}
          onConfirm={() => {
            removeScreening(leaving.id)
            setLeaving(undefined)
          }}
        />
      )}
    </Page>
  )
}
