import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import type { Answers } from '@bangfutong/shared/screening/index'
import { settled } from '@bangfutong/shared/screening/pages'
import { useState } from 'react'
import { Box, Button, Divider, Icon, Press, Sheet, Stack, Text, Title, Words } from '../../ui'
import { bookOf, findPolicy } from '../policies/pack'
import { judgeAnswers, sortVerdicts, spokenNames } from './judge'
import { conditionLines } from './lines'
import { missingWords } from './missing'
import { headlineOf, refusalWords } from './verdict-words'

export interface SettledLineProps {
  pack: PolicyPack
  answers: Answers
  /** Only this policy is asked about. */
  policy?: string | undefined
}

/** 已经知道 11 项能领，3 项还要问: pressed, it shows what is settled and why. */
export function SettledLine({ pack, answers, policy }: SettledLineProps) {
  const [open, setOpen] = useState(false)
  const { eligible, ineligible, open: left } = settled(bookOf(pack), answers, pack.day, policy)
  const words = policy ? `${left > 0 ? '还没有问完' : '问清楚了'}` : `已经知道 ${eligible} 项能领，${left} 项还要问`
  return (
    <>
      <Press
        className="u-list-row"
        label={`${words}，${ineligible} 项不符合，点开看原因`}
        onPress={() => setOpen(true)}
      >
        <Box className="u-grow" live="polite">
          <Words className="u-body">{words}</Words>
        </Box>
        <Icon name="forward" small />
      </Press>
      {open && (
        <Sheet title="到现在知道了什么" onClose={() => setOpen(false)}>
          <Button kind="outline" onPress={() => setOpen(false)}>
            回去接着答
          </Button>
          <SettledList pack={pack} answers={answers} policy={policy} />
        </Sheet>
      )}
    </>
  )
}

function SettledList({ pack, answers, policy }: SettledLineProps) {
  const verdicts = judgeAnswers(pack, answers, false).filter((one) => !policy || one.policy === policy)
  const { already, eligible, open, ineligible } = sortVerdicts(verdicts)
  const names = spokenNames(answers)
  const groups = [
    { title: '能领', list: [...already, ...eligible] },
    { title: '还要问', list: open },
    { title: '不符合', list: ineligible },
  ]
  return (
    <>
      {groups.map(({ title, list }) => (
        <Box key={title} className="u-cards">
          {list.length > 0 && <Title level={3}>{`${title}（${list.length}）`}</Title>}
          {list.map((verdict) => {
            const file = findPolicy(pack, verdict.policy)
            if (!file) return null
            return (
              <Stack key={verdict.policy}>
                <Words as="p" className="u-list-title">
                  {file.title}
                </Words>
                <Text quiet>{reasonWords(verdict, file, names)}</Text>
                <Divider />
              </Stack>
            )
          })}
        </Box>
      ))}
    </>
  )
}

/** Why it stands where it stands, at this moment. */
function reasonWords(verdict: ScreeningVerdict, policy: PolicyFile, names: { readonly [id: string]: string }): string {
  if (verdict.already) return '已经在享受'
  if (verdict.status === 'unknown') return `还差：${missingWords(verdict.missing, names)}`
  if (verdict.status !== 'eligible') return refusalWords(verdict, policy)
  const met = conditionLines(verdict.reasons).map(({ text }) => text)
  return [...(verdict.verified ? [] : [headlineOf(verdict, policy).title]), ...met].join('；')
}
