/** The picture shown last, to be let go of. */
let address = '';

/**
 * Shows the map of the thread as a picture, so that nothing in it can run.
 * @param {HTMLElement} place
 * @param {import('../summary.ts').Summary['map']} map
 * @param {boolean} light
 */
export function showMap(place, { dark, light: bright, alt }, light) {
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([light ? bright : dark], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.src = address;
  picture.alt = alt;
  picture.className = 'map';
  place.replaceChildren(picture);
}
