// SPDX-License-Identifier: EUPL-1.2
// Lets somebody draw a signature; it is sent as lines in a field of 600 by 200. Without this script the name is typed.
(() => {
  const box = document.getElementById('tekenvak');
  const canvas = document.getElementById('tekenvlak');
  const clear = document.getElementById('tekenvak-wis');
  const field = document.getElementById('Handtekening');
  if (!box || !canvas || !field) {
    return;
  }

  const pen = canvas.getContext('2d');
  let path = '';
  let down = false;
  box.hidden = false;
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';

  const place = (event) => {
    const frame = canvas.getBoundingClientRect();
    const at = (value, size, most) => Math.max(0, Math.min(most, Math.round((value / size) * most)));
    return [at(event.clientX - frame.left, frame.width, 600), at(event.clientY - frame.top, frame.height, 200)];
  };

  canvas.addEventListener('pointerdown', (event) => {
    down = true;
    canvas.setPointerCapture(event.pointerId);
    const [x, y] = place(event);
    path += `M${x} ${y}`;
    pen.beginPath();
    pen.moveTo(x, y);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!down || path.length > 19000) {
      return;
    }

    const [x, y] = place(event);
    path += `L${x} ${y}`;
    pen.lineTo(x, y);
    pen.stroke();
  });
  ['pointerup', 'pointercancel'].forEach((name) => canvas.addEventListener(name, () => {
    down = false;
    field.value = path;
  }));
  clear.addEventListener('click', () => {
    path = '';
    field.value = '';
    pen.clearRect(0, 0, canvas.width, canvas.height);
  });
})();
