import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import { Box, Card, Divider, Icon, Press, Row, Tag, Text, Title, type Tone, Words } from '../../ui'
import { findPolicy } from '../policies/pack'
import { amountOf } from './amounts'
import { sortVerdicts } from './judge'
import { missingWords } from './missing'
import { AmountLine } from './verdict-card'
import { headlineOf, refusalWords, stepsToGetIt } from './verdict-words'

export interface ResultSectionsProps {
  pack: PolicyPack
  verdicts: readonly ScreeningVerdict[]
  /** What the family calls each member, by id. */
  names: { readonly [id: string]: string }
  onOpen: (policyId: string) => void
  /** Asks just what this policy still needs. */
  onAsk?: ((policyId: string) => void) | undefined
}

/** Every policy once: received, can be had, still open, not now with the deciding line; nothing is dropped. */
export function ResultSections({ pack, verdicts, names, onOpen, onAsk }: ResultSectionsProps) {
  const { already, eligible, open, ineligible, notInForce } = sortVerdicts(verdicts)
  const rows = (list: readonly ScreeningVerdict[]) =>
    list.flatMap((verdict) => {
      const policy = findPolicy(pack, verdict.policy)
      return policy ? [{ verdict, policy }] : []
    })
  return (
    <>
      <Section title="能领的" words="照现在知道的，这些符合条件。" tone="good" count={eligible.length}>
        {rows(eligible).map(({ verdict, policy }) => (
          <ResultRow key={policy.id} policy={policy} verdict={verdict} onPress={() => onOpen(policy.id)}>
            <Eligible verdict={verdict} policy={policy} names={names} />
          </ResultRow>
        ))}
      </Section>
      <Section title="已经在享受的" words="这些您家已经有了。" tone="good" count={already.length}>
        {rows(already).map(({ verdict, policy }) => (
          <ResultRow key={policy.id} policy={policy} verdict={verdict} onPress={() => onOpen(policy.id)} />
        ))}
      </Section>
      <Section title="还要问的" words="再答几句就知道。点一项，只问这一项。" tone="waiting" count={open.length}>
        {rows(open).map(({ verdict, policy }) => (
          <ResultRow
            key={policy.id}
            policy={policy}
            verdict={verdict}
            onPress={() => (onAsk ? onAsk(policy.id) : onOpen(policy.id))}
          >
            <Text quiet>{`还差：${missingWords(verdict.missing, names)}`}</Text>
          </ResultRow>
        ))}
      </Section>
      <Section title="现在不符合的" words="情况变了，可以再问一次。" tone="quiet" count={ineligible.length}>
        {rows(ineligible).map(({ verdict, policy }) => (
          <ResultRow key={policy.id} policy={policy} verdict={verdict} onPress={() => onOpen(policy.id)}>
            <Text quiet>{refusalWords(verdict, policy, Object.keys(names).length)}</Text>
            {stepsToGetIt(verdict).map((step) => (
              <Text key={step}>{`怎样就能办：${step}`}</Text>
            ))}
          </ResultRow>
        ))}
      </Section>
      <Section title="不在有效期的" words="这些政策今天不能办。" tone="quiet" count={notInForce.length}>
        {rows(notInForce).map(({ verdict, policy }) => (
          <ResultRow key={policy.id} policy={policy} verdict={verdict} onPress={() => onOpen(policy.id)} />
        ))}
      </Section>
    </>
  )
}

function Section(props: { title: string; words: string; tone: Tone; count: number; children: React.ReactNode }) {
  const { title, words, tone, count, children } = props
  if (count === 0) return null
  return (
    <Card label={title}>
      <Row>
        <Title>{title}</Title>
        <Tag tone={tone}>{`${count} 项`}</Tag>
      </Row>
      <Text quiet>{words}</Text>
      {children}
    </Card>
  )
}

interface ResultRowProps {
  policy: PolicyFile
  verdict: ScreeningVerdict
  onPress: () => void
  children?: React.ReactNode
}

/** One policy, the whole line a target: what it is, then what is to be known of it. */
function ResultRow({ policy, verdict, onPress, children }: ResultRowProps) {
  const { title } = headlineOf(verdict, policy)
  const mayBe = !verdict.already && verdict.status === 'eligible' && !verdict.verified
  return (
    <>
      <Divider />
      <Press className="u-result" onPress={onPress}>
        <Box className="u-grow">
          <Words as="p" className="u-list-title">
            {policy.title}
          </Words>
          {mayBe && <Text quiet>{title}</Text>}
          {children}
        </Box>
        <Icon name="forward" small />
      </Press>
    </>
  )
}

function Eligible({
  verdict,
  policy,
  names,
}: {
  verdict: ScreeningVerdict
  policy: PolicyFile
  names: ResultSectionsProps['names']
}) {
  const amount = amountOf(verdict, policy)
  const who = verdict.subjects.map((id) => names[id] ?? '').filter(Boolean)
  const whole = who.length > 0 && who.length === Object.keys(names).length && who.length > 1
  return (
    <>
      {who.length > 0 && <Text quiet>{`给谁：${whole ? '全家' : who.join('、')}`}</Text>}
      {amount ? <AmountLine figure={amount.figure} note={amount.note} /> : <Text quiet>{policy.words.gives}</Text>}
    </>
  )
}
