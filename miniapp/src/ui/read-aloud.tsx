import { useEffect } from 'react'
import { canSpeak, speak, speaking, stopSpeaking } from '../platform/speech'
import { useStore } from '../platform/store'
import { SmallButton } from './button'

export interface ReadAloudProps {
  id: string
  text: string
  audioUrl?: string | undefined
}

/** 读给我听: the browser's voice on the web page, a recording on the phone; hidden where there is neither. */
export function ReadAloud({ id, text, audioUrl }: ReadAloudProps) {
  const reading = useStore(speaking) === id
  useEffect(() => () => void (speaking.get() === id && stopSpeaking()), [id])
  if (!canSpeak({ audioUrl })) return null
  return (
    <SmallButton
      icon={reading ? 'stop' : 'speaker'}
      onPress={() => (reading ? stopSpeaking() : speak({ id, text, audioUrl }))}
    >
      {reading ? '停下' : '读给我听'}
    </SmallButton>
  )
}
