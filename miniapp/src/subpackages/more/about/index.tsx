import { Card, Page, Text, Title } from '../../../ui'

export default function AboutPage() {
  return (
    <Page title="关于帮扶通">
      <Card>
        <Title>帮扶通是做什么的</Title>
        <Text>看政策，找工作，找到帮您的干部。看公开的内容不用登录。</Text>
      </Card>
      <Card>
        <Title>您的资料</Title>
        <Text>身份证号、电话、病情都加了密。谁看过您家的档案，您都能看到。</Text>
      </Card>
      <Card>
        <Title>不用手机也能办</Title>
        <Text>找帮扶干部或村委会，他们可以替您办，办了什么都有记录。</Text>
      </Card>
    </Page>
  )
}
