import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { Answers } from '@bangfutong/shared/screening/index'
import { settled } from '@bangfutong/shared/screening/pages'
import { useState } from 'react'
import { Box, Button, Divider, Icon, Press, Sheet, Stack, Tag, Text, Title, Words } from '../../ui'
import { bookOf, findPolicy } from '../policies/pack'
import { judgeAnswers, sortVerdicts, spokenNames } from './judge'
import { conditionLines } from './lines'
import { missingWords } from './missing'
import { refusalWords } from './verdict-words'

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
    { title: '能领', tag: '能领', tone: 'good' as const, list: [...already, ...eligible] },
    { title: '还要问', tag: '还要问', tone: 'waiting' as const, list: open },
    { title: '不符合', tag: '不符合', tone: 'quiet' as const, list: ineligible },
  ]
  return (
    <>
      {groups.map(({ title, tag, tone, list }) => (
        <Box key={title} className="u-cards">
          {list.length > 0 && <Title level={3}>{`${title}（${list.length}）`}</Title>}
          {list.map((verdict) => {
            const file = findPolicy(pack, verdict.policy)
            if (!file) return null
            const why =
              verdict.status === 'eligible'
                ? conditionLines(verdict.reasons)
                    .map(({ text }) => text)
                    .join('；')
                : verdict.status === 'unknown'
                  ? `还差：${missingWords(verdict.missing, names)}`
                  : refusalWords(verdict, file)
            return (
              <Stack key={verdict.policy}>
                <Words as="p" className="u-list-title">
                  {file.title}
                </Words>
                <Text quiet>{why}</Text>
                <Tag tone={tone}>{verdict.already ? '已在享受' : tag}</Tag>
                <Divider />
              </Stack>
            )
          })}
        </Box>
      ))}
    </>
  )
}
