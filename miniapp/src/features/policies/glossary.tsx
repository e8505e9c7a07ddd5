import type { Word } from '@bangfutong/shared/schema/glossary'
import { useState } from 'react'
import { Button, Card, Option, Options, Sheet, Text, Title } from '../../ui'

/** Words of the county's papers, each explained at a tap the way a neighbour would say it. */
export function Glossary({ words }: { words: readonly Word[] }) {
  const [shown, setShown] = useState<Word>()
  if (words.length === 0) return null
  return (
    <Card label="这些词是什么意思">
      <Title level={3}>这些词是什么意思？</Title>
      <Options label="点一个词">
        {words.map((word) => (
          <Option key={word.term} on={shown === word} onPress={() => setShown(word)}>
            {word.term}
          </Option>
        ))}
      </Options>
      {shown && (
        <Sheet title={shown.term} onClose={() => setShown(undefined)}>
          <Text>{shown.plain}</Text>
          <Button onPress={() => setShown(undefined)}>知道了</Button>
        </Sheet>
      )}
    </Card>
  )
}
