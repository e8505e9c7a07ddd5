import type { Deadline } from '@bangfutong/shared/schema/plan'
import type { PlanView } from '@bangfutong/shared/schema/plan-view'
import { Card, type Column, DataTable, Tag, Text, Title, Words } from '../../ui'
import { dayInWords } from '../../ui/words'
import { leftUntil, sectionName } from './words'

/** What is due by a dated day, the nearest first, with the days left or over. */
export function DeadlineList({ plan }: { plan: PlanView }) {
  const rows = [...plan.deadlines].sort((a, b) => a.on.localeCompare(b.on))
  return (
    <Card label="期限">
      <Title>期限</Title>
      <Text quiet>{`按县里的日期 ${dayInWords(plan.day)} 算。做完没有还没有记，过了的请逐项核对。`}</Text>
      <DataTable label="期限" columns={columnsOf(plan)} rows={rows} keyOf={({ id }) => id} />
    </Card>
  )
}

const columnsOf = (plan: PlanView): Column<Deadline>[] => [
  { id: 'name', title: '要做到', width: 'minmax(0, 5fr)', cell: ({ name }) => <Words as="strong">{name}</Words> },
  { id: 'on', title: '最后一天', width: '9em', cell: ({ on }) => dayInWords(on) },
  { id: 'left', title: '还剩', width: '9em', cell: ({ on }) => <LeftTag on={on} today={plan.day} /> },
  { id: 'printed', title: '原文写的', width: '6em', cell: ({ printed }) => printed },
  { id: 'programme', title: '哪一类', width: '6em', cell: ({ programme }) => sectionName(plan, programme) },
  { id: 'clause', title: '条款', width: '8em', cell: ({ clause }) => clause },
]

function LeftTag({ on, today }: { on: string; today: string }) {
  const { words, tone } = leftUntil(on, today)
  return <Tag tone={tone}>{words}</Tag>
}
