import { type Answers, applyAnswer, clearAnswer } from '@bangfutong/shared/screening/index'
import { Box, Card, Choice, ChoiceGroup, Icon, Option, Options, Press, Text, TextField, Title, Words } from '../../ui'
import { addPerson, readYears, relationsLeft, removePerson, setYears } from './family'

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
            <Box key={id} className="u-years">
              <Words className="u-list-title u-grow">{relation}</Words>
              <TextField
                label={`${relation}几岁？`}
                hideLabel
                kind="number"
                maxLength={3}
                defaultValue={years === undefined ? undefined : String(years)}
                placeholder="几岁"
                onChange={(typed) => onChange(setYears(answers, id, readYears(typed)))}
              />
              <Words>岁</Words>
              <Press className="u-round" label={`去掉${relation}`} onPress={() => onChange(removePerson(answers, id))}>
                <Icon name="cross" small />
              </Press>
            </Box>
          ))}
          <Text quiet>岁数不清楚，可以不填。</Text>
        </Card>
      )}
      <Card label="点一点，加一个人">
        <Title level={3}>{people.length > 0 ? '还有谁？点一下加上' : '先点您自己，再点家里人'}</Title>
        <Options label="加一个人">
          {relationsLeft(people).map((relation) => (
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
