import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { useState } from 'react'
import { Banner, Button, Card, KeyFigure, Text, Title } from '../../ui'
import { momentInWords, yuanInWords } from '../../ui/words'
import { BenefitList } from '../household/benefit-list'
import { MembersCard } from '../household/members-card'
import { FileActions, FileRequests } from './file-actions'
import { FileHead } from './file-head'
import { FilePhones } from './file-phones'
import { FileVerdicts } from './file-verdicts'

export interface FileViewProps {
  household: HouseholdView
  /** A cadre or clerk acts for the household; an officer only reads. */
  canAct: boolean
  onChanged: () => void
}

/** One household's file as staff work with it. */
export function FileView({ household, canAct, onChanged }: FileViewProps) {
  return (
    <>
      {!canAct && <Banner tone="quiet" title="您打开这份档案，已经记录在案，这户人家看得到。" />}
      <FileHead household={household} canAct={canAct} />
      {canAct && <FileRequests householdId={household.id} onChanged={onChanged} />}
      {canAct && <FileActions household={household} onChanged={onChanged} />}
      <Reported household={household} />
      <MembersCard household={household} />
      <FileVerdicts key={household.answers?.version ?? 0} household={household} />
      <Received household={household} />
      <FilePhones household={household} canAct={canAct} onChanged={onChanged} />
      {canAct && <Text quiet>您每次打开这份档案都记录在案，这户人家看得到。</Text>}
    </>
  )
}

function Reported({ household: { answers } }: { household: HouseholdView }) {
  if (!answers) return null
  const { reportedBy, reportedAt, onBehalf } = answers
  return (
    <Banner tone="waiting" title="有新报的情况，还没有核实">
      {`${reportedBy}${onBehalf ? '代办，' : ''}${momentInWords(reportedAt)}报的。下面的判断已经算上。`}
    </Banner>
  )
}

const FIRST = 3

function Received({ household: { benefits, members, receivedThisYear } }: { household: HouseholdView }) {
  const [all, setAll] = useState(false)
  const { fen, count } = receivedThisYear
  return (
    <Card label="领到的">
      <Title>领到的</Title>
      {benefits.length === 0 ? (
        <Text quiet>档案里还没有领到什么的记录。</Text>
      ) : (
        <>
          {fen > 0 && <KeyFigure label="今年已到账" figure={yuanInWords(fen)} unit="元" note={`${count} 项`} />}
          <BenefitList benefits={all ? benefits : benefits.slice(0, FIRST)} members={members} />
          {benefits.length > FIRST && (
            <Button kind="outline" onPress={() => setAll(!all)}>
              {all ? '收起来' : `看全部 ${benefits.length} 项`}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}
