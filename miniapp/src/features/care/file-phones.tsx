import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Banner, Card, Confirm, List, ListRow, SmallButton, Text, Title, useFrame } from '../../ui'
import { publishedDay, shortDay } from '../notices/words'
import { api } from '../session/api'

type Binding = HouseholdView['bindings'][number]

export interface FilePhonesProps {
  household: HouseholdView
  canAct: boolean
  onChanged: () => void
}

/** The phones that see this file; a lost one is taken off. */
export function FilePhones({ household, canAct, onChanged }: FilePhonesProps) {
  const { day } = useFrame()
  const { id: householdId, headName, bindings, members } = household
  const [asked, setAsked] = useState<Binding>()
  const [done, setDone] = useState<string>()
  const remove = useAction((accountId: string, idempotencyKey) =>
    api.call('removeBinding', { params: { householdId, accountId }, idempotencyKey }),
  )
  const nameOf = ({ memberId, name }: Binding) => members.find(({ id }) => id === memberId)?.name ?? name
  const confirm = async (binding: Binding) => {
    const removed = await remove.run(binding.accountId)
    setAsked(undefined)
    if (!removed) return
    setDone(`${nameOf(binding)}的手机已经解除，看不到这份档案了。`)
    onChanged()
  }
  return (
    <Card label="绑定的手机">
      <Title>绑定的手机</Title>
      {done && <Banner tone="good" title={done} />}
      <ActionFailure failure={remove.failure} />
      {bindings.length === 0 ? (
        <Text quiet>还没有手机绑定这一户，公告要打电话或上门说。</Text>
      ) : (
        <List label="绑定的手机">
          {bindings.map((binding) => (
            <ListRow
              key={binding.accountId}
              title={nameOf(binding)}
              detail={`${shortDay(publishedDay({ publishedAt: binding.boundAt }), day)}绑定`}
              end={
                canAct ? (
                  <SmallButton label={`解除${nameOf(binding)}的手机`} onPress={() => setAsked(binding)}>
                    解除
                  </SmallButton>
                ) : undefined
              }
            />
          ))}
        </List>
      )}
      {asked && (
        <Confirm
          title={`解除${nameOf(asked)}的手机吗？`}
          words={`解除后，那台手机看不到${headName}家的档案，可以重新绑定。这次解除会记录在案。`}
          action="解除这台手机"
          danger
          onConfirm={() => confirm(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  )
}
