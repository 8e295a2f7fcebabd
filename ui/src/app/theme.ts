import { theme as antd, type ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'

// The one place for colours, sizes and type. Ink blue carries the work; the red of a
// seal marks the house and what is late, and nothing else.
const fonts = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

// antd derives what is chosen from the first colour; from an ink as dark as this it makes grey.
const light = {
  colorPrimary: '#1f4e79', colorLink: '#1f4e79', colorError: '#a8281e', colorWarning: '#8a5300', colorSuccess: '#1d6b45', colorInfo: '#1f4e79',
  colorPrimaryBg: '#e8eef5', colorPrimaryBgHover: '#d7e2ee',
  colorInfoBg: '#e9f0f7', colorInfoBorder: '#b6cbe0', colorErrorBg: '#fbeceb', colorErrorBorder: '#e3b0ab', colorWarningBg: '#fdf3e1', colorWarningBorder: '#e9cd98',
  colorSuccessBg: '#e8f4ed', colorSuccessBorder: '#afd6c0', colorTextBase: '#1b2430', colorBgLayout: '#f3f5f8',
  colorTextTertiary: '#5b6675', colorTextDescription: '#5b6675', colorTextPlaceholder: '#6b7583',
}
const dark = {
  colorPrimary: '#8db9e4', colorLink: '#8db9e4', colorError: '#f08a80', colorWarning: '#e3b25f', colorSuccess: '#7fcaa0', colorInfo: '#8db9e4',
  colorPrimaryBg: '#263445', colorPrimaryBgHover: '#2f4156',
  colorInfoBg: '#1e2f42', colorInfoBorder: '#34506e', colorErrorBg: '#3a1f1d', colorErrorBorder: '#6d3631', colorWarningBg: '#36290f', colorWarningBorder: '#6b5321',
  colorSuccessBg: '#17301f', colorSuccessBorder: '#2f5c40', colorTextBase: '#e8ecf2', colorBgBase: '#12171d', colorBgLayout: '#12171d', colorBgContainer: '#1b222b', colorBgElevated: '#222b36',
  colorBorder: '#3b4654', colorBorderSecondary: '#2b333e', colorTextTertiary: '#a3adba', colorTextDescription: '#a3adba', colorTextPlaceholder: '#8c97a5', colorTextLightSolid: '#12171d',
}

/** Somebody, or the desktop that he uses over a thin line, wants nothing to move. */
const still = window.matchMedia('(prefers-reduced-motion: reduce)')

/** The red of the seal, for the mark of the house. */
export const seal = '#a8281e'

/** How much of the window the header keeps, in pixels. */
export const headerHeight = 52

export function themeOf(isDark: boolean, phone: boolean): ThemeConfig {
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      ...(isDark ? dark : light), fontFamily: fonts, borderRadius: 4, motionDurationMid: '0.12s', motionDurationSlow: '0.18s', motion: !still.matches,
      // Dense on a desk, big targets in the hand. Not antd's compact algorithm: its 12 pixels are too small for Chinese.
      ...(phone ? { fontSize: 16, controlHeight: 44, controlHeightSM: 40 } : { fontSize: 14, controlHeight: 32, sizeStep: 3 }),
    },
    components: {
      Layout: { headerBg: isDark ? '#1b222b' : '#ffffff', siderBg: isDark ? '#1b222b' : '#ffffff', headerHeight, headerPadding: '0 16px' },
      Menu: { itemBorderRadius: 4, activeBarBorderWidth: 0, itemHeight: phone ? 48 : 36 },
      Table: { headerBg: isDark ? '#222b36' : '#f6f8fa', cellPaddingBlock: 9, cellPaddingInline: 12 },
      Descriptions: { labelBg: isDark ? '#222b36' : '#f6f8fa' },
    },
  }
}

export type Look = 'system' | 'light' | 'dark'
const kept = 'duban.look'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const hearers = new Set<() => void>()
let look: Look = (localStorage.getItem(kept) as Look | null) ?? 'system'

const isDark = () => look === 'dark' || (look === 'system' && system.matches)
const tell = () => {
  document.documentElement.style.colorScheme = isDark() ? 'dark' : 'light'
  hearers.forEach((hear) => hear())
}
system.addEventListener('change', tell)
tell()

export function setLook(to: Look) {
  look = to
  localStorage.setItem(kept, to)
  tell()
}

const hear = (f: () => void) => { hearers.add(f); return () => { hearers.delete(f) } }
export const useLook = () => useSyncExternalStore(hear, () => look)
export const useDark = () => useSyncExternalStore(hear, isDark)
