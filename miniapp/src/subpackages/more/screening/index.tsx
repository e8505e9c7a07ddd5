import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { useState } from 'react'
import { usePolicies } from '../../../features/policies/pack'
import { FamilyForm } from '../../../features/screening/family-form'
import { QuestionBlocks } from '../../../features/screening/question-blocks'
import { type Ask, useScreeningFlow } from '../../../features/screening/screening-flow'
import { SettledLine } from '../../../features/screening/settled-line'
import { useOwnFile } from '../../../features/screening/use-file'
import { scrollToTop } from '../../../platform/device'
import { back, pageParams, replace } from '../../../platform/navigation'
import { Box, Button, EmptyState, FailureState, Loaded, Page, Pair, Progress, Skeleton, Text, Words } from '../../../ui'

const TITLE = '问一问'

export default function ScreeningPage() {
  const policies = usePolicies()
  const file = useOwnFile()
  const [ask] = useState<Ask>(() => pageParams('screening'))
  if (policies.data && !file.loading && !file.failure) return <Walk pack={policies.data} ask={ask} bound={file.bound} />
  return (
    <Page title={TITLE}>
      {file.failure ? (
        <FailureState failure={file.failure} />
      ) : (
        <Loaded of={policies} skeleton={<Skeleton cards={3} lines={2} />}>
          {() => <Skeleton cards={3} lines={2} />}
        </Loaded>
      )}
    </Page>
  )
}

function Walk({ pack, ask, bound }: { pack: PolicyPack; ask: Ask; bound: boolean }) {
  const flow = useScreeningFlow(pack, ask)
  const [asksAgain, setAsksAgain] = useState(false)
  const { page, blocks, answers, number, most } = flow
  const finish = () => {
    if (ask.policy || ask.page) back()
    else replace('screeningResult')
  }
  if (!page) {
    return (
      <Page title={TITLE} footer={<Button onPress={finish}>看结果</Button>}>
        <EmptyState icon="check" title="没有要再问的了" words="您说过的已经够了。" />
      </Page>
    )
  }
  const next = () => {
    const outcome = flow.next()
    setAsksAgain(outcome === 'missing')
    if (outcome === 'page') scrollToTop()
    if (outcome === 'end') finish()
  }
  const goBack = flow.back
  const footer = (
    <>
      <SettledLine pack={pack} answers={answers} policy={ask.policy} />
      <Pair>
        {goBack && (
          <Button
            kind="outline"
            onPress={() => {
              setAsksAgain(false)
              goBack()
              scrollToTop()
            }}
          >
            上一步
          </Button>
        )}
        <Button onPress={next}>{ask.page ? '改好了' : '下一步'}</Button>
      </Pair>
    </>
  )
  const where = ask.page ? '改一个回答' : `第 ${number} 页，最多 ${most} 页`
  const help = blocks.length === 1 ? blocks[0]?.help : undefined
  return (
    <Page title={TITLE} footer={footer}>
      {!ask.page && <Progress done={number} of={most} label={where} />}
      <Text quiet>{where}</Text>
      <Box>
        <Words as="h2" className="u-question">
          {blocks.length === 1 && blocks[0] ? blocks[0].title : page.title}
        </Words>
        {(page.help ?? help) && <Text quiet>{page.help ?? help}</Text>}
      </Box>
      {page.kind === 'family' ? (
        <FamilyForm answers={answers} onChange={flow.answer} />
      ) : (
        <QuestionBlocks
          key={page.id}
          blocks={blocks}
          pageTitle={page.title}
          answers={answers}
          onChange={flow.answer}
          opened={flow.opened}
          onOpen={flow.setOpened}
          asOf={pack.day}
        />
      )}
      {asksAgain && (
        <Box className="u-field-error" live="assertive">
          还有没选的。不清楚就点“不清楚”。
        </Box>
      )}
      {number === 1 && !ask.page && (
        <Text quiet>{bound ? '档案里有的不再问。' : '不用登录。回答只留在这台手机上。'}</Text>
      )}
      <Box className="u-above-footer" decorative />
    </Page>
  )
}
