import { open } from '../../platform/navigation'
import { Button, Card, Stack, Text, Title } from '../../ui'
import { hasAnswers, useDraft } from './draft'
import { useSavedScreenings } from './saved'

/** Where the screening starts: anew, where it was left, or at its result. */
export function ScreeningEntry({ level = 2 }: { level?: 1 | 2 }) {
  const { answers } = useDraft()
  const saved = useSavedScreenings()
  const started = hasAnswers(answers)
  return (
    <Card label="看我家能领什么">
      <Stack>
        <Title level={level}>您家能领什么？</Title>
        <Text quiet>{started ? '上次的回答还在，可以接着答。' : '一页问一件事，最多 12 页，不用登录。'}</Text>
      </Stack>
      <Button onPress={() => open('screening')}>{started ? '接着上次的答' : '看我家能领什么'}</Button>
      {started && (
        <Button kind="outline" onPress={() => open('screeningResult')}>
          看现在的结果
        </Button>
      )}
      {saved.length > 0 && (
        <Button kind="outline" onPress={() => open('savedScreenings')}>
          {`看存下的结果（${saved.length}）`}
        </Button>
      )}
    </Card>
  )
}
