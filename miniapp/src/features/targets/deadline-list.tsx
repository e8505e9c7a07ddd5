import type { PlanView } from '@bangfutong/shared/schema/plan-view'
import { Card, List, ListRow, Tag, Text, Title } from '../../ui'
import { dayInWords } from '../../ui/words'
import { leftUntil, sectionName } from './words'

/** What is due by a dated day, the nearest first, with the days left or over. */
export function DeadlineList({ plan }: { plan: PlanView }) {
  const deadlines = [...plan.deadlines].sort((a, b) => a.on.localeCompare(b.on))
  return (
    <Card label="期限">
      <Title>期限</Title>
      <Text quiet>{`按县里的日期 ${dayInWords(plan.day)} 算。做完没有，系统里还没有记，过了的请逐项核对。`}</Text>
      <List label="期限">
        {deadlines.map(({ id, name, on, printed, programme, clause }) => {
          const { words, tone } = leftUntil(on, plan.day)
          return (
            <ListRow
              key={id}
              title={name}
              detail={`${dayInWords(on)}（原文“${printed}”） · ${sectionName(plan, programme)} · ${clause}`}
              end={<Tag tone={tone}>{words}</Tag>}
            />
          )
        })}
      </List>
    </Card>
  )
}
