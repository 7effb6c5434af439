import { cooperativeKinds } from '@dampingi/domain'
import { useListAddress } from '@dampingi/ui'
import { computed, onScopeDispose, ref, watch } from 'vue'

/** Asks this long after the last letter. */
const settleMilliseconds = 300

/** The filter of the co-operatives' table, kept in the address: `?cari=&kecamatan=&jenis=&urut=`. */
export function useCooperativeFilter() {
  const { text, after, choose } = useListAddress()
  const words = ref(text('cari') ?? '')
  let timer: ReturnType<typeof setTimeout> | undefined

  const district = computed(() => text('kecamatan') || null)
  const kind = computed(() => cooperativeKinds.find((one) => one === text('jenis')) ?? null)
  const order = computed(() => (text('urut') === 'LAST_VISIT' ? ('LAST_VISIT' as const) : ('NAME' as const)))
  const variables = computed(() => ({
    filter: { search: text('cari') || null, districtId: district.value, kind: kind.value },
    orderBy: order.value,
    after: after.value,
  }))

  const search = (): void => {
    clearTimeout(timer)
    choose({ cari: words.value.trim() || null })
  }
  watch(words, () => {
    clearTimeout(timer)
    timer = setTimeout(search, settleMilliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { words, district, kind, order, variables, choose, search }
}
