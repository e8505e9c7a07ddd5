import { Card, Text, Title } from '../../ui'

/** What is kept of a person, in plain words. */
export function PrivacyWords() {
  return (
    <Card label="您的资料">
      <Title>您的资料怎么用</Title>
      <Text>身份证号、电话、病情都加了密。</Text>
      <Text>只有您家和负责的干部能看档案。</Text>
      <Text>谁看过、改过，都有记录，您能看到。</Text>
      <Text>报名时，用工单位只看到您同意给的。</Text>
    </Card>
  )
}
