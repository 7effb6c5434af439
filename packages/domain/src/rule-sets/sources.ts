import type { Source } from './parameter.ts'

/** The day on which the figures of the sets we ship were last compared with their sources. */
export const checkedOn = '2026-11-24'

const page = (source: string, url: string | null): Source => ({ source, url })

/** PMK 49/2025, read through the JDIH summary and the press; the full text was not read. Domain reference, section F. */
export const pmk49Summary = page(
  'PMK 49/2025, ringkasan JDIH Kemenkeu',
  'https://jdih.kemenkeu.go.id/dok/pmk-49-tahun-2025/summary',
)
export const pmk49View = page('PMK 49/2025, JDIH Kemenkeu', 'https://jdih.kemenkeu.go.id/dok/pmk-49-tahun-2025/view')
export const poskota = page(
  'PMK 49/2025, menurut Poskota 16 Sep 2025',
  'https://www.poskota.co.id/2025/09/16/koperasi-merah-putih-kini-bisa-ajukan-pinjaman-hingga-rp3-miliar-ke-himbara-simak-persyaratannya?halaman=1',
)
export const pajakkuUses = page(
  'PMK 49/2025, menurut Pajakku',
  'https://artikel.pajakku.com/pmk-492025-koperasi-merah-putih-bisa-pinjam-bank-hingga-rp3-m',
)
export const pajakkuFiling = page(
  'PMK 49/2025, menurut Pajakku (tata cara pengajuan)',
  'https://artikel.pajakku.com/tata-cara-pengajuan-pinjaman-bank-oleh-koperasi-merah-putih',
)
export const bungko = page(
  'PMK 49/2025, menurut Bungko (syarat peminjam)',
  'https://bungko.id/artikel/resmi-ini-syarat-lengkap-pinjam-uang-di-koperasi-desa-merah-putih-plafon-capai-rp3-miliar',
)
export const tirto = page(
  'PMK 49/2025, menurut Tirto (gagal bayar)',
  'https://tirto.id/dana-desa-langsung-dipotong-jika-kopdes-merah-putih-gagal-bayar-heZb',
)

export const permendesa10 = page('Permendesa 10/2025, menurut Warta Saburai', 'https://wartasaburai.com/?p=1831')
export const permendesa10Annex = page(
  'Lampiran Permendesa 10/2025, menurut Tagaceh',
  'https://tagaceh.com/kemendes-dan-pdt-dana-desa-jadi-jaminan-terakhir-kopdes-merah-putih/',
)
export const permendesa10Letter = page(
  'Permendesa 10/2025, menurut Pusbimtek Palira (surat ketua)',
  'https://pusbimtekpalira.com/prosedur-pengajuan-pinjaman-oleh-ketua-pengurus-koperasi-desa-merah-putih-kepada-kepala-desa',
)
export const permendesa10Council = page(
  'Permendesa 10/2025, menurut Pusbimtek Palira (persetujuan)',
  'https://pusbimtekpalira.com/mekanisme-persetujuan-pinjaman-dan-dukungan-dana-desa-untuk-koperasi-desa-merah-putih',
)
export const permendesa10Papers = page(
  'Permendesa 10/2025, menurut Pusbimtek Palira (musyawarah)',
  'https://pusbimtekpalira.com/mekanisme-persetujuan-berdasarkan-musyawarah-desa-musyawarah-desa-khusus',
)
export const permendesa10Approval = page(
  'Permendesa 10/2025, menurut TPP Matangkuli',
  'https://tppkectmatangkuli.blogspot.com/2025/11/penjelasan-proses-persetujuan-pinjaman.html',
)
export const permendagri13 = page(
  'Permendagri 13/2025, menurut Trikpos',
  'https://trikpos.com/palembang/ratu-dewa-palembang-jadi-motor-koperasi-merah-putih-nasional',
)
export const circular8 = page(
  'SE Mendes 8/2025, menurut Gampong Cot Baroh',
  'https://www.gampongcotbaroh.desa.id/?p=102825',
)
export const villageMeetingGuide = page(
  'Panduan musdes umum',
  'https://arif-libraboy.blogspot.com/2024/07/sk-panitia-musdes-perencanaan-desa-rkp.html',
)
export const villageMeetingRule = page('Permendesa 16/2019 (musyawarah desa)', null)
export const foundingGuide = page('Juklak Menkop 1/2025', 'https://jdih.kop.go.id/doc/detail/doc-1168-v_peraturan')
export const supplierPaid = page(
  'Bloomberg Technoz',
  'https://www.bloombergtechnoz.com/detail-news/79594/pemerintah-pastikan-dana-desa-tak-jadi-jaminan-pinjaman-kopdes/2',
)

export const financeStatement = page('Pernyataan Menteri Keuangan 14 Nov 2025, menurut Jakarta365', null)
export const cooperativesStatement = page(
  'Pernyataan Kemenkop 7 Nov 2025, menurut Media Indonesia',
  'https://mediaindonesia.com/ekonomi/828331/pemerintah-ubah-skema-pembiayaan-kopdeskel-merah-putih',
)
export const inpres17 = page(
  'Inpres 17/2025, menurut Desa Sukanegara',
  'https://sukanegara.desa.id/artikel/2025/10/26/presiden-teken-instruksi-presiden-tentang-percepatan-pembangunan-fisik-koperasi-desa-merah-putih',
)
export const agrinasScheme = page(
  'Skema Agrinas, menurut Okuraya',
  'https://www.okuraya.info/2025/11/menkop-ungkapkan-sumber-dana-dan-skema.html',
)
/** What no source gives and we chose so that a figure can be shown; a set that uses it says so. */
export const ownConvention = page('Anggapan Dampingi; belum ada sumber aturan', null)
