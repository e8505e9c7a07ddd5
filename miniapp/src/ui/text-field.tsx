import { Input, Textarea } from '@tarojs/components'
import { useId, useRef } from 'react'
import { onWeb } from '../platform/env'
import { Box, classes, phoneAria, Words } from './element'

type Kind = 'text' | 'number' | 'phone' | 'id' | 'password' | 'long'

export interface TextFieldProps {
  label: string
  /** The first value only: what is typed afterwards stays with the field (give a new `key` to start over). */
  defaultValue?: string | undefined
  onChange: (value: string) => void
  onEnter?: () => void
  kind?: Kind
  hint?: string | undefined
  error?: string | undefined
  placeholder?: string | undefined
  maxLength?: number
  /** The label is for screen readers only (a search box says what it is). */
  hideLabel?: boolean
}

const WEB_TYPE: Record<Kind, { type?: string; inputMode?: 'numeric' | 'text'; autoComplete?: string }> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'numeric' },
  phone: { type: 'tel', autoComplete: 'tel' },
  id: { type: 'text', autoComplete: 'off' },
  password: { type: 'password' },
  long: {},
}
const PHONE_TYPE: Record<Kind, 'text' | 'number' | 'idcard'> = {
  text: 'text',
  number: 'number',
  phone: 'number',
  id: 'idcard',
  password: 'text',
  long: 'text',
}

/** A labelled field, uncontrolled: a controlled one makes the cursor jump on the phone. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel = false } = props
  const id = useId()
  return (
    <Box className="u-field">
      {onWeb ? (
        <label htmlFor={id} className={hideLabel ? 'u-unseen' : 'u-field-label'}>
          {label}
        </label>
      ) : (
        !hideLabel && (
          <Words as="p" className="u-field-label">
            {label}
          </Words>
        )
      )}
      {hint && (
        <Words as="p" className="u-second" id={`${id}-hint`}>
          {hint}
        </Words>
      )}
      {onWeb ? <WebInput id={id} {...props} /> : <PhoneInput {...props} />}
      {error && (
        <Box live="assertive" className="u-field-error" id={`${id}-error`}>
          {error}
        </Box>
      )}
    </Box>
  )
}

function WebInput({
  id,
  kind = 'text',
  error,
  hint,
  maxLength,
  placeholder,
  defaultValue,
  onChange,
  onEnter,
}: TextFieldProps & { id: string }) {
  const described = classes(hint && `${id}-hint`, error && `${id}-error`)
  const shared = {
    id,
    placeholder,
    maxLength,
    defaultValue,
    className: classes('u-input', error && 'u-input-wrong', kind === 'long' && 'u-input-long'),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
  if (kind === 'long') return <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
  return (
    <input
      {...shared}
      {...WEB_TYPE[kind]}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.()
      }}
    />
  )
}

function PhoneInput({
  label,
  kind = 'text',
  error,
  maxLength = 140,
  placeholder,
  defaultValue,
  onChange,
  onEnter,
}: TextFieldProps) {
  const first = useRef(defaultValue)
  const shared = {
    className: classes('u-input', error && 'u-input-wrong', kind === 'long' && 'u-input-long'),
    ...(first.current === undefined ? {} : { defaultValue: first.current }),
    placeholder: placeholder ?? '',
    placeholderClass: 'u-placeholder',
    maxlength: maxLength,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...phoneAria({ label: error ? `${label}，${error}` : label }),
  }
  if (kind === 'long') return <Textarea {...shared} autoHeight />
  return <Input {...shared} type={PHONE_TYPE[kind]} password={kind === 'password'} onConfirm={() => onEnter?.()} />
}
