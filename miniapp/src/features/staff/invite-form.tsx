import { InviteStaff, type OneTimeCode } from '@bangfutong/shared/schema/account'
import { ROLE_NAMES } from '@bangfutong/shared/schema/role'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { useAction } from '../../platform/use-action'
import { useKept } from '../../platform/use-kept'
import {
  ActionFailure,
  Box,
  Button,
  Card,
  CodeWords,
  Option,
  Options,
  Pair,
  Sheet,
  Text,
  TextField,
  Title,
} from '../../ui'
import { lastingWords } from '../../ui/words'
import { api } from '../session/api'
import { type Wrong, wrongFields } from '../session/wrong-fields'
import { GroundField } from './ground-field'
import { groundOf, POSTS, type Post } from './words'

type Invite = z.infer<typeof InviteStaff>

interface Draft {
  name: string
  unit: string
  phone: string
  role: Post
  villageCodes: readonly string[]
  townCode?: string | undefined
}

const EMPTY: Draft = { name: '', unit: '', phone: '', role: 'cadre', villageCodes: [] }

function toInvite({ name, unit, phone, role, villageCodes, townCode }: Draft): Invite {
  const ground = groundOf(role)
  return {
    name: name.trim(),
    ...(unit.trim() && { unit: unit.trim() }),
    phone: phone.replace(/\s/g, ''),
    role,
    ...(ground === 'villages' && { villageCodes: [...villageCodes] }),
    ...(ground === 'town' && townCode && { townCode }),
  }
}

/** Who it is and what they look after; the code is shown once and told to them in person. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const [draft, keep, forget] = useKept('my.invite', EMPTY)
  const [first] = useState(draft)
  const [wrong, setWrong] = useState<Wrong>({})
  const [issued, setIssued] = useState<{ code: OneTimeCode; name: string }>()
  const invite = useAction((body: Invite, idempotencyKey) => api.call('inviteStaff', { body, idempotencyKey }))
  const change = (part: Partial<Draft>) => {
    keep({ ...draft, ...part })
    setWrong({})
  }
  const send = async () => {
    const body = toInvite(draft)
    const found = wrongFields(InviteStaff, body)
    if (groundOf(draft.role) === 'town' && !draft.townCode) found['ground'] = '请选他负责的乡镇。'
    if (groundOf(draft.role) === 'villages' && draft.villageCodes.length === 0) found['ground'] = '请选他负责的村。'
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const code = await invite.run(body)
    if (code) setIssued({ code, name: body.name })
  }
  return (
    <Card label="请一位工作人员">
      <Title>请一位工作人员</Title>
      <TextField
        label="姓名"
        maxLength={20}
        defaultValue={first.name}
        error={wrong['name']}
        onChange={(name) => change({ name })}
      />
      <TextField
        label="单位（可以不填）"
        hint="会写在他发的公告下面。"
        maxLength={40}
        defaultValue={first.unit}
        error={wrong['unit']}
        onChange={(unit) => change({ unit })}
      />
      <TextField
        label="电话"
        kind="phone"
        maxLength={13}
        defaultValue={first.phone}
        error={wrong['phone']}
        onChange={(phone) => change({ phone })}
      />
      <Title level={3}>身份</Title>
      <Options label="身份" one>
        {POSTS.map((role) => (
          <Option key={role} kind="one" on={role === draft.role} onPress={() => change({ role })}>
            {ROLE_NAMES[role]}
          </Option>
        ))}
      </Options>
      <GroundField
        ground={groundOf(draft.role)}
        villageCodes={draft.villageCodes}
        townCode={draft.townCode}
        onChange={change}
      />
      {wrong['ground'] && (
        <Box live="assertive" className="u-field-error">
          {wrong['ground']}
        </Box>
      )}
      <ActionFailure failure={invite.failure} />
      <Pair>
        <Button kind="outline" onPress={onClose}>
          不请了
        </Button>
        <Button onPress={send}>发邀请码</Button>
      </Pair>
      {issued && (
        <CodeSheet
          code={issued.code}
          name={issued.name}
          onClose={() => {
            forget()
            onClose()
          }}
        />
      )}
    </Card>
  )
}

function CodeSheet({ code, name, onClose }: { code: OneTimeCode; name: string; onClose: () => void }) {
  const digits = code.code.replace(/\D/g, '')
  return (
    <Sheet title={`给${name}的邀请码`} onClose={onClose}>
      <CodeWords code={code.code} label={`邀请码 ${[...digits].join(' ')}`} />
      <Text>{`只显示这一次。${lastingWords(code.expiresAt, Date.now())}内有效，用一次。`}</Text>
      <Text>{`请当面或打电话告诉${name}：打开小程序登录，点“我的”，点“我有工作邀请码”，输入这 8 个数字。`}</Text>
      <Button onPress={onClose}>告诉他了，关上</Button>
    </Sheet>
  )
}
