import Taro from '@tarojs/taro'
import { onWeb } from './env'
import { createStore } from './store'

/** What is being read aloud now: the id given to `speak`, or undefined. */
export const speaking = createStore<string | undefined>(undefined)

export interface Spoken {
  id: string
  text: string
  /** A recording of the text; the mini-program reads only what has one. */
  audioUrl?: string | undefined
}

let player: Taro.InnerAudioContext | undefined

export function canSpeak(what: Pick<Spoken, 'audioUrl'>): boolean {
  if (what.audioUrl) return true
  return onWeb && typeof window !== 'undefined' && 'speechSynthesis' in window
}

export function speak(what: Spoken): void {
  stopSpeaking()
  speaking.set(what.id)
  const done = () => {
    if (speaking.get() === what.id) speaking.set(undefined)
  }
  if (what.audioUrl) playFile(what.audioUrl, done)
  else if (onWeb) sayAloud(what.text, done)
}

export function stopSpeaking(): void {
  speaking.set(undefined)
  player?.stop()
  player?.destroy()
  player = undefined
  if (onWeb && typeof window !== 'undefined' && 'speechSynthesis' in window) window.speechSynthesis.cancel()
}

function playFile(address: string, done: () => void): void {
  player = Taro.createInnerAudioContext()
  player.src = address
  player.onEnded(done)
  player.onError(done)
  player.play()
}

function sayAloud(text: string, done: () => void): void {
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = 0.9
  words.onend = done
  words.onerror = done
  window.speechSynthesis.speak(words)
}
