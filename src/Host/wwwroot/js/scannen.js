// SPDX-License-Identifier: EUPL-1.2
// Reads the label of a device with the camera, where the browser can. Without this script the page works by typing.
(() => {
  const start = document.getElementById('scan-start');
  const stop = document.getElementById('scan-stop');
  const box = document.getElementById('scan-beeld');
  const video = document.getElementById('scan-video');
  const message = document.getElementById('scan-melding');
  const field = document.querySelector('#scanformulier input[name=code]');
  if (!start || !('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) {
    return;
  }

  let stream = null;
  start.hidden = false;

  const end = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    box.hidden = true;
    start.hidden = false;
  };

  const look = async (detector) => {
    if (!stream) {
      return;
    }

    const codes = await detector.detect(video).catch(() => []);
    if (codes.length > 0) {
      field.value = codes[0].rawValue;
      end();
      field.form.submit();
      return;
    }

    setTimeout(() => look(detector), 200);
  };

  start.addEventListener('click', async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      await video.play();
      box.hidden = false;
      start.hidden = true;
      message.textContent = 'Houd het etiket voor de camera.';
      look(new BarcodeDetector({ formats: ['qr_code', 'code_128'] }));
    } catch {
      end();
      message.textContent = 'De camera werkt niet. Typ het serienummer.';
    }
  });
  stop.addEventListener('click', () => {
    end();
    message.textContent = '';
    field.focus();
  });
})();
