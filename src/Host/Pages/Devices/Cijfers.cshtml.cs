// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Lending in pictures, each with its table.</summary>
public sealed class CijfersModel : InkoopPage
{
    public Devicebeeld Beeld { get; private set; } = new([], [], []);

    public string OverTijd => Beeld.Maanden.Count == 0 || Beeld.Maanden[^1].Open == 0
        ? "Er staat nu niets uit."
        : $"Nu staan er {Toon.Aantal(Beeld.Maanden[^1].Open, "device", "devices")} uit; een jaar geleden waren dat er {Toon.Getal(Beeld.Maanden[^13].Open)}.";

    public string Leeftijd
    {
        get
        {
            var total = Beeld.Leeftijden.Sum(l => l.Aantal);
            var old = Beeld.Leeftijden.Where(l => l.VanMaanden >= 24).Sum(l => l.Aantal);
            return total == 0 ? "Er staat nu niets uit." : $"{Toon.Getal(old)} van de {Toon.Getal(total)} devices staan langer dan twee jaar uit.";
        }
    }

    public string Verlies => Beeld.Verliezen.FirstOrDefault(v => v.Verloren + v.Gestolen > 0) is { } worst
        ? $"{worst.Aanbieder} verloor de meeste devices: {Toon.Getal(worst.Verloren + worst.Gestolen)} van {Toon.Aantal(worst.Bruiklenen, "bruikleen", "bruiklenen")} ({Toon.Procent(worst.Verliesdeel, 1)})."
        : "Er is nog geen device verloren of gestolen.";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalDevicebeeld(), cancellationToken)).TryGet(out var found))
        {
            Beeld = found;
        }
    }

    public HtmlString GrafiekOverTijd() => StaafGrafiek.Maak("tijd", "Devices die uitstaan per maand", OverTijd, [.. Beeld.Maanden.Select(m => new Staaf(m.Maand.ToString("MM-yy", System.Globalization.CultureInfo.InvariantCulture), m.Open))]);

    public HtmlString GrafiekLeeftijd() => StaafGrafiek.Maak("leeftijd", "Open bruiklenen naar duur", Leeftijd, [.. Beeld.Leeftijden.Select(l => new Staaf(Klasse(l), l.Aantal))]);

    public HtmlString GrafiekVerlies() => BalkGrafiek.Maak(
        "verlies",
        "Verlies per aanbieder",
        Verlies,
        [new BalkDeel("Zonder incident", "goed"), new BalkDeel("Defect", "over"), new BalkDeel("Verloren", "fout"), new BalkDeel("Gestolen", "anders")],
        [.. Beeld.Verliezen.Where(v => v.Bruiklenen > 0).Select(v => new Balk(v.Aanbieder, [Math.Max(0, v.Bruiklenen - v.Defect - v.Verloren - v.Gestolen), v.Defect, v.Verloren, v.Gestolen]))]);

    public static string Klasse(Bruikleenleeftijd l) => l.TotMaanden is { } until ? $"{l.VanMaanden}–{until} mnd" : $"> {l.VanMaanden} mnd";
}
