import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { ScreeningResponse, ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import { sortForFile } from '@bangfutong/shared/screening/received'
import { useState } from 'react'
import { open } from '../../platform/navigation'
import { Button, Card, List, ListRow, Loaded, Row, Sheet, Skeleton, Tag, Text, Title, type Tone } from '../../ui'
import { useFileVerdicts } from '../household/requests'
import { findPolicy, usePolicies } from '../policies/pack'
import { amountOf } from '../screening/amounts'
import { missingWords } from '../screening/missing'
import { VerdictCard } from '../screening/verdict-card'

interface Group {
  title: string
  words?: string
  tone: Tone
  list: readonly ScreeningVerdict[]
}

/** What this household receives, may have, and still has to say something about; each with its reasons. */
export function FileVerdicts({ household }: { household: HouseholdView }) {
  const verdicts = useFileVerdicts(household.id)
  const pack = usePolicies()
  return (
    <Loaded of={verdicts} skeleton={<Skeleton cards={1} lines={5} />}>
      {(judged) => (
        <Loaded of={pack} skeleton={<Skeleton cards={1} lines={5} />}>
          {(policies) => <Groups household={household} judged={judged} pack={policies} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Groups(props: { household: HouseholdView; judged: ScreeningResponse; pack: PolicyPack }) {
  const { household, judged, pack } = props
  const [asked, setAsked] = useState<ScreeningVerdict>()
  const { already, eligible, open: left } = sortForFile(judged.verdicts, household.benefits, judged.asOf.slice(0, 4))
  const shown = new Set([...already, ...eligible, ...left])
  const groups: Group[] = [
    { title: '能领还没领的', words: '按档案看来符合。核实以后才算数。', tone: 'good', list: eligible },
    { title: '还要问的', words: '当面问几句就知道。', tone: 'waiting', list: left },
    { title: '已在享受的', tone: 'good', list: already },
    { title: '现在不符合的', tone: 'quiet', list: judged.verdicts.filter((verdict) => !shown.has(verdict)) },
  ]
  const names = Object.fromEntries(household.members.map(({ id, name }) => [id, name]))
  const policy = findPolicy(pack, asked?.policy)
  return (
    <>
      {groups.map(({ title, words, tone, list }) =>
        list.length === 0 ? null : (
          <Card key={title} label={title}>
            <Row>
              <Title>{title}</Title>
              <Tag tone={tone}>{`${list.length} 项`}</Tag>
            </Row>
            {words && <Text quiet>{words}</Text>}
            <Folded>
              {list.flatMap((verdict) => {
                const file = findPolicy(pack, verdict.policy)
                if (!file) return []
                return [
                  <ListRow
                    key={file.id}
                    title={file.title}
                    detail={detailOf(verdict, names, amountOf(verdict, file)?.figure)}
                    onPress={() => setAsked(verdict)}
                  />,
                ]
              })}
            </Folded>
          </Card>
        ),
      )}
      {asked && policy && (
        <Sheet title={policy.title} onClose={() => setAsked(undefined)}>
          <VerdictCard verdict={asked} policy={policy} asOf={judged.asOf}>
            {asked.status === 'unknown' && (
              <Button
                onPress={() => {
                  setAsked(undefined)
                  open('cadreTogether', { id: household.id, policy: policy.id })
                }}
              >
                一起问，只问这一项
              </Button>
            )}
          </VerdictCard>
          <Button kind="outline" onPress={() => open('policy', { id: policy.id })}>
            看这项政策
          </Button>
          <Button kind="outline" onPress={() => setAsked(undefined)}>
            看好了，关上
          </Button>
        </Sheet>
      )}
    </>
  )
}

const FIRST = 4

/** The first few lines, and the rest once asked for. */
function Folded({ children }: { children: React.ReactNode[] }) {
  const [all, setAll] = useState(false)
  const rest = children.length - FIRST
  return (
    <>
      <List>{all || rest <= 1 ? children : children.slice(0, FIRST)}</List>
      {rest > 1 && (
        <Button kind="outline" onPress={() => setAll(!all)}>
          {all ? '收起来' : `再看 ${rest} 项`}
        </Button>
      )}
    </>
  )
}

function detailOf(verdict: ScreeningVerdict, names: Record<string, string>, figure: string | undefined) {
  if (verdict.status === 'unknown') return `还差：${missingWords(verdict.missing, names)}`
  const who = verdict.subjects.flatMap((id) => names[id] ?? [])
  if (verdict.status !== 'eligible') return undefined
  return (
    [who.length > 0 && who.length < 4 ? who.join('、') : undefined, figure].filter(Boolean).join(' · ') || undefined
  )
}
