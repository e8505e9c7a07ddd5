import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { namesOf } from '@bangfutong/shared/screening/index'
import { useState } from 'react'
import { scrollToTop } from '../../platform/device'
import { back, open } from '../../platform/navigation'
import { useStore } from '../../platform/store'
import { useAction } from '../../platform/use-action'
import {
  ActionFailure,
  Banner,
  Box,
  Button,
  Card,
  KeyFigure,
  Loaded,
  Pair,
  Progress,
  Skeleton,
  Text,
  Words,
} from '../../ui'
import { useFileVerdicts } from '../household/requests'
import { usePolicies } from '../policies/pack'
import { draftOf } from '../screening/draft'
import { factsBeyond } from '../screening/file-facts'
import { type HouseholdAnswers, reportToFile } from '../screening/household'
import { sortVerdicts } from '../screening/judge'
import { QuestionBlocks } from '../screening/question-blocks'
import { ResultSections } from '../screening/result-sections'
import { useScreeningFlow } from '../screening/screening-flow'
import { SettledLine } from '../screening/settled-line'
import { useVerdicts } from '../screening/use-verdicts'
import { countFacts } from './count-facts'
import { useFileAnswers } from './use-file-answers'

export interface TogetherProps {
  household: HouseholdView
  /** Only this policy is asked about. */
  policy?: string | undefined
  /** The file has taken in what was said. */
  onSent: () => void
}

/** The screening with the villager beside one: the file answers first, only what it does not know is asked. */
export function Together({ household, policy, onSent }: TogetherProps) {
  const policies = usePolicies()
  const verdicts = useFileVerdicts(household.id)
  const sent = () => {
    onSent()
    verdicts.reload()
  }
  return (
    <Loaded of={policies} skeleton={<Skeleton cards={2} lines={3} />}>
      {(pack) => (
        <Loaded of={verdicts} skeleton={<Skeleton cards={2} lines={3} />}>
          {(judged) => <Begun household={household} judged={judged} pack={pack} policy={policy} onSent={sent} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Begun({ judged, ...rest }: Omit<WalkProps, 'file'> & { judged: ScreeningResponse }) {
  const file = useFileAnswers(rest.household, judged)
  return file ? <Walk {...rest} file={file} /> : <Skeleton cards={2} lines={3} />
}

interface WalkProps extends TogetherProps {
  pack: PolicyPack
  file: HouseholdAnswers
}

function Walk(props: WalkProps) {
  const { household, pack, policy } = props
  const [over, setOver] = useState(false)
  const [asksAgain, setAsksAgain] = useState(false)
  const flow = useScreeningFlow(pack, { policy }, draftOf(household.id))
  const { page, blocks, answers, number, most } = flow
  if (!page || page.kind === 'family' || over)
    return <Result {...props} onBack={page ? () => setOver(false) : undefined} />
  const step = (move: () => 'missing' | 'page' | 'end') => {
    const outcome = move()
    setAsksAgain(outcome === 'missing')
    setOver(outcome === 'end')
    if (outcome !== 'missing') scrollToTop()
  }
  const goBack = flow.back
  const only = blocks.length === 1 ? blocks[0] : undefined
  return (
    <>
      <Progress done={number} of={most} label={`第 ${number} 页`} />
      <Text quiet>{`第 ${number} 页。档案里有的不再问，不清楚的可以跳过。`}</Text>
      <Box>
        <Words as="h2" className="u-question">
          {only ? only.title : page.title}
        </Words>
        {(page.help ?? only?.help) && <Text quiet>{page.help ?? only?.help}</Text>}
      </Box>
      <QuestionBlocks
        key={page.id}
        pageTitle={page.title}
        blocks={blocks}
        answers={answers}
        onChange={flow.answer}
        opened={flow.opened}
        onOpen={flow.setOpened}
        asOf={pack.day}
      />
      {asksAgain && (
        <Box className="u-field-error" live="assertive">
          还有没选的。不清楚就点“不清楚”。
        </Box>
      )}
      <SettledLine pack={pack} answers={answers} policy={policy} />
      <Pair>
        {goBack && (
          <Button
            kind="outline"
            onPress={() =>
              step(() => {
                goBack()
                return 'page'
              })
            }
          >
            上一步
          </Button>
        )}
        <Button onPress={() => step(flow.next)}>下一步</Button>
      </Pair>
      <Button kind="outline" onPress={() => step(() => 'end')}>
        先问到这里，看结果
      </Button>
    </>
  )
}

function Result({ household, pack, file, onSent, onBack }: WalkProps & { onBack: (() => void) | undefined }) {
  const kept = draftOf(household.id)
  const { answers } = useStore(kept.store)
  const verdicts = useVerdicts(pack, answers)
  const { eligible, open: left } = sortVerdicts(verdicts)
  const said = countFacts(factsBeyond(file.file, answers))
  const [sent, setSent] = useState<number>()
  const report = useAction(() => reportToFile(household.id, file, answers))
  const send = async () => {
    if (!(await report.run(answers))) return
    setSent(said)
    kept.change({ trail: [] })
    onSent()
    scrollToTop()
  }
  return (
    <>
      {sent !== undefined && (
        <Banner tone="good" title={`记进档案了，一共 ${sent} 处，记为您代办`}>
          {`${household.headName}家看得到是谁记的。核实以后才算数。`}
        </Banner>
      )}
      <Card label="结果">
        <KeyFigure label={`按档案和今天说的，${household.headName}家能领`} figure={String(eligible.length)} unit="项" />
        {left.length > 0 && <Text quiet>{`还有 ${left.length} 项没有问清楚。`}</Text>}
        {sent === undefined && (
          <Text>
            {said > 0 ? `今天新问到 ${said} 处，记进档案才留得下。` : '今天没有新问到的。档案里有的都已经算上。'}
          </Text>
        )}
        <ActionFailure failure={report.failure} />
        {sent === undefined && said > 0 && (
          <Button onPress={send}>{`记进${household.headName}家的档案（代办）`}</Button>
        )}
        {onBack && (
          <Button kind="outline" onPress={onBack}>
            接着问
          </Button>
        )}
        <Button kind="outline" onPress={back}>
          {`回到${household.headName}家的档案`}
        </Button>
      </Card>
      <ResultSections
        pack={pack}
        verdicts={verdicts}
        names={namesOf(answers)}
        onOpen={(id) => open('policy', { id })}
      />
    </>
  )
}
