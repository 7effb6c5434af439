import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { portalVite } from '../../bin/portal-vite.mjs'

export default defineConfig(portalVite('/bulog/', [vue()]))
