import type { Activity, BudgetLine } from '@dampingi/domain'

/** A line of a plan: how many, from and to. Prices are whole rupiah. Suppliers are invented. */
export interface PlannedLine extends Pick<BudgetLine, 'kind' | 'use' | 'name' | 'unit' | 'unitPriceRupiah'> {
  quantity: readonly [number, number]
  supplier: string | null
}

/** What a co-operative may want to do with a loan, as a plan that the demo varies. */
export interface BusinessPlan {
  market: readonly string[]
  lines: readonly PlannedLine[]
  activities: readonly (Omit<Activity, 'id' | 'month' | 'volume'> & { volume: readonly [number, number] })[]
}

const groceries: BusinessPlan = {
  market: [
    'Sekitar 1.100 rumah tangga, belanja beras dan minyak dua kali sebulan. Toko terdekat 4 km dan sering kehabisan stok.',
    'Warga membeli sembako di pasar kecamatan. Harga beras SPHP menarik, dua warung sudah minta dipasok koperasi.',
  ],
  lines: [
    {
      kind: 'CAPEX',
      use: 'SEMBAKO',
      name: 'Rak dan etalase gerai',
      unit: 'unit',
      quantity: [12, 24],
      unitPriceRupiah: 2_750_000,
      supplier: 'CV Rak Jaya (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'SEMBAKO',
      name: 'Freezer dan lemari pendingin',
      unit: 'unit',
      quantity: [3, 6],
      unitPriceRupiah: 7_500_000,
      supplier: 'Toko Dingin (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'OFFICE',
      name: 'Perbaikan ruang gerai',
      unit: 'm²',
      quantity: [60, 120],
      unitPriceRupiah: 1_850_000,
      supplier: 'CV Bangun Rapi (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'OFFICE',
      name: 'Komputer kasir',
      unit: 'set',
      quantity: [1, 2],
      unitPriceRupiah: 12_500_000,
      supplier: null,
    },
    {
      kind: 'OPEX',
      use: 'SEMBAKO',
      name: 'Stok awal beras',
      unit: 'ton',
      quantity: [10, 18],
      unitPriceRupiah: 11_000_000,
      supplier: 'Bulog (contoh)',
    },
    {
      kind: 'OPEX',
      use: 'SEMBAKO',
      name: 'Stok awal minyak goreng',
      unit: 'dus',
      quantity: [250, 500],
      unitPriceRupiah: 178_000,
      supplier: 'UD Minyak Kita (contoh)',
    },
  ],
  activities: [
    { name: 'Penjualan beras', volume: [9_000, 14_000], unit: 'kg', unitPriceRupiah: 12_500, unitCostRupiah: 11_600 },
    {
      name: 'Penjualan minyak goreng',
      volume: [2_000, 3_000],
      unit: 'liter',
      unitPriceRupiah: 15_700,
      unitCostRupiah: 14_600,
    },
    {
      name: 'Penjualan LPG 3 kg',
      volume: [900, 1_400],
      unit: 'tabung',
      unitPriceRupiah: 18_000,
      unitCostRupiah: 16_000,
    },
  ],
}

const grain: BusinessPlan = {
  market: [
    'Panen dua kali setahun, sekitar 900 ton gabah. Petani menjual ke tengkulak karena tidak ada tempat simpan kering.',
    'Penggilingan di kecamatan siap membeli beras koperasi. Gudang memberi petani waktu menunggu harga yang lebih baik.',
  ],
  lines: [
    {
      kind: 'CAPEX',
      use: 'WAREHOUSE',
      name: 'Gudang gabah',
      unit: 'm²',
      quantity: [180, 280],
      unitPriceRupiah: 2_100_000,
      supplier: 'CV Bangun Rapi (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'WAREHOUSE',
      name: 'Mesin pengering gabah',
      unit: 'unit',
      quantity: [1, 1],
      unitPriceRupiah: 285_000_000,
      supplier: 'PT Mesin Tani (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'WAREHOUSE',
      name: 'Palet dan timbangan',
      unit: 'paket',
      quantity: [2, 3],
      unitPriceRupiah: 14_500_000,
      supplier: null,
    },
    {
      kind: 'OPEX',
      use: 'WAREHOUSE',
      name: 'Pembelian gabah',
      unit: 'ton',
      quantity: [28, 44],
      unitPriceRupiah: 6_500_000,
      supplier: 'Kelompok tani (contoh)',
    },
    {
      kind: 'OPEX',
      use: 'LOGISTICS',
      name: 'Karung dan angkutan',
      unit: 'bulan',
      quantity: [4, 6],
      unitPriceRupiah: 6_500_000,
      supplier: 'UD Angkut (contoh)',
    },
  ],
  activities: [
    {
      name: 'Jasa pengeringan gabah',
      volume: [100_000, 140_000],
      unit: 'kg',
      unitPriceRupiah: 350,
      unitCostRupiah: 160,
    },
    { name: 'Penjualan beras', volume: [8_000, 12_000], unit: 'kg', unitPriceRupiah: 12_800, unitCostRupiah: 11_700 },
  ],
}

