import { Apply, type MyApplication } from '@bangfutong/shared/schema/application'
import type { PositionView } from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { useKept } from '../../platform/use-kept'
import { ActionFailure, Box, Button, Card, Choice, Facts, Text, TextField, Title } from '../../ui'
import { type Wrong, wrongFields } from '../session/wrong-fields'
import { applyTo, keepApplication } from './requests'

interface Draft {
  name: string
  phone: string
  note: string
}

/** The name WeChat's newcomers have until they are known. */
const NAMELESS = '微信用户'

export interface ApplyFormProps {
  position: PositionView
  /** Who is signed in. */
  name: string
  onApplied: (application: MyApplication) => void
}

/** Name, phone and a word; what the employer will see stands above the button, and is agreed to. */
export function ApplyForm({ position, name, onApplied }: ApplyFormProps) {
  const { id, employerName } = position
  const [contact, keepContact] = useKept('my.contact', { name: name === NAMELESS ? '' : name, phone: '' })
  const [draft, keep, forget] = useKept<Draft>(`my.apply.${id}`, { ...contact, note: '' })
  const [first] = useState(draft)
  const [consent, setConsent] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})
  const action = useAction((input: Draft, key) => applyTo(id, input, key))
  const change = (part: Partial<Draft>) => {
    keep({ ...draft, ...part })
    setWrong({})
  }
  const send = async () => {
    const input = { name: draft.name.trim(), phone: draft.phone.replace(/\s/g, ''), note: draft.note.trim() }
    const { note, ...rest } = input
    const found = wrongFields(Apply, { ...rest, ...(note ? { note } : {}), consent })
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const application = await action.run(input)
    if (!application) return
    keepContact({ name: input.name, phone: input.phone })
    forget()
    keepApplication(application)
    onApplied(application)
  }
  return (
    <>
      <Card label="填一填">
        <TextField
          label="姓名"
          maxLength={20}
          defaultValue={first.name}
          error={wrong['name']}
          onChange={(value) => change({ name: value })}
        />
        <TextField
          label="电话"
          kind="phone"
          hint="用工单位打这个电话找您。"
          maxLength={13}
          defaultValue={first.phone}
          error={wrong['phone']}
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label="想说的话（可以不填）"
          kind="long"
          placeholder="会做什么，哪天能去"
          maxLength={100}
          defaultValue={first.note}
          error={wrong['note']}
          onChange={(note) => change({ note })}
        />
      </Card>
      <Card label="用工单位会看到什么">
        <Title level={3}>{`${employerName}会看到`}</Title>
        <Facts
          items={[
            { name: '姓名', value: draft.name.trim() || '还没有填' },
            { name: '电话', value: draft.phone.trim() || '还没有填' },
            { name: '想说的话', value: draft.note.trim() || '没有' },
          ]}
        />
        <Text quiet>只有这些。看不到您家的档案和补助。</Text>
        <Choice checked={consent} onPress={() => setConsent(!consent)}>
          我同意给他们看
        </Choice>
        {wrong['consent'] && (
          <Box live="assertive" className="u-field-error">
            {wrong['consent']}
          </Box>
        )}
      </Card>
      <ActionFailure failure={action.failure} />
      <Button onPress={send}>报名</Button>
    </>
  )
}
