const pixels = 2; // per unit of the SVG: sharp on dense screens and in slides

/** Puts a drawing onto the clipboard as a picture, which only a page can.
 * @param svg with a width and a height
 * @throws where the clipboard takes no pictures, or the page may not write to it */
export function copyPicture(svg: string): Promise<void> {
  // A promise inside the item, not awaited before: the permission lasts only as long as the click does.
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': png(svg) })]);
}

async function png(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * pixels;
    canvas.height = image.naturalHeight * pixels;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
