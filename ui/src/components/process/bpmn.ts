// What is used of bpmn-js, whose services have no types of their own.

export interface ElementLike { id: string; type: string; x?: number; y?: number; width?: number; height?: number }

export interface Registry { get(id: string): ElementLike | undefined }

interface Rect { x: number; y: number; width: number; height: number }

export interface Canvas {
  zoom(to?: number | 'fit-viewport', middle?: 'auto'): number
  viewbox(): Rect & { inner: Rect; outer: { width: number; height: number } }
  viewbox(box: Rect): void
  resized(): void
  addMarker(element: string, as: string): void
  removeMarker(element: string, as: string): void
}
