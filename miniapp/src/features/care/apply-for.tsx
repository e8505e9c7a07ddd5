import type { HouseholdView, MemberView } from '@bangfutong/shared/schema/household'
import type { PositionView } from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { scrollToTop } from '../../platform/device'
import { back } from '../../platform/navigation'
import { Banner, Button, Card, Choice, ChoiceGroup, Row, SmallButton, Text, Title } from '../../ui'
import { memberWords } from '../household/words'
import { hoursWords, promisedWords } from '../positions/words'
import { ApplyForForm } from './apply-for-form'
import { ChoosePosition } from './choose-position'
import { mayWork } from './consent-words'

export interface ApplyForPageProps {
  household: HouseholdView
  memberId?: string | undefined
}

/** Three things one after another: who goes, where to, and that they have agreed. */
export function ApplyFor({ household, memberId }: ApplyForPageProps) {
  const people = household.members.filter(mayWork)
  const [who, setWho] = useState<MemberView | undefined>(() => people.find(({ id }) => id === memberId))
  const [position, setPosition] = useState<PositionView>()
  const [done, setDone] = useState<string>()
  const again = () => {
    setDone(undefined)
    setPosition(undefined)
    scrollToTop()
  }
  if (done) {
    return (
      <>
        <Banner tone="good" title={done}>
          用工单位会打电话来。请跟本人说一声，留心接电话。
        </Banner>
        <Button onPress={back}>{`回到${household.headName}家的档案`}</Button>
        <Button kind="outline" onPress={again}>
          再报一个
        </Button>
      </>
    )
  }
  return (
    <>
      <Card label="替谁报名">
        <Row>
          <Title>{who ? `替${who.name}报名` : '替谁报名？'}</Title>
          {who && (
            <SmallButton icon="edit" onPress={() => setWho(undefined)}>
              换人
            </SmallButton>
          )}
        </Row>
        {!who && (
          <ChoiceGroup label="替谁报名" one>
            {people.map((member) => (
              <Choice
                key={member.id}
                kind="one"
                checked={false}
                detail={memberWords(member) || undefined}
                onPress={() => setWho(member)}
              >
                {`${member.relation} ${member.name}`}
              </Choice>
            ))}
          </ChoiceGroup>
        )}
        {people.length < household.members.length && !who && <Text quiet>没满 16 岁的不能报名，不在上面。</Text>}
      </Card>
      {who && !position && <ChoosePosition village={household.village} onChoose={setPosition} />}
      {who && position && (
        <>
          <Card label="报哪个岗位">
            <Row>
              <Title>{position.title}</Title>
              <SmallButton icon="edit" onPress={() => setPosition(undefined)}>
                换岗位
              </SmallButton>
            </Row>
            <Text>{`${position.employerName} · ${promisedWords(position.pay)}`}</Text>
            <Text quiet>{`${position.place} · ${hoursWords(position)}`}</Text>
            <Text quiet>{`要求：${position.needs}`}</Text>
          </Card>
          <ApplyForForm
            key={`${who.id}.${position.id}`}
            household={household}
            member={who}
            position={position}
            onDone={(words) => {
              setDone(words)
              scrollToTop()
            }}
          />
        </>
      )}
    </>
  )
}
