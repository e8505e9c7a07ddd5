import type { Target } from '@bangfutong/shared/schema/plan'
import type { PlanView } from '@bangfutong/shared/schema/plan-view'
import { Box, Chip, Chips, type Column, DataTable, EmptyState, Quoted, Stack, Text, TextField, Words } from '../../ui'
import { nextSorting, type Section, shownTargets, sortingOf, type TargetView } from './order'
import { byWords, placesWords, sectionName, valueWords } from './words'

export interface TargetTableProps {
  plan: PlanView
  view: TargetView
  onChange: (view: TargetView) => void
}

/** Every number of the plan; opened, a row shows the plan's own words. */
export function TargetTable({ plan, view, onChange }: TargetTableProps) {
  const rows = shownTargets(plan, view)
  const sections = [...new Set(plan.targets.map(({ programme }) => programme))]
  const toggle = (section: Section) =>
    onChange({ ...view, programme: view.programme === section ? undefined : section })
  return (
    <>
      <TextField
        label="在目标里找"
        hideLabel
        placeholder="找目标、地方、项目"
        defaultValue={view.words}
        maxLength={20}
        onChange={(words) => onChange({ ...view, words: words || undefined })}
      />
      <Chips label="哪一类">
        {sections.map((section) => (
          <Chip key={section} on={view.programme === section} onPress={() => toggle(section)}>
            {sectionName(plan, section)}
          </Chip>
        ))}
      </Chips>
      <Box live="polite">
        <Text quiet>{`${rows.length} 项目标。点开一项，看文件原话。`}</Text>
      </Box>
      {rows.length === 0 ? (
        <EmptyState icon="search" title="没有这样的目标" words="换个说法，或者去掉上面的条件。" />
      ) : (
        <DataTable
          label="目标"
          columns={columnsOf(plan)}
          rows={rows}
          keyOf={({ id }) => id}
          sorting={sortingOf(view)}
          onSort={(by) => onChange({ ...view, ...nextSorting(view, by) })}
          detail={(target) => <Detail target={target} />}
        />
      )}
    </>
  )
}

const columnsOf = (plan: PlanView): Column<Target>[] => [
  { id: 'name', title: '目标', width: 'minmax(0, 5fr)', sorts: true, cell: ({ name }) => <Words>{name}</Words> },
  { id: 'value', title: '数', width: 'minmax(0, 2fr)', sorts: true, figure: true, cell: valueWords },
  { id: 'unit', title: '单位', width: '4.5em', sorts: true, cell: ({ unit }) => unit },
  { id: 'by', title: '期限', width: '9em', sorts: true, cell: (target) => byWords(target, plan) },
  { id: 'places', title: '地方', width: 'minmax(0, 3fr)', cell: placesWords },
  { id: 'programme', title: '哪一类', width: '6em', cell: ({ programme }) => sectionName(plan, programme) },
  { id: 'clause', title: '条款', width: '8em', cell: ({ clause }) => clause },
]

function Detail({ target: { quote, clause, items, lead, project, counted } }: { target: Target }) {
  return (
    <Stack>
      <Quoted>{`“${quote}”`}</Quoted>
      <Text quiet>{`工作要点${clause}`}</Text>
      {project && <Text quiet>{`项目：${project}`}</Text>}
      {items && <Text quiet>{`包括：${items.join('、')}`}</Text>}
      {lead && <Text quiet>{`龙头企业：${lead.join('、')}`}</Text>}
      {counted && <Text quiet>原文没有印这个数，是按列出的名单数出来的。</Text>}
    </Stack>
  )
}
