import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

/** What a feature puts into the menu. */
export interface MenuItem {
  title: string
  path: string
  /** An icon of @element-plus/icons-vue; shown beside the word, never alone. */
  icon: Component
  order: number
  /** Function key, for example 'F1'. */
  key?: string
}

interface FeatureModule {
  routes: RouteRecordRaw[]
  menu?: MenuItem
}

// A folder with routes.ts under features/ is a feature: nothing else has to be told.
const modules = Object.values(import.meta.glob<FeatureModule>('../features/*/routes.ts', { eager: true }))

export const featureRoutes: RouteRecordRaw[] = modules.flatMap(({ routes }) => routes)

export const menu: MenuItem[] = modules
  .flatMap((feature) => (feature.menu ? [feature.menu] : []))
  .sort((a, b) => a.order - b.order)
