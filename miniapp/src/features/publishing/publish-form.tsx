import { NOTICE_KIND_NAMES, type PublishNotice } from '@bangfutong/shared/schema/notice'
import { useState } from 'react'
import { Card, Option, Options, Text, TextField, Title, useFrame } from '../../ui'
import { dayInWords } from '../../ui/words'
import { AudienceField } from './audience-field'
import { type Addressed, type DraftFault, dayAfter, type NoticeDraft } from './words'

export interface PublishFormProps {
  draft: NoticeDraft
  onChange: (draft: NoticeDraft) => void
  villages: readonly Addressed[]
  mayAddressEveryone: boolean
  faults: Partial<Record<DraftFault, string>>
}

const LASTING = [
  { days: undefined, words: '一直有效' },
  { days: 7, words: '一个星期' },
  { days: 15, words: '半个月' },
  { days: 30, words: '一个月' },
]

export function PublishForm({ draft, onChange, villages, mayAddressEveryone, faults }: PublishFormProps) {
  const { day } = useFrame()
  // The fields keep what is typed; the draft gives them their first words only.
  const [first] = useState(draft)
  const change = (part: Partial<NoticeDraft>) => onChange({ ...draft, ...part })
  const kinds = Object.keys(NOTICE_KIND_NAMES) as PublishNotice['kind'][]
  return (
    <>
      <AudienceField
        villages={villages}
        everyone={draft.everyone}
        mayAddressEveryone={mayAddressEveryone}
        chosen={draft.villageCodes}
        onChange={change}
        error={faults.audience}
      />
      <Card label="写公告">
        <Title level={3}>哪一类</Title>
        <Options label="哪一类" one>
          {kinds.map((kind) => (
            <Option key={kind} kind="one" on={kind === draft.kind} onPress={() => change({ kind })}>
              {NOTICE_KIND_NAMES[kind]}
            </Option>
          ))}
        </Options>
        <TextField
          label="标题"
          hint="一句话说清是什么事，最多 40 个字。"
          placeholder="周六上午开村民大会"
          maxLength={40}
          defaultValue={first.title}
          error={faults.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          label="内容"
          kind="long"
          hint="什么时候，在哪里，要带什么，找谁问。"
          maxLength={2500}
          defaultValue={first.body}
          error={faults.body}
          onChange={(body) => change({ body })}
        />
        <Title level={3}>多久有效</Title>
        <Options label="多久有效" one>
          {LASTING.map(({ days, words }) => (
            <Option key={words} kind="one" on={days === draft.days} onPress={() => change({ days })}>
              {words}
            </Option>
          ))}
        </Options>
        {draft.days !== undefined && day && (
          <Text quiet>{`${dayInWords(dayAfter(day, draft.days))}以后，村民那里不再显示。`}</Text>
        )}
      </Card>
    </>
  )
}
