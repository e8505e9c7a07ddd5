import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { Programme } from '@bangfutong/shared/schema/plan'
import { Card, Divider, List, ListRow, Quoted, ReadAloud, Row, Stack, Steps, Text, Title } from '../../ui'
import { amountNote, basisWords, inForceWords, spokenPolicy } from './words'

interface PolicyProps {
  policy: PolicyFile
}

/** 给什么: first and big. A figure that is not the county's own stands small, and never as a promise. */
export function GivesCard({ policy, programme }: PolicyProps & { programme: Programme | undefined }) {
  const { id, name, words } = policy
  const note = amountNote(policy)
  const clause = policy.basis === 'plan' && programme?.clause
  return (
    <Card label="给什么">
      <Row>
        <Text quiet>{[programme?.name, clause].filter(Boolean).join(' · ')}</Text>
        <ReadAloud id={`policy.${id}`} text={spokenPolicy(policy)} />
      </Row>
      <Title level={1}>{words.gives}</Title>
      {policy.basis !== 'plan' && <Text quiet>{`可能符合，由${words.contact}核对。`}</Text>}
      {note && <Text quiet>{note}</Text>}
      {words.note && <Text quiet>{words.note}</Text>}
      <Divider />
      <Text quiet>{`${name}。${inForceWords(policy)}。`}</Text>
    </Card>
  )
}

export function WhoCard({ policy }: PolicyProps) {
  const basis = basisWords(policy)
  return (
    <Card label="谁能领">
      <Title>谁能领</Title>
      <Text>{policy.words.who}</Text>
      {basis && <Text quiet>{basis}</Text>}
    </Card>
  )
}

export function DocumentsCard({ policy }: PolicyProps) {
  const { documents } = policy.words
  return (
    <Card label="要带什么">
      <Title>要带什么</Title>
      {documents.length > 0 ? <Steps items={documents} numbered={false} /> : <Text>不用带东西。</Text>}
    </Card>
  )
}

export function StepsCard({ policy }: PolicyProps) {
  const { steps, where, contact } = policy.words
  return (
    <Card label="怎么办">
      <Title>怎么办</Title>
      <Steps items={steps} />
      <Divider />
      <List>
        <ListRow icon="place" title={where} detail="去哪里" />
        <ListRow icon="person" title={contact} detail="找谁" />
      </List>
    </Card>
  )
}

/** 依据: the plan's own words only where the plan states the rule; what it merely names says so. */
export function BasisCard({ policy, planTitle }: PolicyProps & { planTitle: string }) {
  const { sources, mentions } = policy.words
  const stated = policy.basis === 'plan' ? (sources ?? []) : []
  const basis = basisWords(policy)
  return (
    <Card label="依据">
      <Title>依据</Title>
      {stated.map(({ clause, quote }) => (
        <Stack key={quote}>
          <Quoted>{`“${quote}”`}</Quoted>
          <Text quiet>{`${planTitle}，${clause}`}</Text>
        </Stack>
      ))}
      {basis && <Text>{basis}</Text>}
      {(mentions ?? []).map(({ clause, quote }) => (
        <Stack key={quote}>
          <Text quiet>{`文件里提到（${clause}）：`}</Text>
          <Quoted>{`“${quote}”`}</Quoted>
        </Stack>
      ))}
    </Card>
  )
}
