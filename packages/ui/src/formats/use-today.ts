import { onScopeDispose, type Ref, ref } from 'vue'
import { wibDay } from './dates.ts'

/** The WIB day by this machine's clock, for ages and weeks; what is decided counts by the server's. Turns over at midnight. */
export function useToday(): Ref<string> {
  const today = ref(wibDay(new Date()))
  const timer = setInterval(() => {
    today.value = wibDay(new Date())
  }, 60_000)
  onScopeDispose(() => clearInterval(timer))
  return today
}
