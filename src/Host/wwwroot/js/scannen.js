// SPDX-License-Identifier: EUPL-1.2
// Reads the label of a device with the camera, where the browser can, into a field that its form names in data-scan. Without this script the
// field is typed, by a person or by a handheld scanner.
(() => {
  const box = document.getElementById('scan-beeld');
  const stop = document.getElementById('scan-stop');
  const video = document.getElementById('scan-video');
  const message = document.getElementById('scan-melding');
  const template = document.getElementById('scan-knop');
  if (!box || !('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) {
    return;
  }

  let stream = null;
  let field = null;

  const end = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    box.hidden = true;
  };

  const take = (code) => {
    end();
    field.value = code;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    message.textContent = `Gelezen: ${code}.`;
    if ('scanStuur' in field.form.dataset) {
      field.form.submit();
    } else {
      field.focus();
    }
  };

  // A look that belongs to a camera that was stopped meanwhile finds nothing any more.
  const look = async (detector, running) => {
    const codes = await detector.detect(video).catch(() => []);
    if (stream !== running) {
      return;
    }

    if (codes.length > 0) {
      take(codes[0].rawValue.trim());
    } else {
      setTimeout(() => look(detector, running), 200);
    }
  };

  const begin = async (input, button) => {
    end();
    field = input;
    button.after(box, message);
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      await video.play();
      box.hidden = false;
      message.textContent = 'Houd het etiket voor de camera.';
      look(new BarcodeDetector({ formats: ['qr_code', 'code_128'] }), stream);
    } catch {
      end();
      message.textContent = 'De camera werkt niet. Typ het serienummer.';
      field.focus();
    }
  };

  for (const form of document.querySelectorAll('form[data-scan]')) {
    for (const input of form.querySelectorAll('input')) {
      if (input.name !== form.dataset.scan && !input.name.endsWith(`.${form.dataset.scan}`)) {
        continue;
      }

      const button = template.content.firstElementChild.cloneNode(true);
      const row = input.closest('fieldset')?.querySelector('legend')?.textContent.trim();
      button.querySelector('span').textContent = ` voor ${[row, input.labels[0]?.textContent.trim()].filter(Boolean).join(', ')}`;
      button.addEventListener('click', () => begin(input, button));
      input.after(button);
    }
  }

  stop.addEventListener('click', () => {
    end();
    message.textContent = '';
    field.focus();
  });
})();
