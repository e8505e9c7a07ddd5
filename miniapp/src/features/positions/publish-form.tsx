import {
  HOURS,
  HOURS_NAMES,
  POSITION_KIND_NAMES,
  POSITION_KINDS,
  type PositionView,
  PublishPosition,
} from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { useKept } from '../../platform/use-kept'
import { ActionFailure, Button, Card, Option, Options, Text, TextField, Title } from '../../ui'
import { api } from '../session/api'
import { type Wrong, wrongFields } from '../session/wrong-fields'
import { EMPTY_DRAFT, type PositionDraft, toPosition } from './position-draft'
import { VillageSheet } from './village-sheet'

const PAY_BY = [
  ['month', '按月'],
  ['day', '按天'],
  ['piece', '计件'],
] as const
const UNITS = { month: '元一个月', day: '元一天', piece: '元一件' } as const

/** A new position, as a seeker will read it. What is typed stays until it is published. */
export function PublishForm({ onPublished }: { onPublished: (position: PositionView) => void }) {
  const [draft, keep, forget] = useKept<PositionDraft>('my.position-draft', EMPTY_DRAFT)
  const [first] = useState(draft)
  const [wrong, setWrong] = useState<Wrong>({})
  const [choosing, setChoosing] = useState(false)
  const publish = useAction((body: PublishPosition, idempotencyKey) =>
    api.call('publishPosition', { body, idempotencyKey }),
  )
  const change = (part: Partial<PositionDraft>) => {
    keep({ ...draft, ...part })
    setWrong({})
  }
  const send = async () => {
    const body = toPosition(draft)
    const found = wrongFields(PublishPosition, body)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const position = await publish.run(body)
    if (!position) return
    forget()
    onPublished(position)
  }
  const field = (
    name: Exclude<keyof PositionDraft, 'village'>,
    label: string,
    more: object = {},
    path: string = name,
  ) => (
    <TextField
      label={label}
      defaultValue={first[name]}
      error={wrong[path]}
      onChange={(value) => change({ [name]: value })}
      {...more}
    />
  )
  return (
    <>
      <Card label="什么工作">
        <Title>什么工作</Title>
        {field('title', '岗位名字', { placeholder: '缝纫工', maxLength: 30 })}
        <Options label="哪种工作" one>
          {POSITION_KINDS.map((kind) => (
            <Option key={kind} kind="one" on={draft.kind === kind} onPress={() => change({ kind })}>
              {POSITION_KIND_NAMES[kind]}
            </Option>
          ))}
        </Options>
        {field('duties', '做什么', { kind: 'long', maxLength: 400 })}
        {field('needs', '要求', { kind: 'long', maxLength: 200, hint: '只写做这份工要会的。不写男女、年龄、婚育。' })}
        {field('places', '招几个人', { kind: 'number', maxLength: 3 })}
      </Card>
      <Card label="工资">
        <Title>工资</Title>
        <Options label="怎么算" one>
          {PAY_BY.map(([by, words]) => (
            <Option key={by} kind="one" on={draft.payBy === by} onPress={() => change({ payBy: by })}>
              {words}
            </Option>
          ))}
        </Options>
        {field('from', `最少多少${UNITS[draft.payBy]}`, { maxLength: 9 }, 'pay.fromFen')}
        {field('to', '最多多少（可以不填）', { maxLength: 9 }, 'pay.toFen')}
        {field(
          'lastMonth',
          '上个月平均到手多少元（可以不填）',
          { maxLength: 9, hint: '填真发的。找工作的人最看这个。' },
          'pay.lastMonthFen',
        )}
      </Card>
      <Card label="时间">
        <Title>时间</Title>
        <Options label="上班时间" one>
          {HOURS.map((hours) => (
            <Option key={hours} kind="one" on={draft.hours === hours} onPress={() => change({ hours })}>
              {HOURS_NAMES[hours]}
            </Option>
          ))}
        </Options>
        {field('shifts', '几点到几点', { placeholder: '8:30–16:00', maxLength: 60 })}
      </Card>
      <Card label="地方">
        <Title>地方</Title>
        <Text quiet>{draft.village ? `在${draft.village.name}` : '县外的不用选村。'}</Text>
        <Button kind="outline" icon="place" onPress={() => setChoosing(true)}>
          {draft.village ? '换一个村' : '选在哪个村'}
        </Button>
        {field('address', '地址', { maxLength: 60 })}
        {field('contactPhone', '联系电话', { kind: 'phone', maxLength: 13 })}
      </Card>
      {Object.keys(wrong).length > 0 && <Text>有几处要改，请看上面红色的字。</Text>}
      <ActionFailure failure={publish.failure} />
      <Button onPress={send}>发布岗位</Button>
      {choosing && (
        <VillageSheet
          title="在哪个村上班？"
          onClose={() => setChoosing(false)}
          onChoose={(village) => {
            change({ village })
            setChoosing(false)
          }}
        />
      )}
    </>
  )
}
