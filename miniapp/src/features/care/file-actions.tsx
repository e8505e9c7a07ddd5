import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { useState } from 'react'
import { open } from '../../platform/navigation'
import { Banner, Button, Card, Text, Title } from '../../ui'
import { BindingRequestCard } from '../binding/binding-request-card'
import { BindCodeSheet } from './bind-code-sheet'
import { useWaiting } from './file-requests'

/** What can be done for this household; each of it is on record. */
export function FileActions({ household, onChanged }: { household: HouseholdView; onChanged: () => void }) {
  const { id, members } = household
  const [giving, setGiving] = useState(false)
  return (
    <Card label="替这一户办">
      <Title>替这一户办</Title>
      <Button icon="question" onPress={() => open('cadreTogether', { id })}>
        一起问一问
      </Button>
      <Button kind="outline" icon="key" onPress={() => setGiving(true)}>
        发绑定码
      </Button>
      <Button kind="outline" icon="work" onPress={() => open('cadreApply', { id })}>
        替家里人报名岗位
      </Button>
      <Text quiet>您替他们办的，都会记为代办。</Text>
      {giving && (
        <BindCodeSheet
          householdId={id}
          members={members}
          onClose={() => {
            setGiving(false)
            onChanged()
          }}
        />
      )}
    </Card>
  )
}

/** Requests to bind a phone to this household. */
export function FileRequests({ householdId, onChanged }: { householdId: string; onChanged: () => void }) {
  const { data, reload } = useWaiting()
  const [done, setDone] = useState<string>()
  return (
    <>
      {done && <Banner tone="good" title={done} />}
      {data?.items
        .filter((request) => request.householdId === householdId)
        .map((request) => (
          <BindingRequestCard
            key={request.id}
            request={request}
            onDecided={(words) => {
              setDone(words)
              reload()
              onChanged()
            }}
          />
        ))}
    </>
  )
}
