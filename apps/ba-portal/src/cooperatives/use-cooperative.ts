import type { PhoneCooperative } from '@dampingi/client'
import { type ComputedRef, computed } from 'vue'
import { useView } from '../phone/use-phone.ts'

/** The co-operative of a page; null reads "Tidak ditemukan", whether it is not there or not hers. */
export function useCooperative(id: () => string): ComputedRef<PhoneCooperative | null> {
  const view = useView()
  return computed(() => view.value.cooperatives.find((cooperative) => cooperative.id === id()) ?? null)
}
