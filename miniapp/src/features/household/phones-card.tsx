import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Card, Confirm, List, ListRow, SmallButton, Tag, Text, Title } from '../../ui'
import { publishedDay, shortDay } from '../notices/words'
import { api } from '../session/api'
import { keepMe } from '../session/session'
import { IssueCode } from './issue-code'
import { forgetFile } from './open-file'

type Binding = HouseholdView['bindings'][number]

/** The phones that see this file: one's own and the family's, each can be taken off. */
export function PhonesCard({ household, onChange }: { household: HouseholdView; onChange: () => void }) {
  const [asked, setAsked] = useState<Binding>()
  const [done, setDone] = useState<string>()
  const remove = useAction(async ({ accountId, mine }: Binding, idempotencyKey) => {
    if (mine) keepMe(await api.call('unbind', { idempotencyKey }))
    else await api.call('removeBinding', { params: { householdId: household.id, accountId }, idempotencyKey })
    return true
  })
  const confirm = async (binding: Binding) => {
    const removed = await remove.run(binding)
    setAsked(undefined)
    if (!removed) return
    // Without its own binding the page shows what to do next.
    if (binding.mine) return forgetFile()
    setDone(`${binding.name}的手机已经解除。`)
    onChange()
  }
  return (
    <Card label="能看档案的手机">
      <Title>能看档案的手机</Title>
      <List label="能看档案的手机">
        {household.bindings.map((binding) => (
          <ListRow
            key={binding.accountId}
            title={binding.name}
            detail={`${shortDay(publishedDay({ publishedAt: binding.boundAt }), undefined)}绑定`}
            end={
              <>
                {binding.mine && <Tag tone="good">这台</Tag>}
                <SmallButton label={`解除${binding.name}的绑定`} onPress={() => setAsked(binding)}>
                  解除
                </SmallButton>
              </>
            }
          />
        ))}
      </List>
      {done && <Text>{done}</Text>}
      <ActionFailure failure={remove.failure} />
      <IssueCode householdId={household.id} />
      {asked && (
        <Confirm
          title={asked.mine ? '解除这台手机吗？' : `解除${asked.name}的手机吗？`}
          words={
            asked.mine ? '解除后，这台手机看不到档案。档案不会丢，随时可以再绑。' : '解除后，那台手机看不到您家的档案。'
          }
          action="解除绑定"
          danger
          onClose={() => setAsked(undefined)}
          onConfirm={() => confirm(asked)}
        />
      )}
    </Card>
  )
}
