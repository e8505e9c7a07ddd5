import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import type { ReactNode } from 'react'
import { Card, Divider, Row, Stack, Tag, Text, Title, VerdictLine, VerdictLines } from '../../ui'
import { dayInWords } from '../../ui/words'
import { amountOf } from './amounts'
import { conditionLines } from './lines'
import { headlineOf, stepsToGetIt, villageDecides } from './verdict-words'

export interface VerdictCardProps {
  verdict: ScreeningVerdict
  policy: PolicyFile
  asOf: string
  /** What can be done about it: buttons. */
  children?: ReactNode
}

/** 我符合吗: the verdict, each condition with what it hangs on, and how it could be had. */
export function VerdictCard({ verdict, policy, asOf, children }: VerdictCardProps) {
  const { title, tag, tone } = headlineOf(verdict, policy)
  const amount = amountOf(verdict, policy)
  const steps = verdict.already ? [] : stepsToGetIt(verdict)
  const isRefused = !verdict.already && verdict.status === 'ineligible' && policy.placesByVillage
  return (
    <Card label="我符合吗">
      <Row>
        <Title>{title}</Title>
        <Tag tone={tone}>{tag}</Tag>
      </Row>
      {amount && <AmountLine figure={amount.figure} note={amount.note} />}
      {isRefused && <Text>{villageDecides(policy)}</Text>}
      <VerdictLines label="每一条条件">
        {conditionLines(verdict.reasons).map(({ outcome, text, details }) => (
          <VerdictLine
            key={`${text}${details.join()}`}
            outcome={outcome}
            detail={details.length > 0 ? details.join('；') : undefined}
          >
            {text}
          </VerdictLine>
        ))}
      </VerdictLines>
      {steps.length > 0 && (
        <>
          <Divider />
          <Stack>
            <Title level={3}>怎样就能办</Title>
            {steps.map((step) => (
              <Text key={step}>{step}</Text>
            ))}
          </Stack>
        </>
      )}
      <Text quiet>{`预判，以核实为准。按${dayInWords(asOf)}的政策。`}</Text>
      {children}
    </Card>
  )
}

/** A figure that is promised stands as itself; one that is not stands small beside where it comes from. */
export function AmountLine({ figure, note }: { figure: string; note?: string | undefined }) {
  if (!note) return <Title level={3}>{figure}</Title>
  return <Text quiet>{`参考数 ${figure}。${note}。`}</Text>
}
