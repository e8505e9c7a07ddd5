import { Apply } from '@bangfutong/shared/schema/application'
import type { HouseholdView, MemberView } from '@bangfutong/shared/schema/household'
import type { PositionView } from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { useKept } from '../../platform/use-kept'
import { ActionFailure, Box, Button, Card, Choice, Quoted, ReadAloud, Row, TextField, Title } from '../../ui'
import { api } from '../session/api'
import { type Wrong, wrongFields } from '../session/wrong-fields'
import { consentWords } from './consent-words'

export interface ApplyForFormProps {
  household: HouseholdView
  member: MemberView
  position: PositionView
  onDone: (words: string) => void
}

interface Draft {
  phone: string
  note: string
}

/** The number to ring, a word to the employer, and the sentence that is read to the person before they agree. */
export function ApplyForForm({ household, member, position, onDone }: ApplyForFormProps) {
  const { id: memberId, name } = member
  const known = { phone: member.phone ?? household.phone ?? '', note: '' }
  const [draft, keep, forget] = useKept<Draft>(`my.apply-for.${memberId}.${position.id}`, known)
  const [first] = useState(draft)
  const [consent, setConsent] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})
  const send = useAction((input: Draft, idempotencyKey) =>
    api.call('applyFor', {
      params: { householdId: household.id },
      body: {
        name,
        phone: input.phone,
        ...(input.note && { note: input.note }),
        consent: true,
        positionId: position.id,
        memberId,
      },
      idempotencyKey,
    }),
  )
  const change = (part: Partial<Draft>) => {
    keep({ ...draft, ...part })
    setWrong({})
  }
  const apply = async () => {
    const input = { phone: draft.phone.replace(/\s/g, ''), note: draft.note.trim() }
    const found = wrongFields(Apply, { name, phone: input.phone, ...(input.note && { note: input.note }), consent })
    setWrong(found)
    if (Object.keys(found).length > 0 || !(await send.run(input))) return
    forget()
    onDone(`已经替${name}报名${position.title}，记为您代办`)
  }
  const words = consentWords(name, position.employerName, position.title)
  return (
    <>
      <Card label="打哪个电话">
        <TextField
          label="打哪个电话找得到本人"
          kind="phone"
          hint="没有手机的，可以填家里人或村里的电话。"
          maxLength={13}
          defaultValue={first.phone}
          error={wrong['phone']}
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label="想跟用工单位说的话（可以不填）"
          kind="long"
          placeholder="会做什么，哪天能去"
          maxLength={100}
          defaultValue={first.note}
          error={wrong['note']}
          onChange={(note) => change({ note })}
        />
      </Card>
      <Card label="念给本人听">
        <Row>
          <Title>{`念给${name}听`}</Title>
          <ReadAloud id={`consent.${memberId}.${position.id}`} text={words} />
        </Row>
        <Quoted>{words}</Quoted>
        <Choice checked={consent} onPress={() => setConsent(!consent)}>
          念过了，本人同意
        </Choice>
        {wrong['consent'] && (
          <Box live="assertive" className="u-field-error">
            请先念给本人听，同意了再报名。
          </Box>
        )}
      </Card>
      <ActionFailure failure={send.failure} />
      <Button onPress={apply}>{`替${name}报名`}</Button>
    </>
  )
}
