import { RELATIONS } from '@bangfutong/shared/facts/relations'
import { type Answers, applyAnswer, clearAnswer } from '@bangfutong/shared/screening/index'
import { Box, Card, Choice, ChoiceGroup, Option, Options, Row, SmallButton, Text, TextField, Title } from '../../ui'
import { addPerson, readYears, removePerson, setYears } from './family'

export interface FamilyFormProps {
  answers: Answers
  onChange: (answers: Answers) => void
}

/** Who is in the family and how old: words are tapped, years are typed. */
export function FamilyForm({ answers, onChange }: FamilyFormProps) {
  const people = answers.people ?? []
  const unclear = answers.passed.includes('members')
  return (
    <>
      {people.length > 0 && (
        <Card label="家里的人">
          {people.map(({ id, relation, years }) => (
            <Row key={id}>
              <Box className="u-grow">
                <TextField
                  label={`${relation}几岁？`}
                  kind="number"
                  maxLength={3}
                  defaultValue={years === undefined ? undefined : String(years)}
                  placeholder="岁数"
                  onChange={(typed) => onChange(setYears(answers, id, readYears(typed)))}
                />
              </Box>
              <SmallButton icon="cross" label={`去掉${relation}`} onPress={() => onChange(removePerson(answers, id))}>
                去掉
              </SmallButton>
            </Row>
          ))}
          <Text quiet>岁数不清楚，可以不填。</Text>
        </Card>
      )}
      <Card label="点一点，加一个人">
        <Title level={3}>{people.length > 0 ? '还有谁？点一下加上' : '先点您自己，再点家里人'}</Title>
        <Options label="加一个人">
          {RELATIONS.map(({ relation }) => (
            <Option key={relation} kind="many" on={false} onPress={() => onChange(addPerson(answers, relation))}>
              {relation}
            </Option>
          ))}
        </Options>
      </Card>
      {people.length === 0 && (
        <ChoiceGroup label="不清楚">
          <Choice
            kind="one"
            checked={unclear}
            onPress={() =>
              onChange(unclear ? clearAnswer(answers, 'members') : applyAnswer(answers, 'members', undefined))
            }
          >
            不清楚，先不说
          </Choice>
        </ChoiceGroup>
      )}
    </>
  )
}
