import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Text } from '@/i18n'

/** What one folder under features/ brings to the whole. The start page loads this and nothing else of it. */
export interface Feature {
  name: string
  /** Addresses are those of the API: /notices, /notices/:id. Each is loaded when it is first opened. */
  routes: RouteObject[]
  menu?: MenuEntry[]
  commands?: PaletteCommand[]
  /** Goes on with what is kept on this device of whoever is signed in, once per sign-in and whenever the line comes back. */
  resume?: () => Promise<void>
  /** What of it can be done while the server cannot be reached: shown in the place of what has to be read, and at its own address. */
  offline?: { needs: string[]; to: string; label: Text; work: ComponentType }
}

export type Section = 'work' | 'inspection' | 'rectification' | 'complaint' | 'numbers' | 'administration'

/** A line in the menu, the phone's tabs and the palette. */
export interface MenuEntry {
  path: string
  label: Text
  icon: ComponentType
  section: Section
  /** Actions of the policy; whoever may do one of them somewhere sees the line. None: everybody. */
  needs: string[]
  /** The smaller, the nearer the top of its section; the phone's bar shows the smallest of all. */
  rank?: number
}

/** Something that can be done from the palette (Ctrl K). */
export interface PaletteCommand {
  id: string
  label: Text
  needs: string[]
  /** Where it leads, or what it does. */
  to?: string
  run?: () => void
}