const pharmacy: BusinessPlan = {
  market: [
    'Apotek terdekat 7 km. Puskesmas pembantu merujuk sekitar 40 resep sehari; warga lanjut usia sulit berangkat ke kota.',
  ],
  lines: [
    {
      kind: 'CAPEX',
      use: 'PHARMACY',
      name: 'Perbaikan ruang apotek',
      unit: 'm²',
      quantity: [40, 70],
      unitPriceRupiah: 2_400_000,
      supplier: 'CV Bangun Rapi (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'PHARMACY',
      name: 'Lemari obat',
      unit: 'unit',
      quantity: [8, 14],
      unitPriceRupiah: 6_500_000,
      supplier: 'PT Sarana Apotek (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'CLINIC',
      name: 'Kulkas vaksin',
      unit: 'unit',
      quantity: [1, 2],
      unitPriceRupiah: 18_000_000,
      supplier: null,
    },
    {
      kind: 'OPEX',
      use: 'PHARMACY',
      name: 'Stok awal obat',
      unit: 'paket',
      quantity: [10, 16],
      unitPriceRupiah: 11_500_000,
      supplier: 'PT Distribusi Obat (contoh)',
    },
    {
      kind: 'OPEX',
      use: 'PHARMACY',
      name: 'Honor apoteker',
      unit: 'bulan',
      quantity: [6, 12],
      unitPriceRupiah: 4_500_000,
      supplier: null,
    },
  ],
  activities: [
    {
      name: 'Penjualan obat resep',
      volume: [600, 800],
      unit: 'resep',
      unitPriceRupiah: 48_000,
      unitCostRupiah: 34_000,
    },
    {
      name: 'Penjualan obat bebas',
      volume: [1_200, 1_800],
      unit: 'pak',
      unitPriceRupiah: 14_000,
      unitCostRupiah: 10_500,
    },
  ],
}

const logistics: BusinessPlan = {
  market: [
    'Hasil kebun dan pupuk diangkut sewa dari kota. Dengan kendaraan sendiri ongkos turun sepertiga, tiga desa tetangga berminat.',
  ],
  lines: [
    {
      kind: 'CAPEX',
      use: 'LOGISTICS',
      name: 'Mobil bak',
      unit: 'unit',
      quantity: [1, 2],
      unitPriceRupiah: 172_000_000,
      supplier: 'Dealer Mobil (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'LOGISTICS',
      name: 'Motor roda tiga',
      unit: 'unit',
      quantity: [2, 3],
      unitPriceRupiah: 34_500_000,
      supplier: 'Dealer Motor (contoh)',
    },
    {
      kind: 'CAPEX',
      use: 'WAREHOUSE',
      name: 'Gudang pupuk',
      unit: 'm²',
      quantity: [60, 110],
      unitPriceRupiah: 1_950_000,
      supplier: 'CV Bangun Rapi (contoh)',
    },
    {
      kind: 'OPEX',
      use: 'LOGISTICS',
      name: 'Stok awal pupuk',
      unit: 'ton',
      quantity: [24, 40],
      unitPriceRupiah: 4_200_000,
      supplier: 'Kios Pupuk (contoh)',
    },
    {
      kind: 'OPEX',
      use: 'LOGISTICS',
      name: 'Bahan bakar dan perawatan',
      unit: 'bulan',
      quantity: [4, 6],
      unitPriceRupiah: 5_500_000,
      supplier: 'SPBU (contoh)',
    },
  ],
  activities: [
    { name: 'Penjualan pupuk', volume: [18_000, 26_000], unit: 'kg', unitPriceRupiah: 4_800, unitCostRupiah: 4_250 },
    { name: 'Jasa angkutan', volume: [80, 120], unit: 'rit', unitPriceRupiah: 275_000, unitCostRupiah: 160_000 },
  ],
}

/** The plans of the demo, the common one twice. */
export const businessPlans: readonly BusinessPlan[] = [groceries, grain, groceries, logistics, pharmacy]
