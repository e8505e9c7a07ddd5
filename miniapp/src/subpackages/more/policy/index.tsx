import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { useState } from 'react'
import { Glossary } from '../../../features/policies/glossary'
import { findPolicy, usePolicies } from '../../../features/policies/pack'
import { BasisCard, DocumentsCard, GivesCard, StepsCard, WhoCard } from '../../../features/policies/policy-sections'
import { termsIn } from '../../../features/policies/search'
import { spokenPolicy } from '../../../features/policies/words'
import { askOnly } from '../../../features/screening/ask-only'
import { hasAnswers, useDraft } from '../../../features/screening/draft'
import { useVerdicts } from '../../../features/screening/use-verdicts'
import { VerdictCard } from '../../../features/screening/verdict-card'
import { canPrint, printPage } from '../../../platform/device'
import { open, pageParams } from '../../../platform/navigation'
import { Button, Card, EmptyState, Loaded, Page, Text, Title } from '../../../ui'

export default function PolicyPage() {
  const policies = usePolicies()
  const [{ id }] = useState(() => pageParams('policy'))
  const policy = policies.data && findPolicy(policies.data, id)
  return (
    <Page title={policy?.title ?? '政策'}>
      <Loaded of={policies}>
        {(pack) =>
          policy ? (
            <PolicyBody pack={pack} policy={policy} />
          ) : (
            <EmptyState title="没有这项政策" words="可能已经撤下了。请看看别的。">
              <Button onPress={() => open('policies')}>看九类政策</Button>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

function PolicyBody({ pack, policy }: { pack: PolicyPack; policy: PolicyFile }) {
  const programme = pack.programmes.find(({ id }) => id === policy.programme)
  return (
    <>
      <GivesCard policy={policy} programme={programme} />
      <Fit pack={pack} policy={policy} />
      <WhoCard policy={policy} />
      <DocumentsCard policy={policy} />
      <StepsCard policy={policy} />
      <BasisCard policy={policy} planTitle="县里的脱贫攻坚工作要点" />
      <Glossary words={termsIn(spokenPolicy(policy), pack.words)} />
      {canPrint && (
        <Button kind="outline" icon="print" onPress={printPage}>
          打印这一页
        </Button>
      )}
    </>
  )
}

/** 我符合吗: from what was answered on this phone, else a way to ask only this policy. */
function Fit({ pack, policy }: { pack: PolicyPack; policy: PolicyFile }) {
  const { answers } = useDraft()
  const answered = hasAnswers(answers)
  const verdict = useVerdicts(answered ? pack : undefined, answers).find((one) => one.policy === policy.id)
  const ask = () => askOnly(pack, policy.id)
  if (!verdict) {
    return (
      <Card label="我符合吗">
        <Title>我符合吗？</Title>
        <Text quiet>最多 4 页，不用登录。</Text>
        <Button onPress={ask}>问几个问题就知道</Button>
      </Card>
    )
  }
  return (
    <VerdictCard verdict={verdict} policy={policy} asOf={pack.day}>
      {verdict.status === 'unknown' && !verdict.already ? (
        <Button onPress={ask}>再问几句就知道</Button>
      ) : (
        <Button kind="outline" onPress={() => open('screeningResult')}>
          看全部结果，或改回答
        </Button>
      )}
    </VerdictCard>
  )
}
