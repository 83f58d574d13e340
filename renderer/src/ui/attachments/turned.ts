interface Size {
  width: number
  height: number
}

/**
 * Where a picture stands: a frame of the size it has once it is turned, so that scrolling fits what is seen, and the
 * picture in its middle. Sizes in pixels; a picture smaller than the room is not blown up.
 */
export function placeOf(natural: Size, room: Size, { turns, whole }: { turns: number; whole: boolean }) {
  const sideways = turns % 2 === 1
  const [width, height] = sideways ? [natural.height, natural.width] : [natural.width, natural.height]
  const fit = Math.min(1, room.width / Math.max(1, width), room.height / Math.max(1, height))
  const scale = whole ? 1 : fit
  const px = (length: number): string => `${Math.floor(length * scale)}px`
  return {
    frame: { width: px(width), height: px(height) },
    image: {
      width: px(natural.width),
      height: px(natural.height),
      transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`
    }
  }
}
