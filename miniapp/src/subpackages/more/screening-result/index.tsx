import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { type Answers, nextPage } from '@bangfutong/shared/screening/index'
import { useState } from 'react'
import { bookOf, usePolicies } from '../../../features/policies/pack'
import { answeredPages } from '../../../features/screening/answer-list'
import { askOnly } from '../../../features/screening/ask-only'
import { hasAnswers, useDraft } from '../../../features/screening/draft'
import { sortVerdicts, spokenNames } from '../../../features/screening/judge'
import { ResultSections } from '../../../features/screening/result-sections'
import { SaveSheet } from '../../../features/screening/save-sheet'
import { useSavedScreenings } from '../../../features/screening/saved'
import { useOwnFile } from '../../../features/screening/use-file'
import { useVerdicts } from '../../../features/screening/use-verdicts'
import { canPrint, printPage } from '../../../platform/device'
import { failureOf } from '../../../platform/failure'
import { open, pageParams, replace } from '../../../platform/navigation'
import {
  Banner,
  Button,
  Card,
  Confirm,
  EmptyState,
  KeyFigure,
  List,
  ListRow,
  Loaded,
  Page,
  Text,
  Title,
} from '../../../ui'
import { dayInWords, momentInWords } from '../../../ui/words'

export default function ScreeningResultPage() {
  const policies = usePolicies()
  const { answers: current } = useDraft()
  const [params] = useState(() => pageParams('screeningResult'))
  const saved = useSavedScreenings().find(({ id }) => id === params.saved)
  const answers = saved?.answers ?? current
  return (
    <Page title={saved ? saved.name : '问的结果'}>
      {hasAnswers(answers) ? (
        <Loaded of={policies}>
          {(pack) => <Result pack={pack} answers={answers} savedAt={saved?.savedAt} isSaved={saved !== undefined} />}
        </Loaded>
      ) : (
        <EmptyState title="还没有问过" words="答几页，就知道您家能领什么。">
          <Button onPress={() => replace('screening')}>看我家能领什么</Button>
        </EmptyState>
      )}
    </Page>
  )
}

interface ResultProps {
  pack: PolicyPack
  answers: Answers
  savedAt: string | undefined
  isSaved: boolean
}

function Result({ pack, answers, savedAt, isSaved }: ResultProps) {
  const verdicts = useVerdicts(pack, answers)
  const { eligible, already, open: left } = sortVerdicts(verdicts)
  const canGoOn = !isSaved && nextPage(bookOf(pack), answers, pack.day) !== null
  return (
    <>
      <Banner tone="waiting" title="预判，以核实为准">
        {`按${dayInWords(pack.day)}的政策判断。`}
      </Banner>
      <Card label="结果">
        <KeyFigure label="按您说的，您家能领" figure={String(eligible.length)} unit="项" />
        {already.length > 0 && <Text quiet>{`已经在享受 ${already.length} 项。`}</Text>}
        {left.length > 0 && (
          <Text quiet>{`还有 ${left.length} 项，${canGoOn ? '再答几句就知道' : '弄清楚了再来答'}。`}</Text>
        )}
        {savedAt && <Text quiet>{`存下的时间：${momentInWords(savedAt)}`}</Text>}
        {canGoOn && <Button onPress={() => open('screening')}>接着答</Button>}
      </Card>
      <ResultSections
        pack={pack}
        verdicts={verdicts}
        names={spokenNames(answers)}
        onOpen={(id) => open('policy', { id })}
        onAsk={isSaved ? undefined : (policy) => askOnly(pack, policy)}
      />
      <AnswerList answers={answers} canChange={!isSaved} />
      {isSaved ? <PrintButton /> : <KeepActions answers={answers} />}
    </>
  )
}

function AnswerList({ answers, canChange }: { answers: Answers; canChange: boolean }) {
  return (
    <Card label="您说的">
      <Title>您说的</Title>
      {canChange && <Text quiet>有不对的，点一下就改。</Text>}
      <List>
        {answeredPages(answers).map(({ page, title, said }) => (
          <ListRow
            key={page}
            title={title}
            detail={said.join('；')}
            {...(canChange && { onPress: () => open('screening', { page }) })}
          />
        ))}
      </List>
    </Card>
  )
}

function PrintButton() {
  if (!canPrint) return null
  return (
    <Button kind="outline" icon="print" onPress={printPage}>
      打印这一页
    </Button>
  )
}

function KeepActions({ answers }: { answers: Answers }) {
  const file = useOwnFile()
  const [asking, setAsking] = useState<'save' | 'over'>()
  const [done, setDone] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const close = () => setAsking(undefined)
  const report = file.report
  return (
    <>
      {done && <Banner tone="good" title={done} />}
      {failed && <Banner tone="danger" title={failed} />}
      {report && (
        <Button
          onPress={() =>
            report().then(
              () => setDone('已经交上去了，帮扶干部会来核实。'),
              (error) => setFailed(failureOf(error).detail ?? '没有交成，内容没有丢，请再试一次。'),
            )
          }
        >
          交给干部核实
        </Button>
      )}
      <Button kind={report ? 'outline' : 'primary'} onPress={() => setAsking('save')}>
        存在这台手机上
      </Button>
      <PrintButton />
      <Button kind="danger" onPress={() => setAsking('over')}>
        全部重新问
      </Button>
      {asking === 'save' && (
        <SaveSheet
          answers={answers}
          onClose={close}
          onSaved={(name) => {
            close()
            setDone(`已存为“${name}”。在“我的”和首页都能找到。`)
          }}
        />
      )}
      {asking === 'over' && (
        <Confirm
          title="全部重新问吗？"
          words="现在的回答会从这台手机上去掉。存下的结果还在。"
          action="去掉，重新问"
          danger
          onClose={close}
          onConfirm={() => {
            file.restart()
            replace('screening')
          }}
        />
      )}
    </>
  )
}
